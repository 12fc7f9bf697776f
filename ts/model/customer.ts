import type { OutcomeDraft } from "./draft";
import { SHELVE } from "./variant";
import type { Card, CustomerQuote, Effect, OtherEffect, Outcome } from "./types";

/** How many others are handled in one press: one e-mail stays deliverable. */
export const JOIN_LIMIT = 10;

/** The customer's other open quotations, as far as the user may see them. */
export function othersOf({ others = [] }: Card): CustomerQuote[] {
    return others;
}

/** Those that one press can handle too. */
export function joinable(card: Card): CustomerQuote[] {
    return othersOf(card).filter(({ can_join }) => can_join);
}

/** Those that are ticked, of what can be handled now: a tick that was given before may have lost its ground. */
export function tickedOf(card: Card, ids: readonly number[]): CustomerQuote[] {
    return joinable(card).filter(({ res_id }) => ids.includes(res_id));
}

/** The ticks after one more, or one less, was asked for. What is over the limit stays unticked. */
export function withTick(
    card: Card,
    ids: readonly number[],
    id: number,
    isTicked: boolean,
): number[] {
    const before = tickedOf(card, ids).map(({ res_id }) => res_id);
    const others = before.filter((other) => other !== id);
    return isTicked ? [...others, id].slice(0, JOIN_LIMIT) : others;
}

/** How the tick above all of them stands. */
export type AllTicked = "all" | "some" | "none";

/** As many as one press takes are all. */
export function allTicked(card: Card, ids: readonly number[]): AllTicked {
    const count = tickedOf(card, ids).length;
    if (count === 0) {
        return "none";
    }
    return count < Math.min(joinable(card).length, JOIN_LIMIT) ? "some" : "all";
}

/** The first ones that fit, or none where all are ticked already. */
export function toggledAll(card: Card, ids: readonly number[]): number[] {
    return allTicked(card, ids) === "all"
        ? []
        : joinable(card)
              .slice(0, JOIN_LIMIT)
              .map(({ res_id }) => res_id);
}

/** What the outcome does to another quotation: as it was previewed with what is typed, else as the card told. */
export function effectOnOther(
    outcome: Outcome,
    { effects }: Pick<OutcomeDraft, "effects">,
    id: number,
): OtherEffect | null {
    const told = [effects[outcome.code]?.others, outcome.effect.others];
    return told.flatMap((others) => others ?? []).find(({ res_id }) => res_id === id) ?? null;
}

/** The others that the outcome is meant for: the ticked ones, or those that an order made needless. */
function ticksFor(card: Card, { code }: Outcome, also: readonly number[]): readonly number[] {
    return code === SHELVE ? (card.variant?.res_ids ?? []) : also;
}

/** The others as they go to the server with an outcome: each as it was shown. */
export function alsoOf(
    card: Card,
    outcome: Outcome,
    also: readonly number[],
): { res_id: number; revision: string }[] {
    const ticked = tickedOf(card, ticksFor(card, outcome, also));
    return ticked.map(({ res_id, revision }) => ({ res_id, revision }));
}

/** Nobody answered for any of them: the attempt is noted on all, ticked or not. */
function concernsAll({ category }: Outcome): boolean {
    return category === "not_reached";
}

/** Whether the outcome, pressed now, is meant for that other quotation too. */
export function isConcerned(
    card: Card,
    outcome: Outcome,
    { also }: Pick<OutcomeDraft, "also">,
    id: number,
): boolean {
    const concerned = concernsAll(outcome)
        ? joinable(card)
        : tickedOf(card, ticksFor(card, outcome, also));
    return concerned.some(({ res_id }) => res_id === id);
}

/** What one press comes to, the card's own quotation included. */
export interface Joined {
    /** How many quotations it handles. */
    count: number;
    /** How many of them are sent, and in how many e-mails. */
    sent: number;
    mails: number;
    /** They do not all get the same expiration. */
    hasOtherDates: boolean;
}

/** What the outcome would do, pressed now, to the card's own quotation and to those that go with it. */
export function joinedBy(
    card: Card,
    outcome: Outcome,
    draft: OutcomeDraft,
    { validity_date, previous_validity_date, mail }: Effect,
): Joined {
    const found = joinable(card)
        .filter(({ res_id }) => isConcerned(card, outcome, draft, res_id))
        .flatMap(({ res_id }) => effectOnOther(outcome, draft, res_id) ?? [])
        .filter(({ blocked }) => blocked === null);
    const addresses = [mail?.to, ...found.map(({ mail_to }) => mail_to)];
    const sent = draft.send ? addresses.flatMap((address) => address ?? []) : [];
    const movesDate = validity_date !== previous_validity_date;
    return {
        count: 1 + found.length,
        sent: sent.length,
        mails: new Set(sent).size,
        hasOtherDates: movesDate && found.some((other) => other.validity_date !== validity_date),
    };
}
