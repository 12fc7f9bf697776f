import { isFirst, isSameEntry } from "../model/entries";
import type { Entry } from "../model/types";
import type { EntryStore } from "./entry_store";
import { Timer } from "./timer";

/** What could not be read when an hour came is asked for again, in seconds. */
const AGAIN = 30;

/** Waits for the hours of the promised calls in the list, and says whose has come. */
export class PromiseStore {
    private readonly timer = new Timer();

    constructor(
        private readonly list: EntryStore,
        /** Reads the list, and tells whether it could. */
        private readonly refresh: () => Promise<boolean>,
        private readonly hourCame: (entry: Entry) => void,
    ) {}

    /** Reads the list again when the next hour comes; called whenever the list was read. */
    watch(): void {
        this.timer.stop();
        this.wait(this.list.nextPromise);
    }

    private wait(seconds: number | null): void {
        if (seconds !== null) {
            this.timer.start(() => void this.tell(), seconds * 1000);
        }
    }

    /** Tells who has come, from far behind in the list too. */
    private async tell(): Promise<void> {
        const known = this.list.entries.filter(isFirst);
        if (!(await this.refresh())) {
            this.wait(AGAIN);
            return;
        }
        const come = (entry: Entry): boolean =>
            isFirst(entry) && !known.some((other) => isSameEntry(entry, other));
        this.list.entries.filter(come).forEach(this.hourCame);
    }

    /** The panel closes. */
    leave(): void {
        this.timer.end();
    }
}
