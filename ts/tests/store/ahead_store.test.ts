import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DeskError } from "../../model/errors";
import type { Applied, Conflict } from "../../model/types";
import { DeskStore } from "../../store/desk_store";
import {
    applied,
    cardOf,
    entryOf,
    fakeApi,
    fakePorts,
    openDesk,
    ref,
    settled,
    shown,
    type FakeApi,
} from "../fake_desk";

const LOST = new DeskError("unreachable", "The server does not answer.");
const HOME = { queue: null, entry: null, orderIds: [] };

interface Answer {
    come(value?: Applied | Conflict): Promise<void>;
    fail(why: Error): Promise<void>;
}

/** A server that answers each outcome when the test says so, in the order of the requests. */
function slow(api: FakeApi): Answer[] {
    const answers: Answer[] = [];
    api.applyOutcome.mockImplementation(
        () =>
            new Promise((resolve, reject) => {
                answers.push({
                    come: (value = applied()) => (resolve(value), settled()),
                    fail: (why) => (reject(why), settled()),
                });
            }),
    );
    return answers;
}

async function openSlow(api = fakeApi()) {
    const opened = await openDesk(api);
    return { ...opened, answers: slow(api) };
}

const rows = ({ list }: DeskStore): number[] => list.entries.map(({ res_id }) => res_id);

const sent = (api: FakeApi): unknown[] =>
    api.applyOutcome.mock.calls.map(([{ res_id }, , , , request]) => [res_id, request]);

function conflictOf(res_id: number): Conflict {
    const card = cardOf(res_id, { revision: "r2", validity_date: "2026-12-24" });
    return { status: "conflict", message: "Karim Benali changed this quotation.", card };
}

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

