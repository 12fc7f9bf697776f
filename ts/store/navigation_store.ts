import type { DeskApi } from "../model/api";
import { entryOfCard, isSameEntry } from "../model/entries";
import { failureOf } from "../model/errors";
import type { Place } from "../model/place";
import type { Card, DaySummary, EntryRef, QueueCode } from "../model/types";
import type { BulkStore } from "./bulk_store";
import type { CardStore } from "./card_store";
import type { DraftStore } from "./draft_store";
import type { EntryStore } from "./entry_store";
import type { OutcomeStore } from "./outcome_store";
import type { PresenceStore } from "./presence_store";
import type { QueueStore } from "./queue_store";
import { SelectionStore } from "./selection_store";

/**
 * `bulk`: many customers at once instead of a card; `done`: nothing is left to show in the queue; `error`: the queues
 * could not be read.
 */
export type Phase = "loading" | "ready" | "bulk" | "done" | "error";

/** Where the cursor must go once the screen is drawn; a new object for every move. */
export interface FocusMove {
    target: "card" | "tiles" | "bulk" | "done" | "none";
    /** The tile to come back to. */
    code: string | null;
}

/** What happens behind an outcome waits until the user has stopped for a moment. */
const REFRESH_AFTER = 2000;

/** The stores that moving from card to card concerns. */
export interface NavigationParts {
    queues: QueueStore;
    list: EntryStore;
    cards: CardStore;
    presence: PresenceStore;
    drafts: DraftStore;
    outcomes: OutcomeStore;
    bulk: BulkStore;
}

/** Goes from queue to queue and from card to card. */
export class NavigationStore {
    phase: Phase = "loading";
    error: string | null = null;
    focus: FocusMove = { target: "none", code: null };
    summary: DaySummary | null = null;
    private readonly selection: SelectionStore;
    private bulkLoading: Promise<void> = Promise.resolve();
    private refreshTimer: ReturnType<typeof setTimeout> | undefined;
    private start: Place = { queue: null, entry: null, orderIds: [] };
    private hasLeft = false;

    constructor(
        private readonly api: DeskApi,
        private readonly parts: NavigationParts,
        private readonly afterPaint: (run: () => void) => void,
    ) {
        this.selection = new SelectionStore(api);
    }

    /** What the panel's address must say. */
    get place(): Place {
        const { queues, cards } = this.parts;
        return {
            queue: this.selection.isOpen ? null : queues.current,
            entry: this.phase === "ready" ? cards.wanted : null,
            orderIds: this.selection.ids,
            ...(this.phase === "bulk" && this.selection.isOpen ? { bulk: true } : {}),
        };
    }

    /** Opens the panel at a place; without one, at the first card of the first queue that has any. */
    async open(place: Place): Promise<void> {
        this.start = place;
        this.phase = "loading";
        this.error = null;
        await this.orTell(async () => {
            const { queues, cards } = this.parts;
            this.selection.ids = place.orderIds;
            const card = place.entry && this.show(place.entry);
            await queues.load();
            await card;
            if (this.selection.isOpen) {
                await (place.bulk ? this.openBulkSelection() : this.openSelection(place.entry));
                return;
            }
            const found = place.queue ?? (place.entry ? cards.card?.queue : null);
            const queue = queues.find(found ?? null)?.queue ?? queues.firstFilled?.queue ?? "phone";
            await (place.entry ? this.openList(queue) : this.openQueue(queue));
        });
    }

    /** Tries again what could not be read. */
    async reload(): Promise<void> {
        const { wanted } = this.parts.cards;
        await (this.phase === "error" || !wanted ? this.open(this.start) : this.show(wanted));
    }

    /** Opens a queue at its first card. */
    async openQueue(queue: QueueCode): Promise<void> {
        this.selection.ids = [];
        await this.orTell(async () => {
            await this.openList(queue);
            if (queue === "email") {
                await this.bulkLoading;
            }
            if (queue === "email" && this.parts.bulk.isWorthwhile) {
                this.enterBulk();
                return;
            }
            const first = this.parts.list.nextInList(null);
            await (first ? this.show(first) : this.finish());
        });
    }

    /** Shows the rows of a queue, whatever card is in sight. */
    private async openList(queue: QueueCode): Promise<void> {
        const { queues, list, cards, bulk } = this.parts;
        queues.select(queue);
        cards.dropAhead();
        await list.open(queue, queues.mine);
        this.bulkLoading = bulk.open(queue, queues.mine, list.entries);
        this.fetchAhead();
    }

    /** Shows many customers at once instead of a card. */
    enterBulk(): void {
        this.closeCard();
        this.phase = "bulk";
        this.moveFocus("bulk");
    }

