import type { DeskApi } from "../model/api";
import { isSameEntry } from "../model/entries";
import { failureOf } from "../model/errors";
import type { Place } from "../model/place";
import { cardToReview } from "../model/press";
import type { Card, DaySummary, Entry, EntryRef, QueueCode } from "../model/types";
import type { NavigationParts } from "./navigation_parts";
import { NextStore } from "./next_store";
import { PromiseStore } from "./promise_store";
import { Timer } from "./timer";

/** `bulk`: many customers at once; `done`: nothing is left to show in the queue; `error`: nothing could be read. */
export type Phase = "loading" | "ready" | "bulk" | "done" | "error";

/** Where the cursor must go once the screen is drawn; a new object for every move. */
export interface FocusMove {
    target: "card" | "tiles" | "bulk" | "done" | "none";
    /** The tile to come back to. */
    code: string | null;
}

/** What happens behind an outcome waits until the user has stopped for a moment. */
const REFRESH_AFTER = 2000;

/** Goes from queue to queue and from card to card. */
export class NavigationStore {
    phase: Phase = "loading";
    error: string | null = null;
    focus: FocusMove = { target: "none", code: null };
    summary: DaySummary | null = null;
    /** The card whose paint is over: only then it takes outcomes, and its history comes. */
    seen: EntryRef | null = null;
    readonly next: NextStore;
    private readonly promises: PromiseStore;
    /** The quotations selected in a list view, instead of a queue. */
    private selected: number[] = [];
    private readonly refreshTimer = new Timer();
    private start: Place = { queue: null, entry: null, orderIds: [] };
    /** The panel has closed: what is still on its way to it is dropped. */
    hasLeft = false;

    constructor(
        private readonly api: DeskApi,
        private readonly parts: NavigationParts,
        private readonly afterPaint: (run: () => void) => void,
        hourCame: (entry: Entry) => void,
        private readonly settled: () => Promise<void>,
    ) {
        this.next = new NextStore(parts.cards, parts.list, parts.presence);
        this.promises = new PromiseStore(parts.list, () => this.refresh(), hourCame);
    }

    /** The card whose history is to be read: it comes after the card's own paint. */
    get remembered(): EntryRef | null {
        return this.phase === "ready" && this.parts.cards.card ? this.seen : null;
    }

    /** The history in sight is still that of the card before. */
    get isHistoryLate(): boolean {
        return this.remembered !== null && !isSameEntry(this.remembered, this.parts.cards.card);
    }

    private get isSelection(): boolean {
        return this.selected.length > 0;
    }

    /** What the panel's address must say. */
    get place(): Place {
        const { queues, cards } = this.parts;
        return {
            queue: this.isSelection ? null : queues.current,
            entry: this.phase === "ready" ? cards.wanted : null,
            orderIds: this.selected,
            ...(this.phase === "bulk" && this.isSelection ? { bulk: true } : {}),
        };
    }

    /** Opens the panel at a place; without one, at the first card of the first queue that has any. */
    async open(place: Place): Promise<void> {
        this.start = place;
        this.phase = "loading";
        this.error = null;
        this.selected = place.orderIds;
        await this.orTell(() =>
            this.isSelection ? this.beginSelection(place) : this.openRows(place.queue, place.entry),
        );
    }

    /** Opens a selection, beside the counts of the queues: its rows come in one answer. */
    private async beginSelection({ entry, bulk }: Place): Promise<void> {
        const { queues, list, singleKeys } = this.parts;
        const opening = await this.api.openSelection(queues.mine, this.selected);
        if (this.hasLeft) {
            return;
        }
        singleKeys.single = opening.single_keys;
        queues.accept(opening);
        queues.select(null);
        list.openSelection(opening.entries);
        await (bulk
            ? this.openBulkSelection(opening.bulk)
            : this.goOn(entry ?? list.nextInList(null)));
    }

    /** Tries again what could not be read. */
    async reload(): Promise<void> {
        const { wanted } = this.parts.cards;
        await (this.phase === "error" || !wanted ? this.open(this.start) : this.show(wanted));
    }

    /** Opens a queue at its first card. */
    async openQueue(queue: QueueCode | null): Promise<void> {
        this.selected = [];
        await this.orTell(() => this.openRows(queue, null));
    }

    async setMine(mine: boolean): Promise<void> {
        const { queues } = this.parts;
        queues.setMine(mine);
        await this.openQueue(queues.current);
    }

