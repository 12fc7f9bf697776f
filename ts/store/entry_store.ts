import type { DeskApi } from "../model/api";
import {
    asTried,
    entryKey,
    isSameCustomer,
    isSameEntry,
    isTried,
    nextInList,
    nextToDo,
    previousInList,
    type CustomerRef,
} from "../model/entries";
import { putBack, type Press } from "../model/press";
import type {
    Card,
    Entry,
    EntryPage,
    EntryRef,
    IsoInstant,
    PageMark,
    Presence,
    QueueCode,
} from "../model/types";
import type { PressStore } from "./press_store";

const PAGE = 80;

/** More rows than that cannot be read at once. */
const LONGEST = 200;

/** How many rows before the last one the next page is fetched. */
const MARGIN = 10;

/** Who settled an entry before the user could. */
export interface DoneBy {
    name: string;
    at: IsoInstant;
}

/** The rows of the open queue, page by page, patched after each outcome so that nothing waits for the server. */
export class EntryStore {
    entries: Entry[] = [];
    total = 0;
    isTotalCapped = false;
    isLoading = false;
    /** Rows that a colleague settled, by entry key; they stay in sight until the list is read again. */
    doneBy: Record<string, DoneBy> = {};
    /** The same of the rows that are not in hand yet. */
    private firstIn: number | null = null;
    private queue: QueueCode | null = null;
    private mine = false;
    private mark: PageMark | null = null;
    /** Counts the lists opened: an answer for an earlier one is dropped. */
    private generation = 0;

    constructor(
        private readonly api: DeskApi,
        /** What is on its way, and what is to be reviewed. */
        private readonly presses: Pick<PressStore, "underWay" | "find">,
    ) {}

    get hasMore(): boolean {
        return this.mark !== null;
    }

    /** How many of the rows in hand were tried today without an answer. */
    get triedCount(): number {
        return this.entries.filter(isTried).length;
    }

    /** Seconds until the hour of a promised call comes, `null` where none is to come. */
    get nextPromise(): number | null {
        const shown = this.entries.flatMap(({ promise }) => promise?.first_in ?? []);
        const waits = [...shown, ...(this.firstIn === null ? [] : [this.firstIn])];
        return waits.length > 0 ? Math.min(...waits) : null;
    }

    find(ref: EntryRef): Entry | null {
        return this.entries.find((entry) => isSameEntry(entry, ref)) ?? null;
    }

    /** Shows the first page of a queue. */
    accept(queue: QueueCode, mine: boolean, page: EntryPage): void {
        this.generation++;
        this.queue = queue;
        this.mine = mine;
        this.take(page);
    }

    /** Reads again down to the row in sight, without a sign of it; what comes far behind it is left out. */
    async refresh(ref: EntryRef | null): Promise<void> {
        const index = this.entries.findIndex((entry) => isSameEntry(entry, ref));
        if (index < LONGEST - MARGIN) {
            await this.read(Math.max(PAGE, index + MARGIN));
        }
    }

    private async read(limit: number): Promise<void> {
        if (!this.queue) {
            return;
        }
        const generation = ++this.generation;
        this.isLoading = true;
        try {
            const page = await this.api.getEntries(this.queue, this.mine, limit, null);
            if (generation === this.generation) {
                this.take(page);
            }
        } finally {
            if (generation === this.generation) {
                this.isLoading = false;
            }
        }
    }

    private take(page: EntryPage): void {
        this.total = page.total;
        this.entries = page.entries;
        this.presses.underWay.forEach((press) => this.settle(press));
        this.isTotalCapped = page.total_is_capped;
        this.mark = page.next;
        this.firstIn = page.first_in ?? null;
        this.doneBy = {};
    }

    async loadMore(): Promise<void> {
        if (!this.queue || !this.mark || this.isLoading) {
            return;
        }
        const { generation } = this;
        this.isLoading = true;
        try {
            const page = await this.api.getEntries(this.queue, this.mine, PAGE, this.mark);
            if (generation === this.generation) {
                const known = new Set(this.entries.map(entryKey));
                const isNew = (entry: Entry): boolean =>
                    !known.has(entryKey(entry)) && !this.isLeaving(entry);
                this.entries = [...this.entries, ...page.entries.filter(isNew)];
                this.mark = page.next;
            }
        } finally {
            if (generation === this.generation) {
                this.isLoading = false;
            }
        }
    }

