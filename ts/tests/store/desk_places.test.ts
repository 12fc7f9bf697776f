import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DeskError } from "../../model/errors";
import { DeskStore } from "../../store/desk_store";
import { cardOf, entryOf, fakeApi, openDesk, queueOf, ref, settled, shown } from "../fake_desk";
import { fakePorts } from "../fake_ports";

const KARIM = { user_id: 7, name: "Karim Benali", since: "2026-11-24T09:38:00Z" };

beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});

afterEach(() => {
    vi.useRealTimers();
});

describe("opening the panel", () => {
    it("shows the first card of the first queue that has somebody in it", async () => {
        const api = fakeApi();
        api.getQueues.mockResolvedValue([queueOf("phone", 0), queueOf("email", 4)]);
        const { desk } = await openDesk(api);
        expect(api.getEntries).toHaveBeenCalledWith("email", false, 80, null);
        expect(shown(desk)).toBe("sale.order,1");
        expect(desk.nav.phase).toBe("ready");
    });

    it("is one request, with the first card and the one after it", async () => {
        const { desk, api } = await openDesk();
        expect(api.openDesk.mock.calls).toEqual([[false, null, null]]);
        expect(api.openEntry).not.toHaveBeenCalled();
        api.getCard.mockClear();
        await desk.next();
        expect(shown(desk)).toBe("sale.order,2");
        expect(api.getCard.mock.calls.map(([entry]) => entry.res_id)).toEqual([3]);
    });

    it("asks for nothing but the card until the card is on the screen", async () => {
        const painted: (() => void)[] = [];
        const ports = { ...fakePorts(), afterPaint: (run: () => void) => void painted.push(run) };
        const { desk, api } = await openDesk(fakeApi(), ports);
        painted.splice(0).forEach((run) => run());
        api.getCard.mockClear();
        await desk.show(ref(4));
        expect(shown(desk)).toBe("sale.order,4");
        expect(api.getCard).toHaveBeenCalledTimes(1);
        expect(api.openEntry).not.toHaveBeenCalled();

        painted.forEach((run) => run());
        expect(api.openEntry).toHaveBeenCalledExactlyOnceWith(ref(4), false, ref(1));
        expect(api.getCard).toHaveBeenLastCalledWith(expect.objectContaining(ref(1)));
    });

    it("does not announce who has left before the card was on the screen", async () => {
        const painted: (() => void)[] = [];
        const ports = { ...fakePorts(), afterPaint: (run: () => void) => void painted.push(run) };
        const { desk, api } = await openDesk(fakeApi(), ports);
        await desk.show(ref(2));
        desk.leave();
        painted.forEach((run) => run());
        expect(api.openEntry).not.toHaveBeenCalled();
        expect(api.releaseEntry).toHaveBeenLastCalledWith(ref(2));
    });

    it("opens at an entry and its queue, as an address says", async () => {
        const { desk, api } = await openDesk(fakeApi(), fakePorts(), {
            queue: "email",
            entry: ref(3),
        });
        expect(shown(desk)).toBe("sale.order,3");
        expect(api.getEntries).toHaveBeenCalledWith("email", false, 80, null);
        expect(desk.nav.place).toEqual({ queue: "email", entry: ref(3), orderIds: [] });
    });

    it("finds the queue of an entry that a form opens", async () => {
        const api = fakeApi();
        api.getCard.mockResolvedValue(cardOf(3, { queue: "email" }));
        const { desk } = await openDesk(api, fakePorts(), { entry: ref(3) });
        expect(desk.queues.current).toBe("email");
    });

    it("says why an entry cannot be shown, beside the rows of a queue", async () => {
        const api = fakeApi();
        api.getCard.mockRejectedValue(new DeskError("refused", "There is no quotation 9."));
        const { desk } = await openDesk(api, fakePorts(), { entry: ref(9) });
        expect(desk.cards.error).toBe("There is no quotation 9.");
        expect(desk.queues.current).toBe("phone");
        expect(desk.list.entries).toHaveLength(4);
    });

    it("shows the queue that was asked for last, whatever answer comes last", async () => {
        const { desk, api } = await openDesk();
        const late = await api.openDesk(false, "renewal", null);
        let answer: (opening: typeof late) => void = vi.fn();
        api.openDesk.mockImplementationOnce(() => new Promise((done) => (answer = done)));
        const first = desk.openQueue("renewal");
        await desk.openQueue("phone");
        answer(late);
        await first;
        await settled();
        expect(desk.queues.current).toBe("phone");
        expect(shown(desk)).toBe("sale.order,1");
    });

    it("shows a selection of a list in the server's order: its rows in one answer, and one card", async () => {
        const api = fakeApi();
        const { desk } = await openDesk(api, fakePorts(), { orderIds: [4, 9, 2] });
        expect(api.openSelection.mock.calls).toEqual([[false, [4, 9, 2]]]);
        expect(api.openDesk).not.toHaveBeenCalled();
        expect(shown(desk)).toBe("sale.order,4");
        expect(api.getCard.mock.calls.map(([entry]) => entry.res_id)).toEqual([4, 9]); // and the one after it
        expect(desk.list.entries.map((entry) => entry.res_id)).toEqual([4, 9, 2]);
        expect(desk.nav.place.orderIds).toEqual([4, 9, 2]);
    });

    it("says why a selection cannot be shown", async () => {
        const api = fakeApi();
        api.openSelection.mockRejectedValue(new DeskError("refused", "Choose 200 at most."));
        const { desk } = await openDesk(api, fakePorts(), { orderIds: [4, 9] });
        expect([desk.nav.phase, desk.nav.error]).toEqual(["error", "Choose 200 at most."]);
    });

    it("gives the customer back where the panel closes before the server has answered", async () => {
        const api = fakeApi();
        const opening = await api.openDesk(false, "phone", null);
        let answer: (value: typeof opening) => void = vi.fn();
        api.openDesk.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
        const desk = new DeskStore(api, fakePorts());
        const opened = desk.nav.open({ queue: null, entry: null, orderIds: [] });
        desk.leave();
        answer(opening);
        await opened;
        await settled();
        expect(api.releaseEntry.mock.calls).toEqual([[ref(1)]]);
        expect(api.openEntry).not.toHaveBeenCalled();
        expect(shown(desk)).toBeNull();
    });

    it("gives the customer back whom the server notes only after one has gone on", async () => {
        const api = fakeApi();
        const { desk } = await openDesk(api, fakePorts(), { queue: "phone", entry: ref(1) });
        let note: () => void = vi.fn();
        api.openEntry.mockImplementationOnce(
            () =>
                new Promise(
                    (resolve) => (note = () => resolve({ opened_by: null, next_by: null })),
                ),
        );
        await desk.next();
        await settled();
        desk.leave();
        api.releaseEntry.mockClear();
        note();
        await settled();
        expect(api.releaseEntry.mock.calls).toEqual([[ref(2)]]);
    });

    it("says that all is done when every queue is empty", async () => {
        const api = fakeApi([]);
        api.getQueues.mockResolvedValue([queueOf("phone", 0), queueOf("email", 0)]);
        const { desk } = await openDesk(api);
        expect(desk.nav.phase).toBe("done");
        expect(desk.queues.areAllEmpty).toBe(true);
    });

    it("offers to try again when the server does not answer", async () => {
        const api = fakeApi();
        api.getQueues.mockRejectedValueOnce(new DeskError("unreachable", "No answer."));
        const { desk } = await openDesk(api);
        expect(desk.nav.phase).toBe("error");
        await desk.nav.reload();
        expect(shown(desk)).toBe("sale.order,1");
    });

    it("keeps the old card until the next one has been late for 300 ms", async () => {
        const { desk, api } = await openDesk();
        api.getCard.mockImplementation(() => new Promise(() => undefined));
        void desk.show(ref(4));
        await settled();
        expect(shown(desk)).toBe("sale.order,1");
        expect(desk.cards.isSlow).toBe(false);
        await vi.advanceTimersByTimeAsync(300);
        expect(desk.cards.isSlow).toBe(true);
    });
});

