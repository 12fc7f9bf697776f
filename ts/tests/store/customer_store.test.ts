import { beforeEach, describe, expect, it, vi } from "vitest";
import { allTicked, joinedBy, toggledAll, withTick } from "../../model/customer";
import { effectOf } from "../../model/outcomes";
import type { Card, CustomerQuote } from "../../model/types";
import { customerCard, OFFICES, OTHERS, SEALS, withBlocked } from "../customer_fixtures";
import { applied, cardOf, entryOf, fakeApi, openDesk, ref, settled } from "../fake_desk";
import { fakePorts } from "../fake_ports";
import { emptyDraft, outcomeOf } from "../fixtures";

/** Rows 1 and 2 are one customer's; 3 and 4 are others'. */
const ROWS = [
    entryOf(1, { customer_id: 71, customer_count: 3 }),
    entryOf(2, { customer_id: 71, customer_count: 3 }),
    entryOf(3, { customer_id: 72 }),
    entryOf(4, { customer_id: 73 }),
];

const OTHER = { ...OTHERS[0]!, res_id: 2, name: "S02", revision: "r2" };

const morel = (overrides: Partial<Card> = {}): Card => {
    const { outcomes } = customerCard();
    const own = { customer_id: 71, others: [OTHER, OTHERS[1]!], outcomes };
    return cardOf(1, { ...own, ...overrides });
};

async function openMorel(card = morel()) {
    vi.useFakeTimers();
    const api = fakeApi(ROWS);
    api.getCard.mockImplementation(async ({ res_id }) => (res_id === 1 ? card : cardOf(res_id)));
    const opened = await openDesk(api, fakePorts());
    return { ...opened, dock: opened.desk.dock };
}

/** Both others are ticked, and the press is refused with a card on which they are what is given. */
async function conflict(others: CustomerQuote[]) {
    const opened = await openMorel();
    const answer = { message: "Changed. Nothing was saved.", card: morel({ others }) };
    opened.api.applyOutcome.mockResolvedValueOnce({ status: "conflict", ...answer });
    opened.dock.toggleAlso();
    await opened.dock.press("on_track");
    return opened;
}

const names = (card: Card | null): string => card?.partner_name ?? "";

beforeEach(() => {
    vi.useRealTimers();
});

describe("the ticks of a customer's other quotations", () => {
    it("are off at first, whatever there is", async () => {
        const { dock, api } = await openMorel();
        expect(dock.draft.also).toEqual([]);
        await dock.press("on_track");
        expect(api.applyOutcome.mock.lastCall?.[2]).toEqual({ send: true });
    });

    it("go along with one press, in one request, each as it was shown", async () => {
        const { dock, api } = await openMorel();
        dock.tickAlso(2, true);
        await dock.press("on_track");
        expect(api.applyOutcome).toHaveBeenCalledOnce();
        expect(api.applyOutcome.mock.lastCall?.[2]).toEqual({
            send: true,
            also: [{ res_id: 2, revision: "r2" }],
        });
        expect(api.preview).not.toHaveBeenCalled();
    });

    it("are all set and all taken away by one key", async () => {
        const { dock, ports } = await openMorel();
        dock.toggleAlso();
        expect(dock.draft.also).toEqual([2, SEALS]);
        expect(ports.notify.ticked).toHaveBeenLastCalledWith(2);
        dock.tickAlso(2, false);
        dock.toggleAlso();
        expect(dock.draft.also).toEqual([2, SEALS]);
        dock.toggleAlso();
        expect(dock.draft.also).toEqual([]);
        expect(ports.notify.ticked).toHaveBeenLastCalledWith(0);
    });

    it("are out of reach while a colleague is with the customer", async () => {
        const opened_by = { user_id: 7, name: "Karim Benali", since: "2026-11-24T09:38:00Z" };
        const { dock, api, desk } = await openMorel();
        api.openEntry.mockResolvedValue({ opened_by, next_by: null });
        api.getCard.mockResolvedValue(morel({ opened_by }));
        await desk.show(ref(3));
        await desk.show(ref(1));
        await settled();
        dock.toggleAlso();
        expect(dock.draft.also).toEqual([]);
        expect(desk.banner).toMatchObject({ kind: "presence", hasOthers: true });
    });

    it("are remembered on the way to another card and back, as far as they still can be handled", async () => {
        const { dock, desk, api } = await openMorel();
        dock.toggleAlso();
        await desk.show(ref(3));
        await desk.show(ref(1));
        await settled();
        expect(dock.draft.also).toEqual([2, SEALS]);
        const left = { ...OTHER, can_join: false };
        api.getCard.mockResolvedValue(morel({ others: [left, OTHERS[1]!] }));
        await desk.show(ref(3));
        await desk.show(ref(1));
        await settled();
        expect(dock.draft.also).toEqual([SEALS]);
    });

    it("keep an e-mail that would be edited from opening: it is the card's own alone", async () => {
        const { dock, api } = await openMorel();
        dock.drafts.setEdit(true);
        dock.tickAlso(2, true);
        await dock.press("on_track");
        expect(api.composeMail).not.toHaveBeenCalled();
        expect(api.applyOutcome).toHaveBeenCalledOnce();
    });

    it("go with what is typed in a form, whose effect is previewed for all", async () => {
        const { dock, api } = await openMorel();
        await dock.press("meeting");
        dock.tickAlso(2, true);
        dock.drafts.setValue("meeting_date", "2026-12-03");
        await vi.advanceTimersByTimeAsync(300);
        expect(api.preview.mock.lastCall?.[2]).toEqual({
            meeting_date: "2026-12-03",
            also: [{ res_id: 2, revision: "r2" }],
        });
    });

    it("are ten at most", () => {
        const many: CustomerQuote[] = Array.from({ length: 14 }, (_, index) => ({
            ...OTHER,
            res_id: 100 + index,
        }));
        const card = morel({ others: many });
        const ten = toggledAll(card, []);
        expect(ten).toHaveLength(10);
        expect(allTicked(card, ten)).toBe("all");
        expect(withTick(card, ten, 113, true)).toEqual(ten);
        expect(allTicked(card, ten.slice(1))).toBe("some");
    });
});

