import type { DeskApi } from "../model/api";
import type { Preferences } from "../model/ports";
import type { Counts, QueueCode, QueueCount } from "../model/types";

/** The queues with their counts, which one is open, and whose quotations they hold. */
export class QueueStore {
    queues: QueueCount[] = [];
    /** E-mails of the user's own that are to be sent again. */
    failedMails = 0;
    current: QueueCode | null = null;
    mine: boolean;

    constructor(
        private readonly api: DeskApi,
        private readonly preferences: Preferences,
    ) {
        this.mine = preferences.readMine();
    }

    get currentCount(): QueueCount | null {
        return this.find(this.current);
    }

    get areAllEmpty(): boolean {
        return this.queues.every((queue) => queue.count === 0);
    }

    /** The queue to go on with when the current one is done. */
    get nextFilled(): QueueCount | null {
        const index = this.queues.findIndex((queue) => queue.queue === this.current);
        const others = [
            ...this.queues.slice(index + 1),
            ...this.queues.slice(0, Math.max(index, 0)),
        ];
        return others.find((queue) => queue.count > 0) ?? null;
    }

    find(code: QueueCode | null): QueueCount | null {
        return this.queues.find((queue) => queue.queue === code) ?? null;
    }

    async load(): Promise<void> {
        const { mine } = this;
        const queues = await this.api.getQueues(mine);
        if (mine === this.mine) {
            this.queues = queues;
        }
    }

    select(code: QueueCode | null): void {
        this.current = code;
    }

    /** Remembered: who chose once keeps it. */
    setMine(mine: boolean): void {
        this.mine = mine;
        this.preferences.writeMine(mine);
    }

    /** Counts that came with an outcome. */
    accept({ queues, failed_mails }: Counts): void {
        this.queues = queues;
        this.failedMails = failed_mails;
    }
}
