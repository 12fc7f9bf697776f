import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { chooseBanner } from "../../model/banner";
import type { Card, CustomerAnswer, Outcome } from "../../model/types";
import { answered, answeredApi, WORDS } from "../answers";
import { cardOf, openDesk, shown } from "../fake_desk";
import { withOutcome } from "../fixtures";

const MEETING = answered("meeting", { meeting_date: "2026-12-15" });

const openAnswered = (answer: CustomerAnswer | null, change = (card: Card) => card) =>
    openDesk(answeredApi(answer, change));

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

describe("a customer's answer", () => {
    it("fills the note in, and the form of what it calls for", async () => {
        const { desk } = await openAnswered(MEETING);
        expect(desk.dock.draft.note).toBe(WORDS);
        await desk.dock.press("meeting");
        expect(desk.dock.draft).toMatchObject({
            code: "meeting",
            values: { meeting_date: "2026-12-15" },
        });
    });

    it("is applied by Ctrl+Enter, with what it filled in", async () => {
        const { desk, api } = await openAnswered(MEETING);
        await desk.dock.confirm();
        const [, code, values] = api.applyOutcome.mock.calls[0]!;
        expect([code, values]).toEqual(["meeting", { meeting_date: "2026-12-15", note: WORDS }]);
        expect(shown(desk)).toBe("sale.order,2");
        await desk.dock.confirm();
        expect(api.applyOutcome).toHaveBeenCalledTimes(1); // the next customer has answered nothing
    });

    it("never applies by the digit, not even an outcome that asks nothing", async () => {
        const { desk, api } = await openAnswered(answered("on_track", { send: false }));
        await desk.dock.digit(3);
        expect(api.applyOutcome).not.toHaveBeenCalled();
        expect(desk.dock.draft.code).toBe("on_track");
        await desk.dock.confirm();
        expect(api.applyOutcome.mock.calls[0]![2]).toEqual({ send: false, note: WORDS });
    });

    it("does not send the offer again that the customer has just read", async () => {
        const { desk } = await openAnswered(answered("order_coming", { send: false }));
        expect(desk.dock.draft.send).toBe(false);
    });

    it("opens the form where something is left to be said", async () => {
        const { desk, api } = await openAnswered(answered("call_back"));
        await desk.dock.confirm();
        expect(api.applyOutcome).not.toHaveBeenCalled();
        expect(desk.dock.draft.code).toBe("call_back");
    });

    it("leaves the other outcomes as they are", async () => {
        const { desk, api } = await openAnswered(MEETING);
        await desk.dock.press("no_news");
        expect(api.applyOutcome.mock.calls[0]![1]).toBe("no_news");
    });

    it("does not replace a note that was typed before it came", async () => {
        const { desk, ports } = await openAnswered(null);
        desk.dock.drafts.setNote("Mon propre mot");
        expect(ports.storedDrafts).toBeDefined();
        await desk.dock.drafts.begin(cardOf(1, { answer: MEETING }));
        expect(desk.dock.draft.note).toBe("Mon propre mot");
    });

    it("is filled in beside what was ticked before it came", async () => {
        const { desk } = await openAnswered(null);
        desk.dock.drafts.setSend(false);
        await desk.dock.drafts.begin(cardOf(1, { answer: MEETING }));
        expect(desk.dock.draft).toMatchObject({ note: WORDS, send: false });
        await desk.dock.press("meeting");
        expect(desk.dock.draft.values).toEqual({ meeting_date: "2026-12-15" });
    });

    it("is not applied where a colleague has the entry", async () => {
        const presence = { user_id: 9, name: "Karim Benali", since: "2026-11-24T09:55:00Z" };
        const { desk, api } = await openAnswered(MEETING, (card) => ({
            ...card,
            opened_by: presence,
        }));
        if (desk.dock.isReserved) {
            await desk.dock.confirm();
            expect(api.applyOutcome).not.toHaveBeenCalled();
        } else {
            expect(desk.banner?.kind).toBe("answer");
        }
    });

    it("says why, where what it calls for is blocked meanwhile", async () => {
        const blocked: Partial<Outcome> = { blocked: { code: "locked", message: "Locked." } };
        const { desk, api, ports } = await openAnswered(MEETING, (card) =>
            withOutcome(card, "meeting", blocked),
        );
        await desk.dock.confirm();
        expect(ports.notify.blocked).toHaveBeenCalledWith("Locked.");
        expect(api.applyOutcome).not.toHaveBeenCalled();
    });
});

describe("its banner", () => {
    const facts = { conflict: null, failure: null, presence: null };

    it("stands behind a conflict and before an e-mail that failed", () => {
        const card = cardOf(1, { answer: MEETING, failed_mail: { event_id: 1, message: "550" } });
        expect(chooseBanner({ ...facts, card })).toMatchObject({
            kind: "answer",
            label: "Meeting planned",
        });
        const conflict = { message: "…", changes: [], noteKept: false };
        expect(chooseBanner({ ...facts, card, conflict })?.kind).toBe("conflict");
    });

    it("offers no button where the customer is to be called", () => {
        const card = cardOf(1, { answer: answered(null) });
        expect(chooseBanner({ ...facts, card })).toMatchObject({ kind: "answer", label: null });
    });
});