describe("whose quotations", () => {
    it("are everybody's at first, and the choice is remembered", async () => {
        const { desk, api, ports } = await openDesk();
        expect(api.getQueues).toHaveBeenLastCalledWith(false);
        await desk.setMine(true);
        expect(ports.memory.mine).toBe(true);
        expect(api.getEntries).toHaveBeenLastCalledWith("phone", true, 80, null);
        const again = await openDesk(api, ports);
        expect(again.desk.queues.mine).toBe(true);
    });
});

describe("next and previous", () => {
    it("skips an entry that a colleague has open", async () => {
        const { desk } = await openDesk(
            fakeApi([entryOf(1), entryOf(2, { opened_by: KARIM }), entryOf(3)]),
        );
        await desk.next();
        expect(shown(desk)).toBe("sale.order,3");
    });

    it("goes back also to an entry that a colleague has open", async () => {
        const api = fakeApi([entryOf(1, { opened_by: KARIM }), entryOf(2)]);
        const { desk } = await openDesk(api);
        expect(shown(desk)).toBe("sale.order,2");
        await desk.previous();
        expect(shown(desk)).toBe("sale.order,1");
    });

    it("comes round to what was skipped before it goes to those already tried today", async () => {
        const tried = entryOf(4, { attempts_today: 1 });
        const { desk } = await openDesk(fakeApi([entryOf(1), entryOf(2), tried]));
        await desk.show(ref(2));
        await desk.next();
        expect(shown(desk)).toBe("sale.order,1");
    });

    it("says so when there is nothing else in the list", async () => {
        const { desk, ports } = await openDesk(fakeApi([entryOf(1)]));
        await desk.next();
        expect(ports.notify.nothingElse).toHaveBeenCalled();
        expect(shown(desk)).toBe("sale.order,1");
    });

    it("reads the next page before the rows are used up", async () => {
        const api = fakeApi();
        api.getEntries.mockImplementation(async (_queue, _mine, _limit, after) =>
            after
                ? { entries: [entryOf(5)], next: null, total: 5, total_is_capped: false }
                : {
                      entries: [1, 2, 3, 4].map((id) => entryOf(id)),
                      next: "mark",
                      total: 5,
                      total_is_capped: false,
                  },
        );
        const { desk } = await openDesk(api);
        expect(desk.list.entries.map((entry) => entry.res_id)).toEqual([1, 2, 3, 4, 5]);
        expect(desk.list.total).toBe(5);
    });
});

