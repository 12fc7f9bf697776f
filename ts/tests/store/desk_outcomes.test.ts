import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { applied, cardOf, fakeApi, openDesk, queueOf, ref, settled, shown } from "../fake_desk";
import { need, withOutcome } from "../fixtures";

beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});

afterEach(() => {
    vi.useRealTimers();
});

describe("an outcome that asks nothing", () => {
    it("is applied by its digit, and the prefetched card comes without another request for it", async () => {
        const { desk, api } = await openDesk();
        await desk.dock.digit(3);
        const [entry, code, values, revision] = api.applyOutcome.mock.calls[0]!;
        expect([entry, code, values, revision]).toEqual([ref(1), "on_track", { send: true }, "r1"]);
        expect(shown(desk)).toBe("sale.order,2");
        expect(api.getCard.mock.calls.filter(([card]) => card.res_id === 2)).toHaveLength(1);
        expect(api.getCard).toHaveBeenLastCalledWith(expect.objectContaining(ref(3)));
    });

    it("takes its entry out of the list and the counts from the answer", async () => {
        const { desk } = await openDesk();
        await desk.dock.press("on_track");
        expect(desk.list.entries.map((entry) => entry.res_id)).toEqual([2, 3, 4]);
        expect(desk.list.total).toBe(3);
        expect(desk.queues.find("phone")?.count).toBe(3);
        expect([desk.done, desk.total]).toEqual([1, 4]);
    });

    it("moves who did not answer to those already tried today, and counts the attempt", async () => {
        const { desk, api } = await openDesk();
        api.applyOutcome.mockResolvedValue(applied({ queues: [queueOf("phone", 4)] }));
        await desk.dock.press("no_answer");
        const entry = desk.list.find(ref(1));
        expect(entry).toMatchObject({
            attempts: 3,
            attempts_today: 1,
            last_attempt_at: "2026-11-24T10:00:00Z",
        });
        expect(desk.list.triedCount).toBe(1);
        expect([desk.done, desk.total]).toEqual([1, 4]);
        expect(shown(desk)).toBe("sale.order,2");
    });

    it("reads the list again behind, once the user pauses", async () => {
        const { desk, api } = await openDesk();
        await desk.dock.press("on_track");
        expect(api.getEntries).toHaveBeenCalledTimes(1);
        await vi.advanceTimersByTimeAsync(2000);
        expect(api.getEntries).toHaveBeenCalledTimes(2);
    });

    it("is saved once, however often it is pressed meanwhile", async () => {
        const { desk, api } = await openDesk();
        let answer: (value: ReturnType<typeof applied>) => void = () => undefined;
        api.applyOutcome.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
        await desk.dock.press("on_track");
        void desk.show(ref(1)); // it is read once that is saved
        await settled();
        await desk.dock.press("on_track");
        await desk.dock.press("no_answer");
        answer(applied());
        await settled();
        expect(api.applyOutcome).toHaveBeenCalledTimes(1);
    });

    it("does nothing where it is blocked", async () => {
        const api = fakeApi();
        const blocked = { code: "past", message: "The 2025 prices ended." };
        api.getCard.mockResolvedValue(withOutcome(cardOf(1), "on_track", { blocked }));
        const { desk } = await openDesk(api);
        await desk.dock.press("on_track");
        expect(api.applyOutcome).not.toHaveBeenCalled();
    });

    it("is free again when what blocked it was only the address, and sending is unticked", async () => {
        const api = fakeApi();
        const blocked = { code: "no_address", message: "No e-mail address: untick sending (E)" };
        api.getCard.mockResolvedValue(withOutcome(cardOf(1), "on_track", { blocked }));
        const { desk } = await openDesk(api);
        desk.dock.toggleSend();
        await desk.dock.press("on_track");
        expect(api.applyOutcome.mock.calls[0]![2]).toEqual({ send: false });
    });

    it("computes the effects again when the send switch changes", async () => {
        const { desk, api } = await openDesk();
        desk.dock.toggleSend();
        await vi.advanceTimersByTimeAsync(250);
        expect(api.preview.mock.calls.map(([, code, values]) => [code, values])).toEqual([
            ["on_track", { send: false }],
            ["order_coming", { send: false }],
        ]);
        expect(Object.keys(desk.dock.draft.effects)).toEqual(["on_track", "order_coming"]);
    });

    it("leaves the switch to the server's default until the user touches it", async () => {
        const api = fakeApi();
        const needs = [need({ name: "send", type: "boolean", required: false, default: false })];
        api.getCard.mockResolvedValue(withOutcome(cardOf(1), "on_track", { needs }));
        const { desk } = await openDesk(api);
        await desk.dock.press("on_track");
        expect(api.applyOutcome.mock.calls[0]![2]).toEqual({ send: false });
    });
});