    /** Shows given entries instead of a queue: a selection of a list view. */
    openSelection(entries: Entry[]): void {
        this.generation++;
        this.queue = null;
        this.mark = null;
        this.firstIn = null;
        this.entries = entries;
        this.total = entries.length;
        this.isTotalCapped = false;
        this.isLoading = false;
        this.doneBy = {};
    }

    /** Whether the rows in hand will soon be used up. */
    isNearEnd(ref: EntryRef | null): boolean {
        const index = this.entries.findIndex((entry) => isSameEntry(entry, ref));
        return this.hasMore && index >= this.entries.length - MARGIN;
    }

    /** The next one to follow up, among the rows in hand. */
    nextInHand(current: CustomerRef): Entry | null {
        return nextToDo(this.left(current), current);
    }

    /** The next one to follow up; reads another page where those in hand are used up. */
    async nextToDo(current: CustomerRef): Promise<Entry | null> {
        const next = this.nextInHand(current);
        if (next || !this.hasMore) {
            return next;
        }
        await this.loadMore();
        return this.nextInHand(current);
    }

    nextInList(current: CustomerRef | null): Entry | null {
        return nextInList(this.left(current), current);
    }

    /** The rows without those that a colleague settled or that are to be reviewed; the current one keeps its place. */
    private left(current: EntryRef | null): Entry[] {
        const isLeft = (entry: Entry): boolean =>
            !(entryKey(entry) in this.doneBy) && this.presses.find(entry) === null;
        return this.entries.filter((entry) => isLeft(entry) || isSameEntry(entry, current));
    }

    previousInList(current: EntryRef | null): Entry | null {
        return previousInList(this.entries, current);
    }

    /** Those of the entries that are among the rows in hand. */
    among(refs: readonly EntryRef[]): Entry[] {
        return refs.flatMap((ref) => this.find(ref) ?? []);
    }

    /** The entry was followed up: it is in the queue no more, and one less of the customer's is left to handle. */
    remove(ref: CustomerRef): void {
        const rest = this.entries.filter((entry) => !isSameEntry(entry, ref));
        this.total -= this.entries.length - rest.length;
        this.entries = rest.map((entry) => {
            const { customer_count: count = 1 } = entry;
            return isSameCustomer(entry, ref) ? { ...entry, customer_count: count - 1 } : entry;
        });
    }

    /** The customer did not answer: the entry moves to the block of those tried today. */
    markTried(ref: EntryRef, at: IsoInstant): void {
        this.patch(ref, (entry) => asTried(entry, at));
    }

    /** The rows as they will be once the press is saved. */
    settle({ entry, others, isTried, at }: Press): void {
        if (isTried) {
            [entry, ...others].forEach((ref) => this.markTried(ref, at));
        } else {
            this.remove(entry);
        }
    }

    /** A press was not saved: its row is again what and where it was. */
    putBack(press: Press, before: readonly Entry[]): void {
        const rows = putBack(this.entries, before, press);
        this.total += rows.length - this.entries.length;
        this.entries = rows;
    }

    /** Who is with one of the customer's entries is with the customer. */
    setPresence(ref: CustomerRef, presence: Presence | null): void {
        this.entries = this.entries.map((entry) =>
            isSameCustomer(entry, ref) ? { ...entry, opened_by: presence } : entry,
        );
    }

    /** Somebody else was faster; the row says who, where the card tells. */
    markDoneBy(card: Card): void {
        const last = card.last_exchanges.find((exchange) => exchange.kind === "outcome");
        if (last) {
            this.doneBy = {
                ...this.doneBy,
                [entryKey(card)]: { name: last.author, at: last.date },
            };
        }
    }

    /** Of the quotations that were ticked, the rows are what the fresh card tells; those that left the queue are gone. */
    freshen({ others = [] }: Card, ticked: readonly EntryRef[]): void {
        for (const row of this.among(ticked)) {
            const fresh = others.find((other) => isSameEntry(other, row));
            if (fresh?.can_join && (this.queue === null || fresh.queue === this.queue)) {
                this.patch(row, (entry) => ({ ...entry, ...fresh }));
            } else {
                this.remove(row);
            }
        }
    }

    /** An outcome that takes it out of the queue is on its way. */
    private isLeaving(ref: EntryRef): boolean {
        return this.presses.underWay.some(
            ({ entry, isTried }) => !isTried && isSameEntry(entry, ref),
        );
    }

    private patch(ref: EntryRef, change: (entry: Entry) => Entry): void {
        this.entries = this.entries.map((entry) =>
            isSameEntry(entry, ref) ? change(entry) : entry,
        );
    }
}
