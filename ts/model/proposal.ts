import { blankDraft, type StoredDraft } from "./draft";
import type { Card, Outcome } from "./types";
import { findOutcome } from "./values";

/** The outcome that the customer's answer calls for, where it is one of the buttons. */
export function proposedOutcome(card: Card): Outcome | null {
    return findOutcome(card, card.answer?.proposal?.code ?? null);
}

/** What is filled in on a card on which nothing was typed: what the customer answered, else nothing. */
export function firstDraft(card: Card): StoredDraft {
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
