import { describe, expect, it } from "vitest";
import { DeskError } from "../../model/errors";
import { applied, bulkApplied, cardOf, fakeApi, openDesk, settled, shown } from "../fake_desk";

/** A panel that opens while some of the user's e-mails wait to be sent again. */
async function openWith(failed_mails: number, start = {}) {
    const api = fakeApi();
    const [openDeskAnswer, openSelection] = [
        api.openDesk.getMockImplementation()!,
        api.openSelection.getMockImplementation()!,
    ];
    api.openDesk.mockImplementation(async (...args) => ({
        ...(await openDeskAnswer(...args)),
        failed_mails,
    }));
    api.openSelection.mockImplementation(async (...args) => ({
        ...(await openSelection(...args)),
        failed_mails,
    }));
    return openDesk(api, undefined, start);
}

describe("e-mails that did not leave", () => {
    it("are counted by what the panel opens with, a queue or a selection", async () => {
        for (const start of [{}, { orderIds: [1, 2] }]) {
            const { desk } = await openWith(3, start);
            expect(desk.queues.failedMails).toBe(3);
        }
    });

    it("are counted anew by an outcome, a bulk sending, an undo and the single gesture", async () => {
        const { desk, api } = await openWith(4);
        api.applyOutcome.mockResolvedValueOnce(applied({ failed_mails: 3 }));
        await desk.dock.press("no_news");
        expect(desk.queues.failedMails).toBe(3);
        const undone = { status: "undone" as const, message: "Undone.", card: cardOf(1) };
        api.undo.mockResolvedValueOnce({ ...undone, failed_mails: 4 });
        await desk.aftermath.undo();
        expect(desk.queues.failedMails).toBe(4);

        await desk.openQueue("email");
        await desk.bulk.openSelection([1, 2], "email_reminder");
        api.applyBulk.mockResolvedValueOnce({ ...bulkApplied([1, 2]), failed_mails: 2 });
        await desk.sendBulk();
        expect(desk.queues.failedMails).toBe(2);
        api.undo.mockResolvedValue({ ...undone, failed_mails: 1 });
        await desk.undoBulk();
        expect(desk.queues.failedMails).toBe(1);
    });

    it("are sent again together, once, and what is in sight is read again", async () => {
        const { desk, api, ports } = await openWith(3);
        await desk.next();
        await settled();
        api.getCard.mockClear();
        await Promise.all([desk.resendAll(), desk.resendAll()]);
        await settled();
        expect(api.resendFailed).toHaveBeenCalledOnce();
        expect(ports.notify.resent).toHaveBeenCalledOnce();
        expect(ports.notify.resent.mock.calls[0]![0]).toMatchObject({ status: "resent" });
        expect(desk.queues.failedMails).toBe(0);
        expect(shown(desk)).toBe("sale.order,2");
        const read = api.getCard.mock.calls.map(([entry]) => entry.res_id);
        expect(read).toEqual([2, 3]); // the one fetched ahead may have failed as well
        expect(desk.nav.focus.target).toBe("card");
    });

    it("leave who is left out told, and the bulk read again", async () => {
        const { desk, api, ports } = await openWith(2);
        await desk.bulk.openSelection([1, 2], "email_reminder");
        desk.openBulk();
        desk.bulk.isSelection = false;
        api.previewBulk.mockClear();
        const message = "There is no failed e-mail to send again.";
        api.resendFailed.mockResolvedValueOnce({ sent: 0, left: 2, failed_mails: 2, message });
        await desk.resendAll();
        expect(ports.notify.resent.mock.calls[0]![0]).toMatchObject({ status: "refused", message });
        expect(api.previewBulk).toHaveBeenCalledOnce();
        expect([desk.nav.phase, desk.nav.focus.target]).toEqual(["bulk", "bulk"]);
    });

    it("may be tried again where the server does not answer", async () => {
        const { desk, api, ports } = await openWith(2);
        api.resendFailed.mockRejectedValueOnce(new DeskError("unreachable", "No answer."));
        await desk.resendAll();
        expect(ports.notify.failed).toHaveBeenCalledWith("No answer.");
        expect(desk.queues.failedMails).toBe(2);
        await desk.resendAll();
        expect(desk.queues.failedMails).toBe(0);
    });
});