describe("the end of a queue", () => {
    it("shows the day's work, and goes on with the next queue that has somebody in it", async () => {
        const api = fakeApi([entryOf(1)]);
        const { desk } = await openDesk(api);
        await desk.dock.press("on_track");
        expect(desk.nav.phase).toBe("done");
        expect(desk.nav.summary?.total).toBe(4);
        expect(desk.card).toBeNull();
        expect(desk.queues.nextFilled?.queue).toBe("email");
        await desk.next();
        expect(api.getEntries).toHaveBeenLastCalledWith("email", false, 80, null);
    });

    it("comes when only those tried today are left, who can be called once more", async () => {
        const { desk } = await openDesk(fakeApi([entryOf(1), entryOf(2, { attempts_today: 1 })]));
        await desk.dock.press("on_track");
        expect(desk.nav.phase).toBe("done");
        await desk.callAgain();
        expect(shown(desk)).toBe("sale.order,2");
    });
});

describe("search", () => {
    it("asks once the user has stopped typing, and shows the last answer only", async () => {
        const { desk, api } = await openDesk();
        api.searchEntries.mockImplementation(async (text) => [entryOf(text === "verc" ? 2 : 1)]);
        desk.search.setText("ver");
        desk.search.setText("verc");
        await vi.advanceTimersByTimeAsync(250);
        expect(api.searchEntries).toHaveBeenCalledTimes(1);
        expect(desk.search.results.map((entry) => entry.res_id)).toEqual([2]);
        desk.search.clear();
        expect(desk.search.isOpen).toBe(false);
    });
});