describe("one press for several", () => {
    it("takes their rows away, counts those of the queue and says how many it was", async () => {
        const { dock, desk, api, ports } = await openMorel();
        api.applyOutcome.mockResolvedValueOnce(applied({ also: [2, SEALS] }));
        dock.toggleAlso();
        await dock.press("on_track");
        await settled();
        expect(desk.list.entries.map(({ res_id }) => res_id)).toEqual([3, 4]);
        expect(desk.progress.done("phone")).toBe(2);
        expect(desk.undoable.last).toMatchObject({ outcome: "On track", count: 3 });
        expect(ports.notify.applied.mock.lastCall?.[0]).toMatchObject({ count: 3 });
        expect(ports.notify.cardCame.mock.lastCall?.[0]).toMatchObject({ count: 3 });
        expect(names(desk.card)).toBe("Belle-Étoile");
    });

    it("is taken back as a whole, ticks and progress included", async () => {
        const { dock, desk, api } = await openMorel();
        api.applyOutcome.mockResolvedValueOnce(applied({ also: [2, SEALS] }));
        api.undo.mockResolvedValueOnce({
            ...{ status: "undone", message: "Undone.", card: morel(), failed_mails: 0 },
        });
        dock.toggleAlso();
        await dock.press("on_track");
        await desk.aftermath.undo();
        await settled();
        expect(api.undo).toHaveBeenCalledOnce();
        expect(desk.progress.done("phone")).toBe(0);
        expect(dock.draft.also).toEqual([2, SEALS]);
    });

    it("leaves what was not ticked in the list, with one quotation less to handle", async () => {
        const { dock, desk } = await openMorel();
        await dock.press("on_track");
        await settled();
        expect(desk.list.find(ref(2))).toMatchObject({ customer_count: 2 });
        expect(names(desk.card)).toBe("Belle-Étoile");
    });

    it("without an answer moves all of the customer behind, for the next call is not the same number", async () => {
        const { dock, desk, api } = await openMorel();
        api.applyOutcome.mockResolvedValueOnce(applied({ also: [2, SEALS] }));
        await dock.press("no_answer");
        await settled();
        expect(desk.list.triedCount).toBe(2);
        expect(desk.progress.tried("phone")).toBe(2);
        expect(names(desk.card)).toBe("Belle-Étoile");
    });

    it("is refused where one of them was changed meanwhile: the card's own row is still to be done", async () => {
        const { dock, desk, api } = await openMorel();
        const message = "S02 was changed by Karim Benali. Nothing was saved.";
        const fresh = morel({ others: [{ ...OTHER, revision: "r2b" }, OTHERS[1]!] });
        api.applyOutcome.mockResolvedValueOnce({ status: "conflict", message, card: fresh });
        dock.toggleAlso();
        await dock.press("on_track");
        expect(desk.banner).toMatchObject({ kind: "conflict", message });
        expect(desk.list.doneBy).toEqual({});
        await dock.press("on_track");
        expect(api.applyOutcome.mock.lastCall?.[2]).toMatchObject({
            also: [
                { res_id: 2, revision: "r2b" },
                { res_id: SEALS, revision: `r${String(SEALS)}` },
            ],
        });
    });

    it("tells at once what a colleague has changed on another row, and takes away what is done", async () => {
        const changed = { ...OTHER, revision: "r2b", amount: 8100, attempts_today: 1 };
        const { desk } = await conflict([changed, OTHERS[1]!]);
        expect(desk.list.find(ref(2))).toMatchObject({ amount: 8100, attempts_today: 1 });
        expect(desk.list.total).toBe(4);
        const cannot_join = { code: "done_today", message: "Followed up today." };
        const done = { ...OTHER, can_join: false, cannot_join, queue: null };
        for (const others of [[done], [], [{ ...OTHER, queue: "renewal" }]]) {
            const { desk } = await conflict(others);
            expect(desk.list.find(ref(2))).toBeNull();
            expect(desk.list.total).toBe(3);
            expect(desk.list.find(ref(1))).toMatchObject({ customer_count: 2 });
        }
    });
});