    /** Shows the rows of a queue and an entry, else the first of them: or many customers at once. */
    private async openRows(asked: QueueCode | null, entry: EntryRef | null): Promise<void> {
        const { queues, list, cards, presence, bulk, singleKeys, firstDay } = this.parts;
        const { mine } = queues;
        queues.select(asked);
        const opening = await this.api.openDesk(mine, asked, entry);
        const { queue } = opening;
        const [first, second = null] = opening.cards;
        if (first) {
            presence.accept(first, second);
        }
        if (this.hasLeft) {
            presence.release(); // the server noted the user on a card that nobody will see
            return;
        }
        if (asked !== queues.current || mine !== queues.mine) {
            return; // the user has gone on to another
        }
        singleKeys.single = opening.single_keys;
        queues.accept(opening);
        this.afterPaint(() => void firstDay.accept(opening.first_day));
        queues.select(queue);
        list.accept(queue, mine, opening.page);
        this.promises.watch();
        cards.accept(opening.cards);
        const shown = queues.currentCount;
        const loading = shown && bulk.open(shown, mine, list.entries);
        if (!entry && shown?.bulk_first) {
            await loading;
            if (bulk.isWorthwhile) {
                this.enterBulk();
                return;
            }
        }
        await this.goOn(entry ?? list.nextInList(null));
    }

    /** Shows many customers at once instead of a card. */
    enterBulk(): void {
        this.closeCard();
        this.phase = "bulk";
        this.moveFocus("bulk");
    }

    private async openBulkSelection(code: string): Promise<void> {
        await this.parts.bulk.openSelection(this.selected, code);
        this.enterBulk();
    }

    /** From many at once to the cards one by one. */
    async oneByOne(): Promise<void> {
        await this.goOn(this.parts.list.nextInList(null));
    }

    /** Shows the card of an entry. */
    async show(ref: EntryRef): Promise<void> {
        const { cards, outcomes, presses } = this.parts;
        if (outcomes.saving) {
            return;
        }
        outcomes.reset();
        const review = presses.find(ref);
        if (!cards.showInHand(ref, review && cardToReview(review))) {
            await cards.show(ref);
        }
        if (!isSameEntry(cards.wanted, ref) || this.hasLeft) {
            return;
        }
        this.phase = "ready";
        if (cards.card && cards.isReady) {
            if (review) {
                outcomes.tellReview(review);
                presses.saw(review);
            }
            this.enter(cards.card);
        }
    }

    /** A card came in sight, whatever brought it: what was typed on it, who is on it, what comes after it. */
    enter(card: Card, focus: FocusMove["target"] = "card"): void {
        const { drafts, presence } = this.parts;
        if (this.hasLeft) {
            return;
        }
        void drafts.begin(card);
        presence.enter(card);
        this.afterPaint(() => this.attend(card));
        this.moveFocus(card.opened_by ? "none" : focus); // the banner takes it, for "Next" is the thing to do
    }

    /** What the card in sight does not wait for. */
    private attend(card: Card): void {
        const { wanted } = this.parts.cards;
        if (isSameEntry(wanted, card) && !this.hasLeft) {
            this.seen = wanted;
            void this.next.attend(card);
        }
    }

    /** Shows the next entry, or the end of the queue where there is none. */
    async goOn(next: EntryRef | null): Promise<void> {
        if (!this.hasLeft) {
            await this.orTell(() => (next ? this.show(next) : this.finish()));
        }
    }

    /** Nothing is left to do here: says what was done today. */
    private async finish(): Promise<void> {
        this.closeCard();
        this.phase = "done";
        this.moveFocus("done");
        await this.settled(); // what is on its way belongs to the day
        this.summary = await this.api.getDaySummary();
    }

    private closeCard(): void {
        const { cards, presence, drafts, outcomes } = this.parts;
        outcomes.reset();
        presence.release();
        drafts.clear();
        cards.clear();
    }

    moveFocus(target: FocusMove["target"], code: string | null = null): void {
        this.focus = { target, code };
    }

    /** Reads list and counts again once the user pauses: colleagues work on the same queues. */
    refreshSoon(): void {
        this.refreshTimer.start(() => void this.refresh(), REFRESH_AFTER);
    }

    /** Tells whether the list could be read. */
    private async refresh(): Promise<boolean> {
        let isRead = false;
        try {
            await this.parts.list.refresh(this.parts.cards.wanted);
            isRead = true;
            this.promises.watch();
            await this.next.again();
            await this.parts.bulk.refresh();
        } catch (error) {
            failureOf(error); // the rows in sight stay; the next outcome asks again
        }
        return isRead;
    }

    /** The panel closes. */
    leave(): void {
        const { presence, drafts, cards, bulk } = this.parts;
        this.hasLeft = true;
        this.refreshTimer.end();
        this.promises.leave();
        for (const part of [presence, drafts, cards, bulk]) {
            part.leave();
        }
    }

    private async orTell(read: () => Promise<void>): Promise<void> {
        try {
            await read();
        } catch (error) {
            this.error = failureOf(error).message;
            this.phase = "error";
        }
    }
}
