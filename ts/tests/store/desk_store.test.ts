import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DeskError } from "../../model/errors";
import {
    applied,
    cardOf,
    entryOf,
    fakeApi,
    fakePorts,
    openDesk,
    queueOf,
    ref,
    settled,
    shown,
} from "../fake_desk";
import { need, withOutcome } from "../fixtures";

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

    it("fetches the next card right after the first is shown", async () => {
        const { api } = await openDesk();
        expect(api.getCard.mock.calls.map(([entry]) => entry.res_id)).toEqual([1, 2]);
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

    it("opens the first queue beside an entry whose own queue the server does not list", async () => {
        const api = fakeApi();
        api.getCard.mockResolvedValue(cardOf(3, { queue: "opportunity" }));
        const { desk } = await openDesk(api, fakePorts(), { entry: ref(3) });
        expect(desk.queues.current).toBe("phone");
        expect(shown(desk)).toBe("sale.order,3");
    });

    it("shows a selection of a list in its order, without those that cannot be read", async () => {
        const api = fakeApi();
        api.getCard.mockImplementation(async ({ res_id }) => {
            if (res_id === 9) {
                throw new DeskError("refused", "There is no quotation 9 any more.");
            }
            return cardOf(res_id);
        });
        const { desk } = await openDesk(api, fakePorts(), { orderIds: [4, 9, 2] });
        expect(shown(desk)).toBe("sale.order,4");
        expect(desk.list.entries.map((entry) => entry.res_id)).toEqual([4, 2]);
        expect(desk.nav.place.orderIds).toEqual([4, 9, 2]);
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
        const first = desk.dock.press("on_track");
        await desk.dock.press("on_track");
        await desk.dock.press("no_answer");
        await desk.next();
        expect(desk.dock.draft.saving).toBe("on_track");
        expect(shown(desk)).toBe("sale.order,1");
        answer(applied());
        await first;
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
    it("opens its form on the digit and applies on confirm, with what was typed", async () => {
        const { desk, api } = await openDesk();
        await desk.dock.digit(5);
        expect(desk.dock.draft.code).toBe("meeting");
        expect(api.applyOutcome).not.toHaveBeenCalled();
        desk.dock.setNote("Comité jeudi 3.");
        desk.dock.setValue("meeting_date", "2026-12-03");
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
        desk.dock.setValue("meeting_date", "2026-12-03");
        desk.dock.setValue("meeting_date", "2026-12-04");
        await vi.advanceTimersByTimeAsync(250);
        expect(api.preview).toHaveBeenCalledTimes(1);
        expect(api.preview.mock.calls[0]![2]).toEqual({ meeting_date: "2026-12-04" });
    });

    it("lets the server say what is missing, and saves nothing", async () => {
        const { desk, api } = await openDesk();
        const errors = [{ field: "note" as const, message: "Say why the deal is lost." }];
        api.preview.mockResolvedValue({ effect: cardOf(1).outcomes[5]!.effect, errors });
        await desk.dock.press("lost");
        desk.dock.setValue("lost_reason_id", 5);
        await desk.dock.confirm();
        expect(desk.dock.draft.errors).toEqual(errors);
        expect(api.applyOutcome).not.toHaveBeenCalled();
        desk.dock.setNote("Closed down.");
        expect(desk.dock.draft.errors).toEqual([]);
    });

    it("keeps what was typed when the user goes back to the tiles", async () => {
        const { desk } = await openDesk();
        await desk.dock.press("meeting");
        desk.dock.setValue("meeting_date", "2026-12-03");
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
        desk.dock.setValue("next_date", null);
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
        await desk.dock.press("on_track");
        expect(shown(desk)).toBe("sale.order,1");
        expect(desk.aftermath.waiting).toBe("On track");
        expect(desk.aftermath.historyVersion).toBe(0);
        await desk.next();
        expect(shown(desk)).toBe("sale.order,2");
        expect(desk.aftermath.waiting).toBeNull();
    });

    it("only what is typed after the press counts", async () => {
        const { desk, ports } = await openDesk();
        await desk.dock.press("on_track");
        expect(ports.typing.mark).toHaveBeenCalledTimes(1);
    });
});

describe("a note", () => {
    it("is found again on its entry after another one was looked at", async () => {
        const { desk } = await openDesk();
        desk.dock.setNote("Rappeler plutôt le matin.");
        await desk.next();
        expect(desk.dock.draft.note).toBe("");
        await desk.previous();
        expect(desk.dock.draft.note).toBe("Rappeler plutôt le matin.");
    });

    it("survives a reload of the page", async () => {
        const { desk, ports } = await openDesk();
        desk.dock.setNote("Rappeler plutôt le matin.");
        const reloaded = await openDesk(fakeApi(), ports);
        expect(reloaded.desk.dock.draft.note).toBe("Rappeler plutôt le matin.");
    });

    it("is sent with an outcome that asks nothing, and forgotten then", async () => {
        const { desk, api, ports } = await openDesk();
        desk.dock.setNote("  Messagerie. ");
        await desk.dock.press("no_answer");
        expect(api.applyOutcome.mock.calls[0]![2]).toEqual({ note: "Messagerie." });
        expect(ports.storedDrafts.size).toBe(0);
    });
});

describe("a conflict", () => {
    async function conflict() {
        const opened = await openDesk();
        const card = cardOf(1, {
            validity_date: "2026-12-24",
            success_rate: "2",
            revision: "r2",
            queue: null,
        });
        const message =
            "Karim Benali changed this quotation at 10:41. Nothing was saved on your side.";
        opened.api.applyOutcome.mockResolvedValueOnce({ status: "conflict", message, card });
        opened.desk.dock.setNote("Mme Morel veut un geste sur la pose.");
        await opened.desk.dock.press("on_track");
        return { ...opened, message };
    }

    it("shows the fresh card with what changed, and keeps the note", async () => {
        const { desk, message } = await conflict();
        expect(desk.card?.revision).toBe("r2");
        expect(desk.banner).toEqual({
            kind: "conflict",
            message,
            changes: [
                { fact: "validity_date", before: "2026-11-12", after: "2026-12-24" },
                { fact: "success_rate", before: "1", after: "2" },
            ],
            noteKept: true,
        });
        expect(desk.dock.draft.note).toBe("Mme Morel veut un geste sur la pose.");
        expect(desk.undoable.last).toBeNull();
        expect(desk.done).toBe(0);
    });

    it("is over with the next card", async () => {
        const { desk } = await conflict();
        await desk.next();
        expect(desk.banner).toBeNull();
        expect(shown(desk)).toBe("sale.order,2");
    });

    it("lets the user press again, on the fresh revision and as another request", async () => {
        const { desk, api } = await conflict();
        await desk.dock.press("on_track");
        expect(api.applyOutcome.mock.calls[1]!.slice(3)).toEqual(["r2", "request-2"]);
    });
});

describe("a server that does not answer", () => {
    it("loses nothing, and trying again sends the same request with the same values", async () => {
        const { desk, api } = await openDesk();
        api.applyOutcome.mockRejectedValueOnce(
            new DeskError("unreachable", "The server does not answer."),
        );
        desk.dock.setNote("Comité favorable.");
        await desk.dock.press("on_track");
        expect(desk.banner).toMatchObject({ kind: "server_error", retryable: true });
        expect(desk.dock.draft.note).toBe("Comité favorable.");
        await desk.dock.retry();
        const [first, second] = api.applyOutcome.mock.calls;
        expect(second).toEqual(first);
        expect(shown(desk)).toBe("sale.order,2");
        expect(desk.banner).toBeNull();
    });

    it("gets the same request again when the same outcome is pressed instead", async () => {
        const { desk, api } = await openDesk();
        api.applyOutcome.mockRejectedValueOnce(new DeskError("broken", "The server failed."));
        await desk.dock.press("on_track");
        await desk.dock.press("on_track");
        const [first, second] = api.applyOutcome.mock.calls;
        expect(second![4]).toBe(first![4]);
    });

    it("gets another request when the values changed", async () => {
        const { desk, api } = await openDesk();
        api.applyOutcome.mockRejectedValueOnce(new DeskError("broken", "The server failed."));
        await desk.dock.press("on_track");
        desk.dock.setNote("Encore.");
        await desk.dock.press("on_track");
        const [first, second] = api.applyOutcome.mock.calls;
        expect(second![4]).not.toBe(first![4]);
    });
});

describe("a refusal", () => {
    it("is told above the card and keeps what was typed", async () => {
        const { desk, api } = await openDesk();
        api.applyOutcome.mockRejectedValueOnce(
            new DeskError("refused", "S01 is locked. Unlock it first."),
        );
        desk.dock.setNote("Note.");
        await desk.dock.press("on_track");
        expect(desk.banner).toEqual({
            kind: "server_error",
            message: "S01 is locked. Unlock it first.",
            retryable: false,
        });
        await desk.dock.retry();
        expect(api.applyOutcome).toHaveBeenCalledTimes(1);
        expect(desk.dock.draft.note).toBe("Note.");
    });

    it("stands under its field where the form has one", async () => {
        const { desk, api } = await openDesk();
        api.applyOutcome.mockRejectedValueOnce(
            new DeskError("refused", "S01: the meeting is in the past."),
        );
        const errors = [{ field: "meeting_date" as const, message: "The meeting is in the past." }];
        await desk.dock.press("meeting");
        desk.dock.setValue("meeting_date", "2020-01-01");
        api.preview.mockResolvedValue({ effect: cardOf(1).outcomes[4]!.effect, errors });
        await desk.dock.confirm();
        expect(desk.dock.draft.errors).toEqual(errors);
        expect(desk.banner).toBeNull();
    });
});

describe("undo", () => {
    it("shows the card as it was, with the note that had been typed", async () => {
        const { desk, api, ports } = await openDesk();
        desk.dock.setNote("Comité favorable.");
        await desk.dock.press("on_track");
        expect(desk.undoable.last).toMatchObject({ customer: "Morel", outcome: "On track" });
        await desk.aftermath.undo();
        await settled();
        expect(api.undo).toHaveBeenCalledWith(900);
        expect(ports.notify.undone).toHaveBeenCalled();
        expect(shown(desk)).toBe("sale.order,1");
        expect(desk.dock.draft.note).toBe("Comité favorable.");
        expect(desk.undoable.last).toBeNull();
        expect(desk.done).toBe(0);
        expect(api.getEntries).toHaveBeenCalledTimes(2);
    });

    it("is what the notification's button does", async () => {
        const { desk, api, ports } = await openDesk();
        await desk.dock.press("on_track");
        const undo = ports.notify.applied.mock.calls[0]![1];
        undo();
        await settled();
        expect(api.undo).toHaveBeenCalledTimes(1);
    });

    it("is offered until the server's time is over", async () => {
        const { desk, api } = await openDesk();
        await desk.dock.press("on_track");
        await vi.advanceTimersByTimeAsync(59_000);
        expect(desk.undoable.last).not.toBeNull();
        await vi.advanceTimersByTimeAsync(1_000);
        expect(desk.undoable.last).toBeNull();
        await desk.aftermath.undo();
        expect(api.undo).not.toHaveBeenCalled();
    });

    it("stays possible when the server does not answer", async () => {
        const { desk, api, ports } = await openDesk();
        await desk.dock.press("on_track");
        api.undo.mockRejectedValueOnce(new DeskError("unreachable", "No answer."));
        await desk.aftermath.undo();
        expect(ports.notify.failed).toHaveBeenCalledWith("No answer.");
        expect(desk.undoable.last).not.toBeNull();
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

describe("two people", () => {
    it("says on which entry the user is, and leaves the one before", async () => {
        const { desk, api } = await openDesk();
        expect(api.openEntry).toHaveBeenCalledWith(ref(1), false);
        await desk.next();
        expect(api.releaseEntry).toHaveBeenCalledWith(ref(1));
        expect(api.openEntry).toHaveBeenLastCalledWith(ref(2), false);
        desk.leave();
        expect(api.releaseEntry).toHaveBeenLastCalledWith(ref(2));
    });

    it("reserves the outcomes for the colleague who has the entry open, until the user takes over", async () => {
        const api = fakeApi();
        api.openEntry.mockResolvedValueOnce({ opened_by: KARIM });
        const { desk } = await openDesk(api);
        expect(desk.banner).toEqual({ kind: "presence", presence: KARIM });
        expect(desk.list.find(ref(1))?.opened_by).toEqual(KARIM);
        await desk.dock.press("on_track");
        expect(api.applyOutcome).not.toHaveBeenCalled();
        await desk.dock.takeOver();
        expect(api.openEntry).toHaveBeenLastCalledWith(ref(1), true);
        expect(desk.banner).toBeNull();
        await desk.dock.press("on_track");
        expect(api.applyOutcome).toHaveBeenCalledTimes(1);
    });

    it("is no obstacle when the server does not know", async () => {
        const api = fakeApi();
        api.openEntry.mockRejectedValue(new DeskError("unreachable", "No answer."));
        const { desk } = await openDesk(api);
        expect(desk.banner).toBeNull();
        await desk.dock.press("on_track");
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

describe("an e-mail that did not leave", () => {
    const failed = { event_id: 77, message: "No wkhtmltopdf." };

    async function openFailed() {
        const api = fakeApi();
        api.getCard.mockImplementation(async ({ res_id }) =>
            cardOf(res_id, { failed_mail: failed }),
        );
        return openDesk(api);
    }

    it("is sent again, once, and its banner goes", async () => {
        const { desk, api, ports } = await openFailed();
        expect(desk.banner).toMatchObject({ kind: "mail_failed" });
        await Promise.all([desk.mails.resend(), desk.mails.resend()]);
        expect(api.resend.mock.calls).toEqual([[77]]);
        expect(ports.notify.resent).toHaveBeenCalledOnce();
        expect(desk.aftermath.historyVersion).toBe(1); // the activity that complained is gone
        expect(desk.banner).toBeNull();
    });

    it("leaves the card alone that came meanwhile", async () => {
        const { desk } = await openFailed();
        const sending = desk.mails.resend();
        await desk.show(ref(2));
        await sending;
        expect(shown(desk)).toBe("sale.order,2");
    });

    it("says when it cannot be sent, and may be tried again", async () => {
        const { desk, api, ports } = await openFailed();
        api.resend.mockRejectedValueOnce(new DeskError("refused", "Not yours."));
        await desk.mails.resend();
        expect(ports.notify.failed).toHaveBeenCalledWith("Not yours.");
        await desk.mails.resend();
        expect(api.resend).toHaveBeenCalledTimes(2);
    });
});