    private async openBulkSelection(): Promise<void> {
        const { bulk, list, queues } = this.parts;
        queues.select(null);
        list.openSelection([]);
        await bulk.openSelection(this.selection.ids);
        this.enterBulk();
    }

    /** From many at once to the cards one by one. */
    async oneByOne(): Promise<void> {
        const { list } = this.parts;
        await (this.selection.isOpen && list.entries.length === 0
            ? this.orTell(() => this.openSelection(null))
            : this.goOn(list.nextInList(null)));
    }

    /** The cards of a selection come one after the other; the first is shown as soon as it is there. */
    private async openSelection(entry: EntryRef | null): Promise<void> {
        const { list, cards, queues } = this.parts;
        queues.select(null);
        list.openSelection(cards.card && entry ? [entryOfCard(cards.card)] : []);
        for await (const card of this.selection.cardsBut(entry)) {
            if (this.hasLeft) {
                return;
            }
            list.append(entryOfCard(card));
            if (!cards.wanted) {
                await this.show({ res_model: card.res_model, res_id: card.res_id });
            }
        }
        await (cards.wanted ? undefined : this.finish());
    }

    async setMine(mine: boolean): Promise<void> {
        const { queues } = this.parts;
        queues.setMine(mine);
        await this.orTell(async () => {
            await queues.load();
            const queue = queues.currentCount?.count ? queues.current : queues.firstFilled?.queue;
            await this.openQueue(queue ?? queues.current ?? "phone");
        });
    }

    /** Shows the card of an entry. */
    async show(ref: EntryRef): Promise<void> {
        const { cards, outcomes } = this.parts;
        if (outcomes.saving) {
            return;
        }
        outcomes.reset();
        await cards.show(ref);
        if (!isSameEntry(cards.wanted, ref) || this.hasLeft) {
            return;
        }
        this.phase = "ready";
        if (cards.card && cards.isReady) {
            this.enter(cards.card);
        }
    }

    /** A card came in sight, whatever brought it: what was typed on it, who is on it, what comes after it. */
    enter(card: Card, focus: FocusMove["target"] = "card"): void {
        const { drafts, presence } = this.parts;
        void drafts.begin(card);
        presence.enter(card);
        this.afterPaint(() => this.attend(card));
        this.moveFocus(card.opened_by ? "none" : focus); // the banner takes it, for "Next" is the thing to do
    }

    /** What the card in sight does not wait for. */
    private attend(card: Card): void {
        const { cards, presence, list } = this.parts;
        if (isSameEntry(cards.wanted, card) && !this.hasLeft) {
            void presence.announce().then(() => list.setPresence(card, presence.holder));
            this.fetchAhead();
        }
    }

    /** Fetches the card that comes next, and the next page of rows before it is needed. */
    private fetchAhead(): void {
        const { cards, list } = this.parts;
        const next = list.nextInList(cards.wanted);
        if (next) {
            cards.prefetch(next);
        }
        if (list.isNearEnd(cards.wanted)) {
            void this.loadMore();
        }
    }

    /** The user came near the last row. */
    async loadMore(): Promise<void> {
        try {
            await this.parts.list.loadMore();
        } catch (error) {
            failureOf(error); // the rows in hand stay; scrolling asks again
        }
    }

    /** Shows the next entry, or the end of the queue where there is none. */
    async goOn(next: EntryRef | null): Promise<void> {
        await this.orTell(() => (next ? this.show(next) : this.finish()));
    }

    /** Nothing is left to do here: says what was done today. */
    private async finish(): Promise<void> {
        this.closeCard();
        this.phase = "done";
        this.moveFocus("done");
        this.summary = await this.api.getDaySummary();
    }

    private closeCard(): void {
        const { cards, presence, drafts, outcomes } = this.parts;
        outcomes.reset();
        presence.leave();
        drafts.leave();
        cards.clear();
    }

    moveFocus(target: FocusMove["target"], code: string | null = null): void {
        this.focus = { target, code };
    }

    /** Reads list and counts again once the user pauses: colleagues work on the same queues. */
    refreshSoon(): void {
        clearTimeout(this.refreshTimer);
        this.refreshTimer = setTimeout(() => void this.refresh(), REFRESH_AFTER);
    }

    private async refresh(): Promise<void> {
        try {
            await this.parts.list.refresh(this.parts.cards.wanted);
            this.fetchAhead();
            await this.parts.bulk.refresh();
        } catch (error) {
            failureOf(error); // the rows in sight stay; the next outcome asks again
        }
    }

    /** The panel closes. */
    leave(): void {
        this.hasLeft = true;
        clearTimeout(this.refreshTimer);
        this.parts.presence.leave();
        this.parts.drafts.leave();
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
