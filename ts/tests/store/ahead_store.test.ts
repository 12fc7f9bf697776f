import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { applied, cardOf, entryOf, fakeApi, openDesk, ref, settled, shown } from "../fake_desk";
import { fakePorts } from "../fake_ports";
import { LOST, openSlow, rows, sent } from "../slow_desk";

beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});

afterEach(() => {
    vi.useRealTimers();
});

describe("a press", () => {
    it("shows the next card before the server answers", async () => {
        const { desk, ports, answers } = await openSlow();
        await desk.dock.press("on_track");
        expect(shown(desk)).toBe("sale.order,2");
        expect(rows(desk)).toEqual([2, 3, 4]);
        expect(desk.presses.last).toMatchObject({ customer: "Morel", outcome: "On track" });
        expect(ports.notify.cardAhead).toHaveBeenCalledExactlyOnceWith("On track", desk.card);
        expect(ports.notify.applied).not.toHaveBeenCalled();
        await answers[0]!.come();
        expect(desk.presses.last).toBeNull();
        expect(desk.undoable.last).toMatchObject({ customer: "Morel", eventId: 900 });
        expect(ports.notify.applied).toHaveBeenCalledTimes(1);
        expect(shown(desk)).toBe("sale.order,2");
    });

    it("has the next card drawn in the turn of the key, before anything that waits", async () => {
        const { desk, api } = await openSlow();
        void desk.dock.digit(1);
        expect(api.applyOutcome).toHaveBeenCalledTimes(1);
        expect(shown(desk)).toBe("sale.order,2");
        expect([desk.nav.phase, desk.nav.focus.target]).toEqual(["ready", "card"]);
        expect(rows(desk)).toEqual([1, 2, 3, 4]);
        expect(desk.list.entries[0]?.attempts_today).toBe(1);
    });

    it("is counted once it is saved", async () => {
        const { desk, answers } = await openSlow();
        await desk.dock.press("on_track");
        expect([desk.done, desk.total]).toEqual([0, 4]);
        await answers[0]!.come();
        expect([desk.done, desk.total]).toEqual([1, 4]);
    });

    it("leaves after those before it, each under its own number", async () => {
        const { desk, api, ports, answers } = await openSlow();
        await desk.dock.press("on_track");
        await desk.dock.press("no_answer");
        expect(shown(desk)).toBe("sale.order,3");
        expect(sent(api)).toEqual([[1, "request-1"]]);
        await answers[0]!.come();
        expect(ports.notify.applied).not.toHaveBeenCalled(); // "Undo" means the later one already
        expect(sent(api)).toEqual([
            [1, "request-1"],
            [2, "request-2"],
        ]);
        await answers[1]!.come();
        expect(ports.notify.applied).toHaveBeenCalledTimes(1);
    });

    it("counts on the card in sight only once that has been painted", async () => {
        const painted: (() => void)[] = [];
        const ports = { ...fakePorts(), afterPaint: (run: () => void) => void painted.push(run) };
        const { desk, api } = await openDesk(fakeApi(), ports);
        await desk.dock.press("on_track");
        expect(api.applyOutcome).not.toHaveBeenCalled();
        painted.forEach((run) => run());
        await desk.dock.press("on_track");
        await desk.dock.press("on_track"); // the second press of a double click
        expect(shown(desk)).toBe("sale.order,2");
        expect(api.applyOutcome).toHaveBeenCalledTimes(1);
        expect(desk.nav.remembered).toEqual(ref(1));
        expect(desk.nav.isHistoryLate).toBe(true);
    });

    it("keeps its row away while the list is read again", async () => {
        const { desk, answers } = await openSlow();
        await desk.dock.press("on_track");
        await desk.list.refresh(null);
        expect([rows(desk), desk.list.total]).toEqual([[2, 3, 4], 3]);
        await answers[0]!.come();
    });

    it("at the end of the queue lets the day be summed up once it is saved", async () => {
        const { desk, api, answers } = await openSlow(fakeApi([entryOf(1)]));
        void desk.dock.press("on_track");
        await settled();
        expect(desk.nav.phase).toBe("done");
        expect(api.getDaySummary).not.toHaveBeenCalled();
        await answers[0]!.come();
        expect(api.getDaySummary).toHaveBeenCalledTimes(1);
    });

    it("has the other card of its customer read again, once it is saved", async () => {
        const api = fakeApi([1, 2].map((id) => entryOf(id, { customer_id: 71 })));
        api.getCard.mockImplementation(async ({ res_id }) => cardOf(res_id, { customer_id: 71 }));
        const { desk, answers } = await openSlow(api);
        api.getCard.mockClear();
        void desk.dock.press("on_track");
        await settled();
        expect(shown(desk)).toBe("sale.order,1");
        expect(api.getCard).not.toHaveBeenCalled();
        await answers[0]!.come();
        expect(shown(desk)).toBe("sale.order,2");
        expect(api.getCard).toHaveBeenCalledTimes(1);
    });
});

