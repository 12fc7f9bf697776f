import { isFirst, isSameEntry } from "../model/entries";
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
            this.timer.start(() => void this.tell(), seconds * 1000);
        }
    }

    /** Tells who has come, from far behind in the list too. */
    private async tell(): Promise<void> {
        const known = this.list.entries.filter(isFirst);
        await this.refresh();
        const come = (entry: Entry): boolean =>
            isFirst(entry) && !known.some((other) => isSameEntry(entry, other));
        this.list.entries.filter(come).forEach(this.hourCame);
    }

    /** The panel closes. */
    leave(): void {
        this.timer.end();
    }
}