describe("an outcome that asks something", () => {
    it("is saved once, however often it is confirmed, and the card waits for it", async () => {
        const { desk, api } = await openDesk();
        let answer: (value: ReturnType<typeof applied>) => void = () => undefined;
        api.applyOutcome.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
        desk.dock.openForm("on_track");
        const first = desk.dock.confirm();
        await desk.dock.confirm();
        await desk.dock.press("no_answer");
        await desk.next();
        expect(desk.dock.draft.saving).toBe("on_track");
        expect(shown(desk)).toBe("sale.order,1");
        answer(applied());
        await first;
        expect(api.applyOutcome).toHaveBeenCalledTimes(1);
    });

    it("opens its form on the digit and applies on confirm, with what was typed", async () => {
        const { desk, api } = await openDesk();
        await desk.dock.digit(5);
        expect(desk.dock.draft.code).toBe("meeting");
        expect(api.applyOutcome).not.toHaveBeenCalled();
        desk.dock.drafts.setNote("Comité jeudi 3.");
        desk.dock.drafts.setValue("meeting_date", "2026-12-03");
        await desk.dock.confirm();
        expect(api.applyOutcome.mock.calls[0]!.slice(1, 3)).toEqual([
            "meeting",
            { meeting_date: "2026-12-03", note: "Comité jeudi 3." },
        ]);
    });

    it("never cancels on the digit alone", async () => {
        const { desk, api } = await openDesk();
        await desk.dock.digit(6);
        expect(desk.dock.draft.code).toBe("lost");
        expect(api.applyOutcome).not.toHaveBeenCalled();
    });

    it("takes a digit as the reason once its form is open", async () => {
        const { desk } = await openDesk();
        await desk.dock.digit(6);
        await desk.dock.digit(2);
        expect(desk.dock.draft.values).toEqual({ lost_reason_id: 2 });
    });

    it("shows the effect of what is typed once the user pauses", async () => {
        const { desk, api } = await openDesk();
        await desk.dock.press("meeting");
        desk.dock.drafts.setValue("meeting_date", "2026-12-03");
        desk.dock.drafts.setValue("meeting_date", "2026-12-04");
        await vi.advanceTimersByTimeAsync(250);
        expect(api.preview).toHaveBeenCalledTimes(1);
        expect(api.preview.mock.calls[0]![2]).toEqual({ meeting_date: "2026-12-04" });
    });

    it("lets the server say what is missing, and saves nothing", async () => {
        const { desk, api } = await openDesk();
        const errors = [{ field: "note" as const, message: "Say why the deal is lost." }];
        api.preview.mockResolvedValue({ effect: cardOf(1).outcomes[5]!.effect, errors });
        await desk.dock.press("lost");
        desk.dock.drafts.setValue("lost_reason_id", 5);
        await desk.dock.confirm();
        expect(desk.dock.draft.errors).toEqual(errors);
        expect(api.applyOutcome).not.toHaveBeenCalled();
        desk.dock.drafts.setNote("Closed down.");
        expect(desk.dock.draft.errors).toEqual([]);
    });

    it("keeps what was typed when the user goes back to the tiles", async () => {
        const { desk } = await openDesk();
        await desk.dock.press("meeting");
        desk.dock.drafts.setValue("meeting_date", "2026-12-03");
        desk.dock.back();
        expect(desk.dock.draft.code).toBeNull();
        expect(desk.nav.focus).toMatchObject({ target: "tiles", code: "meeting" });
        await desk.dock.press("meeting");
        expect(desk.dock.draft.values).toEqual({ meeting_date: "2026-12-03" });
    });

    it("proposes the server's default and sends nothing for a field that was emptied", async () => {
        const api = fakeApi();
        const needs = [need({ name: "next_date", required: false, default: "2026-12-11" })];
        api.getCard.mockResolvedValue(withOutcome(cardOf(1), "no_news", { needs }));
        const { desk } = await openDesk(api);
        desk.dock.openForm("no_news");
        expect(desk.dock.draft.values).toEqual({ next_date: "2026-12-11" });
        desk.dock.drafts.setValue("next_date", null);
        await desk.dock.confirm();
        expect(api.applyOutcome.mock.calls[0]![2]).toEqual({});
    });
});

describe("while the user is still writing", () => {
    it("the next card waits for Next, and the same one shows what it has become", async () => {
        const { desk, api, ports } = await openDesk();
        api.applyOutcome.mockImplementation(async () => {
            ports.typing.now = true;
            return applied();
        });
        desk.dock.openForm("on_track"); // what is confirmed in a form waits for its answer
        await desk.dock.confirm();
        expect(shown(desk)).toBe("sale.order,1");
        expect(desk.aftermath.waiting).toBe("On track");
        expect(desk.aftermath.historyVersion).toBe(0);
        await desk.next();
        expect(shown(desk)).toBe("sale.order,2");
        expect(desk.aftermath.waiting).toBeNull();
    });

    it("only what is typed after the press counts", async () => {
        const { desk, ports } = await openDesk();
        desk.dock.openForm("on_track");
        await desk.dock.confirm();
        expect(ports.typing.mark).toHaveBeenCalledTimes(1);
    });
});

describe("a note", () => {
    it("is found again on its entry after another one was looked at", async () => {
        const { desk } = await openDesk();
        desk.dock.drafts.setNote("Rappeler plutôt le matin.");
        await desk.next();
        expect(desk.dock.draft.note).toBe("");
        await desk.previous();
        expect(desk.dock.draft.note).toBe("Rappeler plutôt le matin.");
    });

    it("survives a reload of the page", async () => {
        const { desk, ports } = await openDesk();
        desk.dock.drafts.setNote("Rappeler plutôt le matin.");
        const reloaded = await openDesk(fakeApi(), ports);
        expect(reloaded.desk.dock.draft.note).toBe("Rappeler plutôt le matin.");
    });

    it("is sent with an outcome that asks nothing, and forgotten then", async () => {
        const { desk, api, ports } = await openDesk();
        desk.dock.drafts.setNote("  Messagerie. ");
        await desk.dock.press("no_answer");
        expect(api.applyOutcome.mock.calls[0]![2]).toEqual({ note: "Messagerie." });
        expect(ports.storedDrafts.size).toBe(0);
    });
});
