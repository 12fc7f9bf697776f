import type { DeskApi } from "../model/api";
import { isSameEntry } from "../model/entries";
import { DeskError } from "../model/errors";
import type { Card, EntryRef, Presence } from "../model/types";
import { Timer } from "./timer";

/** The server forgets a presence after some minutes: writing on the card says again that somebody is there. */
const SAY_AGAIN_AFTER = 60_000;

/** Who is on the entry. Says to the others that the user is, and knows when a colleague was there first. */
export class PresenceStore {
    /** The colleague who has the entry; `null` where the user may act. */
    holder: Presence | null = null;
    private entry: EntryRef | null = null;
    private isFresh = false;
    private readonly timer = new Timer();

    constructor(private readonly api: DeskApi) {}

    /** The card came in sight, and tells who was there. */
    enter(card: Card): void {
        this.leaveOther(card);
        this.entry = { res_model: card.res_model, res_id: card.res_id };
        this.holder = card.opened_by;
    }

    /** The card came with the opening, which told the others that the user is there. */
    accept(card: Card): void {
        this.enter(card);
        this.stayFresh();
    }

    /** Says that the user is there. The answer may come late: it counts only for the entry still shown. */
    async announce(): Promise<void> {
        if (this.entry && !this.isFresh) {
            await this.say(this.entry, false);
        }
    }

    /** The user works on an entry that a colleague has open, and the colleague will see it. */
    async takeOver(): Promise<void> {
        if (this.entry) {
            this.holder = null;
            await this.say(this.entry, true);
        }
    }

    /** The user is still there. */
    async touch(): Promise<void> {
        if (!this.holder) {
            await this.announce();
        }
    }

    /** The card goes out of sight. */
    release(): void {
        this.leaveOther(null);
    }

    /** The panel closes. */
    leave(): void {
        this.release();
        this.timer.end();
    }

    private leaveOther(next: EntryRef | null): void {
        if (this.entry && !isSameEntry(this.entry, next)) {
            this.api.releaseEntry(this.entry).catch(ignore);
            this.entry = null;
            this.holder = null;
            this.isFresh = false;
        }
    }

    private stayFresh(): void {
        this.isFresh = true;
        this.timer.start(() => (this.isFresh = false), SAY_AGAIN_AFTER);
    }

    private async say(entry: EntryRef, takeOver: boolean): Promise<void> {
        this.stayFresh();
        try {
            const { opened_by } = await this.api.openEntry(entry, takeOver);
            if (isSameEntry(this.entry, entry)) {
                this.holder = opened_by;
            } else {
                await this.api.releaseEntry(entry); // left meanwhile: the server may have heard that first
            }
        } catch (error) {
            ignore(error);
        }
    }
}

/** Presence is a courtesy: it never stops anybody, and its failure is nobody's business. */
function ignore(error: unknown): void {
    if (!(error instanceof DeskError)) {
        throw error;
    }
}
