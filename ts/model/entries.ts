import type { Card, Entry, EntryRef, IsoInstant } from "./types";

/** Names an entry in maps and in the browser's storage. */
export function entryKey({ res_model, res_id }: EntryRef): string {
    return `${res_model},${res_id}`;
}

/** Whether two references are the same record. Never compare the objects: the screen sees proxies of them. */
export function isSameEntry(a: EntryRef | null, b: EntryRef | null): boolean {
    return a !== null && b !== null && entryKey(a) === entryKey(b);
}

/** An entry of which the customer may be known. */
export interface CustomerRef extends EntryRef {
    customer_id?: number;
}

/** Whether both are the same customer's: one call is for all of them. */
export function isSameCustomer(a: CustomerRef, b: CustomerRef): boolean {
    return isSameEntry(a, b) || ((a.customer_id ?? 0) !== 0 && a.customer_id === b.customer_id);
}

/** Whether the entry is an opportunity, of which the card shows the quotations. */
export function isLead({ res_model }: EntryRef): boolean {
    return res_model === "crm.lead";
}

/** Whether outcomes still make sense: no order, not cancelled, not won or lost. */
export function isOpen({ state }: Card): boolean {
    return !["draft", "sale", "cancel", "won", "lost"].includes(state);
}

/** Whether an order can still come of it: Odoo confirms what is a draft or was sent. */
export function canBeOrdered({ state }: Card): boolean {
    return state === "draft" || state === "sent";
}

/** Whether a call was promised for an hour that is still to come: it is opened by hand only. */
export function isLater(entry: Entry): boolean {
    return entry.promise?.state === "later";
}

/** Whether the hour of a promised call has come, and nobody called since: it stands first of all. */
export function isFirst(entry: Entry): boolean {
    return entry.promise?.is_first ?? false;
}

export function isTried(entry: Entry): boolean {
    return entry.attempts_today > 0 && !isFirst(entry);
}

/** The row of a customer who was called just now and did not answer. */
export function asTried(entry: Entry, at: IsoInstant): Entry {
    return {
        ...entry,
        attempts: entry.attempts + 1,
        attempts_today: entry.attempts_today + 1,
        last_attempt_at: at,
        promise: entry.promise && { ...entry.promise, is_first: false },
    };
}

/** The two blocks of a queue: those to call, then "already tried today", each in the server's order. */
export function inBlocks(entries: readonly Entry[]): { fresh: Entry[]; tried: Entry[] } {
    return {
        fresh: entries.filter((entry) => !isTried(entry)),
        tried: entries.filter(isTried),
    };
}

/** The entries from just behind `current` on, those before it at the end. All of them where it is not among them. */
function behind(entries: readonly Entry[], current: EntryRef | null): Entry[] {
    const index = entries.findIndex((entry) => isSameEntry(entry, current));
    return index < 0 ? [...entries] : [...entries.slice(index + 1), ...entries.slice(0, index)];
}

const isFree = (entry: Entry): boolean => entry.opened_by === null && !isLater(entry);

/** The rows from which to choose: a promised call whose hour has come stands before everything else. */
function promisedFirst(entries: readonly Entry[]): Entry[] {
    return [...entries.filter(isFirst), ...entries.filter((entry) => !isFirst(entry))];
}

/** The next customer comes before what is left of the one who was just called. */
function othersFirst(
    entries: readonly Entry[],
    all: readonly Entry[],
    current: CustomerRef | null,
): Entry[] {
    const known = all.find((entry) => isSameEntry(entry, current)) ?? current;
    const isOther = (entry: Entry): boolean => known === null || !isSameCustomer(entry, known);
    return [...entries.filter(isOther), ...entries.filter((entry) => !isOther(entry))];
}

/** Where to go after an outcome: to who was not tried today; to those tried only when calling them again. */
export function nextToDo(entries: readonly Entry[], current: CustomerRef | null): Entry | null {
    const { fresh, tried } = inBlocks(entries);
    const ahead = promisedFirst(behind(fresh, current));
    const nextFresh = othersFirst(ahead, entries, current).find(isFree);
    if (nextFresh) {
        return nextFresh;
    }
    const index = tried.findIndex((entry) => isSameEntry(entry, current));
    const again = othersFirst(tried.slice(index + 1), entries, current);
    return index < 0 ? null : (again.find(isFree) ?? null);
}

/** Where "Next" goes: to the rest of the same block, then to the other; entries that a colleague has open are skipped. */
export function nextInList(entries: readonly Entry[], current: CustomerRef | null): Entry | null {
    const { fresh, tried } = inBlocks(entries);
    const index = tried.findIndex((entry) => isSameEntry(entry, current));
    const ordered =
        index < 0
            ? [promisedFirst(behind(fresh, current)), tried]
            : [tried.slice(index + 1), promisedFirst(fresh), tried.slice(0, index)];
    const others = ordered.flatMap((part) => othersFirst(part, entries, current));
    return others.find(isFree) ?? null;
}

/** Where "Previous" goes: the entry above, whoever has it open; it may be the one to look at. */
export function previousInList(entries: readonly Entry[], current: EntryRef | null): Entry | null {
    const { fresh, tried } = inBlocks(entries);
    const ordered = [...fresh, ...tried];
    const index = ordered.findIndex((entry) => isSameEntry(entry, current));
    return index > 0 ? (ordered[index - 1] ?? null) : null;
}

/** The row of a card that came without one: of a selection, or found by its address. The badge is the card's. */
export function entryOfCard(card: Card): Entry {
    return { ...card, badge: null };
}
