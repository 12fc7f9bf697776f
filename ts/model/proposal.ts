import { blankDraft, type StoredDraft } from "./draft";
import type { Card, Outcome } from "./types";
import { findOutcome } from "./values";

/** The outcome that the customer's answer calls for, where it is one of the buttons. */
export function proposedOutcome(card: Card): Outcome | null {
    return findOutcome(card, card.answer?.proposal?.code ?? null);
}

/** What was typed on a card, and beside it what the customer answered. */
export function draftOf(card: Card, typed: StoredDraft | null): StoredDraft {
    const first = firstDraft(card);
    const note = typed?.note ?? "";
    return {
        ...first,
        ...typed,
        note: note === "" ? first.note : note,
        send: typed?.send ?? first.send,
        sendIds: typed?.sendIds ?? first.sendIds,
        values: { ...first.values, ...typed?.values },
    };
}

function firstDraft(card: Card): StoredDraft {
    const proposal = card.answer?.proposal;
    if (!proposal) {
        return blankDraft();
    }
    const { note, send, send_ids: sendIds, ...values } = proposal.values;
    return {
        ...blankDraft(),
        note: note ?? "",
        send: send ?? null,
        sendIds: sendIds ?? null,
        values: { [proposal.code]: values },
    };
}

/** Whether the note is still what the customer wrote. */
export function isCustomersNote(card: Card, note: string): boolean {
    return note !== "" && note === card.answer?.proposal?.values.note;
}