describe("undo", () => {
    it("waits for the press that is on its way, then undoes it", async () => {
        const { desk, api, answers } = await openSlow();
        await desk.dock.press("on_track");
        const undone = desk.ahead.undo();
        await desk.dock.press("no_news"); // the card that comes back is another
        expect(api.undo).not.toHaveBeenCalled();
        await answers[0]!.come();
        await undone;
        expect(api.undo.mock.calls).toEqual([[900]]);
        expect(shown(desk)).toBe("sale.order,1");
        expect(api.applyOutcome).toHaveBeenCalledTimes(1);
    });

    it("waits as well for a form, and for what is for several quotations", async () => {
        const { desk, api, answers } = await openSlow();
        await desk.dock.press("on_track");
        await answers[0]!.come();
        desk.dock.openForm("on_track");
        void desk.dock.confirm();
        await settled();
        expect(desk.outcomes.saving).toBe("on_track");
        const undone = desk.undo();
        await settled();
        expect(api.undo).not.toHaveBeenCalled();
        await answers[1]!.come(applied({ event_id: 901 }));
        await undone;
        expect(api.undo.mock.calls).toEqual([[901]]);
    });

    it("undoes nothing where a form is refused, least of all the one before", async () => {
        const { desk, api, answers } = await openSlow();
        await desk.dock.press("on_track");
        await answers[0]!.come();
        desk.dock.openForm("on_track");
        void desk.dock.confirm();
        await settled();
        const undone = desk.undo();
        await answers[1]!.fail(LOST);
        await undone;
        expect(api.undo).not.toHaveBeenCalled();
        await desk.undo();
        expect(api.undo.mock.calls).toEqual([[900]]);
    });

    it("never takes back the one before, where the last press failed", async () => {
        const { desk, api, answers } = await openSlow();
        await desk.dock.press("on_track");
        await answers[0]!.come();
        await desk.dock.press("on_track");
        const undone = desk.ahead.undo();
        await answers[1]!.fail(LOST);
        await undone;
        expect(api.undo).not.toHaveBeenCalled();
        expect(shown(desk)).toBe("sale.order,3");
        await desk.ahead.undo(); // what the strip offers now
        expect(api.undo).toHaveBeenCalledTimes(1);
    });
});

describe("the next customer", () => {
    const KARIM = { user_id: 7, name: "Karim Benali", since: "2026-11-24T09:38:00Z" };

    it("is reserved in the same request as the one in sight is opened", async () => {
        const { desk, api } = await openDesk();
        expect(api.openEntry).not.toHaveBeenCalled(); // both came with the opening
        await desk.dock.press("on_track");
        await settled();
        expect(api.openEntry.mock.calls).toEqual([[ref(2), false, ref(3)]]);
    });

    it("is another one where a colleague has it", async () => {
        const { desk, api } = await openDesk();
        api.openEntry.mockResolvedValueOnce({ opened_by: null, next_by: KARIM });
        await desk.dock.press("on_track");
        await settled();
        expect(api.openEntry.mock.calls).toEqual([
            [ref(2), false, ref(3)],
            [ref(2), false, ref(4)],
        ]);
        expect(desk.list.find(ref(3))?.opened_by).toEqual(KARIM);
        await desk.dock.press("on_track");
        expect(shown(desk)).toBe("sale.order,4");
    });

    it("stays reserved while the call lasts", async () => {
        const { api } = await openDesk();
        await vi.advanceTimersByTimeAsync(90_000);
        expect(api.openEntry.mock.calls).toEqual([[ref(1), false, ref(2)]]);
        await vi.advanceTimersByTimeAsync(90_000 * 100);
        expect(api.openEntry).toHaveBeenCalledTimes(15); // who has gone to lunch calls nobody
    });
});
