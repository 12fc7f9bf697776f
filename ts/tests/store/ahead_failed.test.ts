import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Conflict } from "../../model/types";
import { DeskStore } from "../../store/desk_store";
import { cardOf, entryOf, fakeApi, ref, settled, shown } from "../fake_desk";
import { fakePorts } from "../fake_ports";
import { LOST, openSlow, rows, sent, slow } from "../slow_desk";

const HOME = { queue: null, entry: null, orderIds: [] };

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
