import type { DeskApi } from "../model/api";
import { entryKey, isSameEntry } from "../model/entries";
import { DeskError } from "../model/errors";
import type { Card, EntryRef, Presence } from "../model/types";
import { Line } from "./line";
import { Timer } from "./timer";

/** The server forgets a presence after some minutes: writing on the card says again that somebody is there. */
const SAY_AGAIN_AFTER = 60_000;

/** A reserved customer is free again after two minutes: a call takes longer, so it is said again meanwhile. */
const RENEW_AFTER = 90_000;

/** Not for ever: who has gone to lunch calls nobody. */
const RENEWALS = 15;

/** Who is on the entry. Says to the others that the user is, and knows when a colleague was there first. */
export class PresenceStore {
    /** The colleague who has the entry; `null` where the user may act. */
    holder: Presence | null = null;
    private entry: EntryRef | null = null;
    /** The entry that comes next, reserved for the user. */
    private next: EntryRef | null = null;
    private isFresh = false;
    private renewals = 0;
    private readonly timer = new Timer();
    private readonly renewal = new Timer();
    private readonly line = new Line();

    constructor(private readonly api: DeskApi) {}

    /** The card came in sight, and tells who was there. */
    enter(card: Card): void {
        this.leaveOther(card);
        this.entry = { res_model: card.res_model, res_id: card.res_id };
        if (isSameEntry(this.next, card)) {
            this.next = null;
        }
        this.holder = card.opened_by;
    }

    /** The card came with the opening, which told the others that the user is there. */
    accept(card: Card, next: EntryRef | null): void {
        this.enter(card);
        this.next = next && { res_model: next.res_model, res_id: next.res_id };
        this.stayFresh();
    }

    /**
     * Says that the user is there, and reserves what comes next. The answer may come late: it counts only for the entry
     * still shown. Returns the colleague who has the next one.
     */
    async announce(next: EntryRef | null): Promise<Presence | null> {
        const isSaid = this.isFresh && entryKeyOf(next) === entryKeyOf(this.next);
        this.next = next;
        this.renewals = 0;
        return this.entry && !isSaid ? this.say(this.entry, false) : null;
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
            await this.announce(this.next);
        }
    }

    /** The card goes out of sight. */
    release(): void {
        this.leaveOther(null);
        this.next = null; // it is free again by itself in two minutes
    }

    /** The panel closes. */
    leave(): void {
        this.release();
        this.timer.end();
        this.renewal.end();
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
        this.renewal.start(() => void this.renew(), RENEW_AFTER);
    }

    /** The call lasts. */
    private async renew(): Promise<void> {
        if (this.entry && !this.holder && this.renewals < RENEWALS) {
            this.renewals++;
            await this.say(this.entry, false);
        }
    }

    /** One after the other: the server must not hear of an earlier place last. */
    private async say(entry: EntryRef, takeOver: boolean): Promise<Presence | null> {
        this.stayFresh();
        try {
            return await this.line.run(() => this.tell(entry, takeOver));
        } catch (error) {
            ignore(error);
            return null;
        }
    }

    private async tell(entry: EntryRef, takeOver: boolean): Promise<Presence | null> {
        const { next } = this;
        if (!isSameEntry(this.entry, entry)) {
            return null; // left before it was said
        }
        const { opened_by, next_by } = await this.api.openEntry(entry, takeOver, next);
        if (isSameEntry(this.entry, entry)) {
            this.holder = opened_by;
        } else {
            await this.api.releaseEntry(entry); // left meanwhile: the server may have heard that first
        }
        return isSameEntry(this.next, next) ? next_by : null;
    }
}

const entryKeyOf = (ref: EntryRef | null): string | null => ref && entryKey(ref);

/** Presence is a courtesy: it never stops anybody, and its failure is nobody's business. */
function ignore(error: unknown): void {
    if (!(error instanceof DeskError)) {
        throw error;
    }
}
