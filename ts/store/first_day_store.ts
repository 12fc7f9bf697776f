import type { DeskApi } from "../model/api";
import { failureOf } from "../model/errors";
import type { FirstDay } from "../model/types";

/** What is told on the first day: once, until it was read or nothing of the past is left. */
export class FirstDayStore {
    told: FirstDay | null = null;

    constructor(private readonly api: DeskApi) {}

    /** Asks for it where there may be something to tell. */
    async accept(isDue: boolean): Promise<void> {
        if (!isDue) {
            this.told = null;
            return;
        }
        try {
            this.told = await this.api.getFirstDay();
        } catch (error) {
            failureOf(error); // the panel works without it; the next opening asks again
        }
    }

    /** It was read: not shown again, on whatever machine. */
    async close(): Promise<void> {
        this.told = null;
        try {
            await this.api.closeFirstDay();
        } catch (error) {
            failureOf(error); // it comes back tomorrow
        }
    }
}
