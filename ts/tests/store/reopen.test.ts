import { describe, expect, it, vi } from "vitest";
import { DeskError } from "../../model/errors";
import { effect } from "../fixtures";
import { cardOf, fakeApi, openDesk, ref, settled, shown } from "../fake_desk";

async function openCancelled() {
    const api = fakeApi();
    api.getCard.mockImplementation(async ({ res_id }) =>
        cardOf(res_id, res_id === 9 ? { state: "cancel", outcomes: [] } : {}),
    );
    const opened = await openDesk(api);
    await opened.desk.show(ref(9));
    return opened;
}

describe("setting a cancelled quotation back to quotation", () => {
    it("shows the draft with its banner and says what is to be done", async () => {
        const { desk, api, ports } = await openCancelled();
        expect(desk.banner).toEqual({ kind: "cancelled", name: "S09" });
        await desk.aftermath.reopen();
        expect(api.reopen).toHaveBeenCalledExactlyOnceWith(9);
        expect(shown(desk)).toBe("sale.order,9");
        expect(desk.banner).toEqual({ kind: "draft", name: "S09" });
        expect(desk.dock.isOpenCard).toBe(false);
        expect(ports.notify.reopened).toHaveBeenCalledWith("A quotation again.");
    });

    it("is asked once, however often it is pressed", async () => {
        const { desk, api } = await openCancelled();
        await Promise.all([desk.aftermath.reopen(), desk.aftermath.reopen()]);
        expect(api.reopen).toHaveBeenCalledOnce();
    });

    it("tells why it was refused and leaves the card", async () => {
        const { desk, api, ports } = await openCancelled();
        api.reopen.mockRejectedValue(new DeskError("refused", "S09 is not cancelled."));
        await desk.aftermath.reopen();
        expect(ports.notify.failed).toHaveBeenCalledWith("S09 is not cancelled.");
        expect(desk.banner).toEqual({ kind: "cancelled", name: "S09" });
    });

    it("does not bring the card back to who has gone on meanwhile", async () => {
        const { desk } = await openCancelled();
        const reopening = desk.aftermath.reopen();
        await desk.show(ref(2));
        await reopening;
        expect(shown(desk)).toBe("sale.order,2");
    });
});

describe("opening the form of an outcome that cancels", () => {
    it("asks the server at once what it would do: a revision shows its prices", async () => {
        const { desk, api } = await openDesk();
        const prices = {
            currency_id: 1,
            before_label: "2025 prices",
            after_label: "2026 prices",
            lines: [],
            total: { name: "Total", before: 1, after: 2, change: "+ 1" },
        };
        api.preview = vi.fn(async () => ({
            effect: effect({ cancels: true, prices }),
            errors: [],
        }));
        await desk.dock.press("lost");
        await settled();
        expect(desk.dock.draft.effects.lost?.prices).toEqual(prices);
    });
});
