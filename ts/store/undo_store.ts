import type { DeskApi } from "../model/api";
import type { StoredDraft } from "../model/draft";
import type { AppliedNews, Clock } from "../model/ports";
import type { Applied, EntryRef, Undone } from "../model/types";
import { Timer } from "./timer";

/** The outcome that can still be undone, and what had been typed for it. */
export interface LastOutcome extends AppliedNews {
    eventId: number;
    /** The rows that were settled: the card's own, and those of the queue that went with it. */
    entries: EntryRef[];
    queue: string;
    draft: StoredDraft;
}

/** The last outcome, as long as the server lets the user undo it. */
export class UndoStore {
    last: LastOutcome | null = null;
    isUndoing = false;
    private readonly timer = new Timer();

    constructor(
        private readonly api: DeskApi,
        private readonly clock: Clock,
    ) {}

    remember(
        last: Omit<LastOutcome, "eventId" | "message">,
        { event_id, message, undo_until }: Applied,
    ): void {
        this.last = { ...last, eventId: event_id, message };
        this.timer.start(() => (this.last = null), this.clock.millisecondsUntil(undo_until));
    }

    /** Undoes the last outcome; `null` where there is none or it is being undone. */
    async undo(): Promise<Undone | null> {
        const { last } = this;
        if (!last || this.isUndoing) {
            return null;
        }
        this.isUndoing = true;
        try {
            const result = await this.api.undo(last.eventId);
            this.forget();
            return result;
        } finally {
            this.isUndoing = false;
        }
    }

    forget(): void {
        this.timer.stop();
        this.last = null;
    }

    /** The panel closes. The notification that offers to undo may still be in sight: the server knows until when. */
    leave(): void {
        this.timer.end();
    }
}
