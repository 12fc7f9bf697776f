import type { Failure } from "./banner";
import { isConcerned, joinable } from "./customer";
import type { StoredDraft } from "./draft";
import { entryKey, isSameCustomer, isSameEntry, type CustomerRef } from "./entries";
import { plainLabel } from "./outcomes";
import type { Card, Conflict, Entry, EntryRef, IsoInstant, Outcome, OutcomeValues } from "./types";
import { valuesToSend } from "./values";
import { sentCode } from "./variant";

/** An outcome as it was pressed: what is sent, now or once more, and what is told of it. Kept in the browser as it is. */
export interface Press {
    requestId: string;
    entry: CustomerRef;
    /** The customer's other quotations that it is for too: nobody answered for any of them. */
    others: CustomerRef[];
    name: string;
    customer: string;
    /** The outcome's name. */
    outcome: string;
    code: string;
    values: OutcomeValues;
    revision: string;
    draft: StoredDraft;
    /** Whether the customer was not reached: the row stays, among those tried today. */
    isTried: boolean;
    queue: string;
    at: IsoInstant;
}

/** A press that was not saved, and why; the user comes back to it. */
export interface Review {
    press: Press;
    /** The card on which it was pressed; `null` where another panel had it. */
    card: Card | null;
    failure: Failure | null;
    conflict: Conflict | null;
}

export function pressOf(
    card: Card,
    outcome: Outcome,
    draft: StoredDraft,
    rest: Pick<Press, "requestId" | "queue" | "at">,
): Press {
    const { res_model, res_id, customer_id = 0 } = card;
    const others = joinable(card).filter((other) =>
        isConcerned(card, outcome, { also: [] }, other.res_id),
    );
    return {
        ...rest,
        entry: { res_model, res_id, customer_id },
        others: others.map((other) => ({
            res_model: "sale.order",
            res_id: other.res_id,
            customer_id,
        })),
        name: card.name,
        customer: card.partner_name,
        outcome: plainLabel(outcome),
        code: sentCode(card, outcome),
        values: valuesToSend(card, outcome, draft),
        revision: card.revision,
        draft,
        isTried: outcome.category === "not_reached",
    };
}

/** Whether both would be the same request. */
export function isSamePress(a: Press, b: Press): boolean {
    const said = ({ entry, code, values, revision }: Press): string =>
        JSON.stringify([entryKey(entry), code, values, revision]);
    return said(a) === said(b);
}

/** The card to come back to: as the server has it now, else the one of the press, which must be sent again as it was. */
export function cardToReview({ card, conflict, failure }: Review): Card | null {
    return conflict?.card ?? (failure?.retryable ? card : null);
}

/** The rows with those of a press that was not saved: each as it was, and where it was. */
export function putBack(
    entries: readonly Entry[],
    before: readonly Entry[],
    { entry, others }: Press,
): Entry[] {
    return [entry, ...others].reduce((rows, ref) => putOneBack(rows, before, ref), [...entries]);
}

function putOneBack(rows: Entry[], before: readonly Entry[], ref: CustomerRef): Entry[] {
    const index = before.findIndex((entry) => isSameEntry(entry, ref));
    const row = before[index];
    if (!row) {
        return rows;
    }
    const rest = rows.filter((entry) => !isSameEntry(entry, ref));
    const hadGone = rest.length === rows.length;
    const behind = new Set(before.slice(index + 1).map(entryKey));
    const found = rest.findIndex((entry) => behind.has(entryKey(entry)));
    const place = found < 0 ? rest.length : found;
    const counted = hadGone ? rest.map((entry) => withOneMore(entry, ref)) : rest;
    return [...counted.slice(0, place), row, ...counted.slice(place)];
}

/** The customer's other rows say how many of his are left. */
function withOneMore(entry: Entry, customer: CustomerRef): Entry {
    const { customer_count: count = 1 } = entry;
    return isSameCustomer(entry, customer) ? { ...entry, customer_count: count + 1 } : entry;
}

export function reviewOf(reviews: readonly Review[], ref: EntryRef | null): Review | null {
    return reviews.find(({ press }) => isSameEntry(press.entry, ref)) ?? null;
}