describe("a press that fails", () => {
    async function failed(why = LOST) {
        const opened = await openSlow();
        const { desk, answers } = opened;
        desk.dock.drafts.setNote("Comité favorable.");
        await desk.dock.press("on_track");
        desk.dock.drafts.setNote("Le matin.");
        await answers[0]!.fail(why);
        return opened;
    }

    it("takes neither the screen nor the keys", async () => {
        const { desk, api } = await failed();
        expect(shown(desk)).toBe("sale.order,2");
        expect(desk.banner).toBeNull();
        expect(desk.dock.draft.note).toBe("Le matin.");
        await desk.dock.press("no_news");
        expect(shown(desk)).toBe("sale.order,3");
        expect(api.applyOutcome).toHaveBeenCalledTimes(2);
    });

    it("stands in its place in the list, which next passes by", async () => {
        const { desk } = await failed();
        expect([rows(desk), desk.list.total]).toEqual([[1, 2, 3, 4], 4]);
        expect(desk.presses.toReview.map(({ press }) => press.name)).toEqual(["S01"]);
        await desk.show(ref(4));
        await desk.dock.press("no_answer");
        expect(shown(desk)).toBe("sale.order,2");
    });

    it("is gone back to with all that was typed, and sent again as the same request", async () => {
        const { desk, api, answers } = await failed();
        await desk.ahead.review();
        expect(shown(desk)).toBe("sale.order,1");
        expect(desk.banner).toEqual({
            ...{ kind: "server_error", message: LOST.message, retryable: true, isKept: true },
        });
        expect(desk.dock.draft.note).toBe("Comité favorable.");
        await desk.dock.retry();
        expect(shown(desk)).toBe("sale.order,2");
        expect(desk.dock.draft.note).toBe("Le matin.");
        await answers[1]!.come();
        const [first, second] = api.applyOutcome.mock.calls;
        expect(second).toEqual(first);
        expect(desk.presses.toReview).toEqual([]);
    });

    it("is to be reviewed until it is saved, given up or settled by another outcome", async () => {
        const { desk, ports, answers } = await failed();
        await desk.ahead.review();
        await desk.next();
        expect(desk.presses.find(ref(1))).not.toBeNull();
        await desk.show(ref(1));
        desk.dock.giveUp();
        expect([desk.presses.toReview, desk.banner, ports.kept.presses]).toEqual([[], null, []]);
        await desk.dock.press("on_track");
        await answers[1]!.fail(LOST);
        await desk.show(ref(1));
        await desk.dock.press("no_news");
        await answers[2]!.come();
        expect([desk.presses.toReview, ports.kept.presses]).toEqual([[], []]);
    });

    it("is told on its card where the user has gone back to it", async () => {
        const { desk, answers } = await openSlow();
        await desk.dock.press("on_track");
        void desk.show(ref(1));
        await settled();
        await answers[0]!.fail(LOST);
        expect(shown(desk)).toBe("sale.order,1");
        expect(desk.banner).toMatchObject({ kind: "server_error" });
    });

    it("leaves those tried today again where it was", async () => {
        const { desk, answers } = await openSlow();
        await desk.dock.press("no_answer");
        expect(desk.list.triedCount).toBe(1);
        await answers[0]!.fail(LOST);
        expect([desk.list.triedCount, desk.done]).toEqual([0, 0]);
        expect(desk.list.find(ref(1))).toMatchObject({ attempts_today: 0 });
    });

    it("by a conflict is told on the fresh card, and that was it", async () => {
        const { desk, ports, answers } = await openSlow();
        await desk.dock.press("on_track");
        await answers[0]!.come(conflictOf(1));
        expect(shown(desk)).toBe("sale.order,2");
        await desk.ahead.review();
        expect(desk.card?.revision).toBe("r2");
        expect(desk.banner).toMatchObject({ kind: "conflict" });
        expect(desk.changes.map(({ fact }) => fact)).toEqual(["validity_date"]);
        expect([desk.presses.toReview, ports.kept.presses]).toEqual([[], []]);
    });

    it("is gone through one by one", async () => {
        const { desk, answers } = await openSlow();
        await desk.dock.press("on_track");
        await desk.dock.press("on_track");
        await answers[0]!.fail(LOST);
        await answers[1]!.fail(LOST);
        expect(shown(desk)).toBe("sale.order,3");
        await desk.ahead.review();
        expect(shown(desk)).toBe("sale.order,1");
        await desk.ahead.review();
        expect(shown(desk)).toBe("sale.order,2");
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

describe("what was not sent", () => {
    /** The tab is closed in the middle: nothing of it is left but what the browser keeps. */
    async function closed() {
        const opened = await openSlow();
        opened.desk.dock.drafts.setNote("Comité favorable.");
        await opened.desk.dock.press("on_track");
        opened.ports.kept.held.clear();
        const ports = { ...fakePorts(), presses: opened.ports.presses, kept: opened.ports.kept };
        return { first: opened.api, ports };
    }

    async function reopen(ports: ReturnType<typeof fakePorts>, api = fakeApi()) {
        const desk = new DeskStore(api, ports);
        void desk.ahead.open(HOME);
        await settled();
        return { desk, api };
    }

    it("is sent again at the next opening, as the same request", async () => {
        const { first, ports } = await closed();
        const { desk, api } = await reopen(ports, fakeApi([2, 3].map((id) => entryOf(id))));
        expect(api.applyOutcome.mock.calls).toEqual(first.applyOutcome.mock.calls);
        const [sending, opening] = [api.applyOutcome, api.openDesk].map(
            ({ mock }) => mock.invocationCallOrder[0]!,
        );
        expect(sending).toBeLessThan(opening!); // what is read has it already
        expect(ports.notify.applied).toHaveBeenCalledTimes(1);
        expect(ports.kept.presses).toEqual([]);
        expect(shown(desk)).toBe("sale.order,2");
    });

    it("is sent by one tab only", async () => {
        const { ports } = await closed();
        const api = fakeApi();
        const answers = slow(api);
        await reopen(ports, api);
        const other = await reopen(ports);
        expect(other.api.applyOutcome).not.toHaveBeenCalled();
        await answers[0]!.come();
        expect(ports.kept.presses).toEqual([]);
    });

    it("may be a conflict by then, which is told with what was typed", async () => {
        const { ports } = await closed();
        const api = fakeApi();
        api.applyOutcome.mockResolvedValueOnce(conflictOf(1));
        const { desk } = await reopen(ports, api);
        expect(desk.presses.toReview).toHaveLength(1);
        await desk.ahead.review();
        expect(desk.banner).toMatchObject({ kind: "conflict", noteKept: true });
        expect(desk.dock.draft.note).toBe("Comité favorable.");
    });

    it("stays for the next opening where the panel was left before it failed", async () => {
        const { desk, ports, answers } = await openSlow();
        await desk.dock.press("on_track");
        desk.leave();
        await answers[0]!.fail(LOST);
        expect(ports.notify.failed).toHaveBeenCalledExactlyOnceWith(LOST.message);
        const { api } = await reopen(ports);
        expect(sent(api)).toEqual([[1, "request-1"]]);
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
