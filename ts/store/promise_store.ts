import { isDueNow, isLater, isSameEntry } from "../model/entries";
import type { Entry } from "../model/types";
import type { EntryStore } from "./entry_store";
import { Timer } from "./timer";

/** Waits for the hours of the promised calls in the list, and says whose has come. */
export class PromiseStore {
    private readonly timer = new Timer();

    constructor(
        private readonly list: EntryStore,
        private readonly refresh: () => Promise<void>,
        private readonly hourCame: (entry: Entry) => void,
    ) {}

    /** Reads the list again when the next hour comes; called whenever the list was read. */
    watch(): void {
        const seconds = this.list.nextPromise;
        this.timer.stop();
        if (seconds !== null) {
            const waiting = this.list.entries.filter(isLater);
            this.timer.start(() => void this.tell(waiting), seconds * 1000);
        }
    }

    private async tell(waiting: readonly Entry[]): Promise<void> {
        await this.refresh();
        const come = (entry: Entry): boolean =>
            isDueNow(entry) && waiting.some((other) => isSameEntry(entry, other));
        this.list.entries.filter(come).forEach(this.hourCame);
    }

    /** The panel closes. */
    leave(): void {
        this.timer.end();
    }
}
