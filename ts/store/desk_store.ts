import type { DeskApi } from "../model/api";
import { chooseBanner, type Banner } from "../model/banner";
import type { FactChange } from "../model/conflict";
import type { Ports } from "../model/ports";
import type { Card, EntryRef, QueueCode } from "../model/types";
import { AftermathStore } from "./aftermath_store";
import { CardStore } from "./card_store";
import { DockStore } from "./dock_store";
import { DraftStore } from "./draft_store";
import { EntryStore } from "./entry_store";
import { NavigationStore } from "./navigation_store";
import { OutcomeStore } from "./outcome_store";
import { PresenceStore } from "./presence_store";
import { ProgressStore } from "./progress_store";
import { QueueStore } from "./queue_store";
import { SearchStore } from "./search_store";
import { UndoStore } from "./undo_store";

/** The panel: makes the stores, and conducts them where a gesture concerns several. */
export class DeskStore {
    readonly queues: QueueStore;
    readonly list: EntryStore;
    readonly cards: CardStore;
    readonly presence: PresenceStore;
    readonly outcomes: OutcomeStore;
    readonly progress: ProgressStore;
    readonly undoable: UndoStore;
    readonly search: SearchStore;
    readonly nav: NavigationStore;
    readonly aftermath: AftermathStore;
    readonly dock: DockStore;

    constructor(
        api: DeskApi,
        private readonly ports: Ports,
    ) {
        const queues = new QueueStore(api, ports.preferences);
        const list = new EntryStore(api);
        const cards = new CardStore(api);
        const presence = new PresenceStore(api);
        const drafts = new DraftStore(api, ports.drafts);
        const outcomes = new OutcomeStore(api, () => ports.newRequestId());
        const parts = { queues, list, cards, presence, drafts, outcomes };
        this.queues = queues;
        this.list = list;
        this.cards = cards;
        this.presence = presence;
        this.outcomes = outcomes;
        this.progress = new ProgressStore(ports.progress, ports.clock);
        this.undoable = new UndoStore(api, ports.clock);
        this.search = new SearchStore(api);
        this.nav = new NavigationStore(api, parts);
        this.aftermath = new AftermathStore(parts, this.nav, this.progress, this.undoable, ports);
        this.dock = new DockStore(parts, this.nav, this.aftermath, ports.notify, ports.typing);
    }

    get card(): Card | null {
        return this.cards.card;
    }

    get banner(): Banner | null {
        const { card, outcomes, presence } = this;
        const { conflict, failure } = outcomes;
        return chooseBanner({ card, conflict, failure, presence: presence.holder });
    }

    /** The facts that a colleague changed under the user's hands. */
    get changes(): FactChange[] {
        return this.outcomes.conflict?.changes ?? [];
    }

    get done(): number {
        return this.progress.done(this.aftermath.tallyName);
    }

    /** All that the queue held when the session began. */
    get total(): number {
        const count = this.queues.currentCount?.count ?? this.list.total;
        return this.progress.total(this.aftermath.tallyName, count);
    }

    /** Opens a queue at its first card. */
    async openQueue(queue: QueueCode): Promise<void> {
        if (!this.outcomes.saving) {
            this.aftermath.waiting = null;
            await this.nav.openQueue(queue);
        }
    }

    async setMine(mine: boolean): Promise<void> {
        if (!this.outcomes.saving && mine !== this.queues.mine) {
            this.aftermath.waiting = null;
            await this.nav.setMine(mine);
        }
    }

    async show(ref: EntryRef): Promise<void> {
        if (!this.outcomes.saving) {
            if (this.outcomes.conflict) {
                this.nav.refreshSoon(); // the row that a colleague has done goes once it was left
            }
            this.aftermath.waiting = null;
            await this.nav.goOn(ref);
        }
    }

    /** The next entry; at the end of a queue, the next queue. */
    async next(): Promise<void> {
        const next = this.list.nextInList(this.cards.wanted);
        if (this.nav.phase === "done") {
            await this.continueQueue();
        } else if (next) {
            await this.show(next);
        } else if (this.list.entries.length === 0) {
            this.aftermath.waiting = null;
            await this.nav.goOn(null);
        } else {
            this.ports.notify.nothingElse();
        }
    }

    async previous(): Promise<void> {
        const previous = this.list.previousInList(this.cards.wanted);
        if (previous) {
            await this.show(previous);
        }
    }

    /** The end of a queue: goes on with the next one that has somebody in it. */
    async continueQueue(): Promise<void> {
        const next = this.queues.nextFilled;
        if (next) {
            await this.openQueue(next.queue);
        }
    }

    /** The end of a queue: those who did not answer, once more. */
    async callAgain(): Promise<void> {
        const first = this.list.nextInList(null);
        if (first) {
            await this.show(first);
        }
    }

    /** The panel closes. */
    leave(): void {
        this.nav.leave();
    }
}