describe("the next one", () => {
    it("is the next customer, and what is left of this one once nobody else is", async () => {
        const { desk } = await openMorel();
        await desk.next();
        expect(names(desk.card)).toBe("Belle-Étoile");
        await desk.next();
        await desk.next();
        expect(names(desk.card)).toBe("Morel");
        desk.list.remove({ ...ref(3), customer_id: 72 });
        desk.list.remove({ ...ref(4), customer_id: 73 });
        await desk.next();
        expect(desk.card?.res_id).toBe(2);
    });

    it("is nobody with whom a colleague is, on whichever of the quotations", async () => {
        const { desk } = await openMorel();
        const karim = { user_id: 7, name: "Karim Benali", since: "2026-11-24T09:38:00Z" };
        await desk.show(ref(3));
        await settled();
        desk.list.setPresence({ ...ref(1), customer_id: 71 }, karim);
        expect(desk.list.find(ref(2))?.opened_by).toEqual(karim);
        await desk.next();
        expect(names(desk.card)).toBe("Giraud");
        await desk.next();
        expect(names(desk.card)).toBe("Belle-Étoile");
    });
});

describe("what one press comes to", () => {
    const joined = (card: Card, code: string, also: number[], send = true) => {
        const outcome = outcomeOf(card, code);
        const draft = { ...emptyDraft(send), also };
        return joinedBy(card, outcome, draft, effectOf(outcome, draft));
    };

    it("counts the quotations, the offers and the e-mails", () => {
        const card = customerCard();
        expect(joined(card, "on_track", [OFFICES, SEALS])).toEqual({
            ...{ count: 3, sent: 3, mails: 1, hasOtherDates: false },
        });
        expect(joined(card, "on_track", [], true)).toMatchObject({ count: 1, sent: 1 });
        expect(joined(card, "on_track", [OFFICES], false)).toMatchObject({ count: 2, sent: 0 });
    });

    it("leaves out the one that the outcome leaves alone", () => {
        const card = withBlocked(customerCard(), "on_track", SEALS, "Another queue.");
        expect(joined(card, "on_track", [OFFICES, SEALS])).toMatchObject({ count: 2, sent: 2 });
    });

    it("is all of them where nobody answered, ticked or not", () => {
        expect(joined(customerCard(), "no_answer", [])).toMatchObject({ count: 3, sent: 0 });
    });

    it("tells other dates only where the outcome moves them", () => {
        const card = customerCard();
        for (const code of ["on_track", "meeting"]) {
            const { others } = outcomeOf(card, code).effect;
            others![0]!.validity_date = "2026-12-31";
        }
        expect(joined(card, "on_track", [OFFICES]).hasOtherDates).toBe(true);
        expect(joined(card, "meeting", [OFFICES]).hasOtherDates).toBe(false);
    });
});
