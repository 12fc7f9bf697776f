import type { DeskApi } from "../model/api";
import { failureOf } from "../model/errors";
import type { Ports, ShelvingScope } from "../model/ports";
import type { Counts, Shelved, TakenBack } from "../model/types";
import type { NavigationStore } from "./navigation_store";
import type { QueueStore } from "./queue_store";
import { Timer } from "./timer";
import type { UndoStore } from "./undo_store";

/** How many are shelved with one request: the panel tells how far it is after each. */
const BATCH = 25;

/** Many shelved at once: Odoo's dialog asks, the panel does it batch by batch and takes all of it back. */
export class ShelvingStore {
    /** How far it is, while it is under way. */
    progress: { done: number; total: number } | null = null;
    /** What can still be taken back. */
    last: { id: number; count: number } | null = null;
    private isAsking = false;
    private readonly timer = new Timer();

    constructor(
        private readonly api: DeskApi,
        private readonly queues: QueueStore,
        private readonly nav: NavigationStore,
        private readonly undoable: UndoStore,
        private readonly ports: Pick<Ports, "shelver" | "notify" | "clock">,
    ) {}

    get isBusy(): boolean {
        return this.isAsking || this.progress !== null;
    }

    /** The list in sight: the quotations selected, or a queue, of which the server takes the first. */
    private get scope(): ShelvingScope | null {
        const { queue, orderIds } = this.nav.place;
        if (orderIds.length > 0) {
            return { ids: orderIds };
        }
        return queue === null ? null : { queue, mine: this.queues.mine };
    }

    /** Asks why, then shelves what Odoo's dialog sorted out. */
    async run(): Promise<void> {
        const { scope } = this;
        if (!scope || this.isBusy) {
            return;
        }
        let shelved: Counts | null = null;
        this.isAsking = true;
        try {
            const asked = await this.ports.shelver.ask(scope);
            if (asked && asked.ids.length > 0) {
                shelved = await this.shelve(asked.id, asked.ids);
            }
        } finally {
            this.isAsking = false;
        }
        await this.showAnew(shelved); // behind it: "Undo" works while the list is read again
    }

    /** Where a batch fails, those before it are shelved all the same and can be taken back. */
    private async shelve(id: number, ids: number[]): Promise<Counts | null> {
        let answer: Shelved | null = null;
        try {
            for (let done = 0; done < ids.length; done += BATCH) {
                this.progress = { done, total: ids.length };
                answer = await this.api.shelve(id, ids.slice(done, done + BATCH));
                this.remember(id, answer);
            }
        } catch (error) {
            this.ports.notify.failed(failureOf(error).message);
            return answer;
        } finally {
            this.progress = null;
        }
        this.ports.notify.shelved(answer?.message ?? "", () => void this.undo());
        return answer;
    }

    private remember(id: number, { shelved, undo_until }: Shelved): void {
        this.undoable.forget(); // "Undo" means what was shelved from now on
        this.last = shelved > 0 ? { id, count: shelved } : null;
        this.timer.start(() => (this.last = null), this.ports.clock.millisecondsUntil(undo_until));
    }

    /** Takes all of it back. */
    async undo(): Promise<void> {
        const { last } = this;
        if (!last || this.isBusy) {
            return;
        }
        this.progress = { done: 0, total: last.count };
        try {
            const answer = await this.takeBack(last);
            this.timer.stop();
            this.last = null;
            this.ports.notify.takenBack(answer.message);
            await this.showAnew(answer);
        } catch (error) {
            this.ports.notify.failed(failureOf(error).message);
        } finally {
            this.progress = null;
        }
    }

    private async takeBack({ id, count }: { id: number; count: number }): Promise<TakenBack> {
        for (;;) {
            const answer = await this.api.undoShelving(id);
            if (!answer.more) {
                return answer;
            }
            this.progress = { done: answer.taken_back, total: count };
        }
    }

    /** Rows and counts changed beyond the card in sight: the list opens at its first card again. */
    private async showAnew(counts: Counts | null): Promise<void> {
        if (counts && !this.nav.hasLeft) {
            const { queue, orderIds } = this.nav.place;
            this.queues.accept(counts);
            await this.nav.open({ queue, orderIds, entry: null });
        }
    }

    /** The panel closes. */
    leave(): void {
        this.timer.end();
    }
}
