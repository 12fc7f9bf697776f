import { describe, expect, it, vi } from "vitest";
import { DeskError } from "../../model/errors";
import { cardOf, fakeApi, openDesk, settled, shown } from "../fake_desk";
import { fakePorts } from "../fake_ports";

/** A desk on whose card the e-mail is to be edited first. */
async function openEditing(api = fakeApi(), ports = fakePorts()) {
    const opened = await openDesk(api, ports);
    opened.desk.dock.drafts.setEdit(true);
    return opened;
}

describe("an e-mail that is edited first", () => {
    it("opens Odoo's composer, and goes on with the next card once it was sent", async () => {
        const { desk, api, ports } = await openEditing();
        desk.dock.drafts.setNote("Bonjour");
        await desk.dock.press("on_track");
        await settled();
        const [entry, code, values, revision, requestId] = api.composeMail.mock.calls[0]!;
        expect(entry).toEqual({ res_model: "sale.order", res_id: 1 });
        expect([code, values, revision]).toEqual([
            "on_track",
            { note: "Bonjour", send: true },
            "r1",
        ]);
        expect(ports.composer.open).toHaveBeenCalledWith({ res_model: "mail.compose.message" });
        expect(api.getComposed).toHaveBeenCalledWith(requestId);
        expect(api.applyOutcome).not.toHaveBeenCalled();
        expect(shown(desk)).toBe("sale.order,2");
        expect(desk.dock.draft.edit).toBe(false);
    });

    it("leaves all as it was where the composer is closed", async () => {
        const { desk, api } = await openEditing();
        desk.dock.drafts.setNote("Bonjour");
        api.getComposed.mockResolvedValueOnce({ status: "discarded" });
        await desk.dock.press("on_track");
        expect(shown(desk)).toBe("sale.order,1");
        expect(desk.dock.draft).toMatchObject({ note: "Bonjour", edit: true, saving: null });
        expect(desk.banner).toBeNull();
    });

    it("keeps everything else out of reach while the composer is open", async () => {
        const ports = fakePorts();
        let close: () => void = () => undefined;
        ports.composer.open = vi.fn(
            () => new Promise<undefined>((done) => (close = () => done(undefined))),
        );
        const { desk, api } = await openEditing(fakeApi(), ports);
        const pressed = desk.dock.press("on_track");
        await settled();
        await desk.dock.press("order_coming");
        await desk.next();
        expect(desk.dock.draft.saving).toBe("on_track");
        expect(shown(desk)).toBe("sale.order,1");
        close();
        await pressed;
        expect(api.composeMail).toHaveBeenCalledTimes(1);
    });

    it("is none of an outcome that sends nothing, or whose e-mail is unticked", async () => {
        const { desk, api } = await openEditing();
        await desk.dock.press("no_answer");
        expect(api.applyOutcome).toHaveBeenCalledTimes(1);
        await settled();
        desk.dock.drafts.setEdit(true);
        desk.dock.drafts.setSend(false);
        await desk.dock.press("on_track");
        expect(api.applyOutcome).toHaveBeenCalledTimes(2);
        expect(api.composeMail).not.toHaveBeenCalled();
    });

    it("shows the fresh card where somebody was faster", async () => {
        const { desk, api, ports } = await openEditing();
        const card = cardOf(1, { revision: "r2" });
        api.composeMail.mockResolvedValueOnce({ status: "conflict", message: "Changed", card });
        await desk.dock.press("on_track");
        expect(ports.composer.open).not.toHaveBeenCalled();
        expect(desk.banner).toMatchObject({ kind: "conflict", message: "Changed" });
    });

    it("says what went wrong, and does not send by itself again", async () => {
        const { desk, api } = await openEditing();
        api.composeMail.mockRejectedValueOnce(new DeskError("unreachable", "No answer"));
        await desk.dock.press("on_track");
        expect(desk.banner).toEqual({
            kind: "server_error",
            message: "No answer",
            retryable: false,
        });
        await desk.dock.retry();
        expect(api.applyOutcome).not.toHaveBeenCalled();
    });
});
