/** What the server answers to a command. */

import type { IsoInstant, QueueCode } from "./base";
import type { Card } from "./card";
import type { Effect } from "./outcome";
import type { Entry, EntryPage, QueueCount } from "./queue";

/** What is counted anew with every answer that changes it. */
export interface Counts {
    queues: QueueCount[];
    /** E-mails of the user's own that did not leave and are to be sent again. */
    failed_mails: number;
}

/** What the panel opens with. */
export interface Opening extends Counts {
    queue: QueueCode;
    page: EntryPage;
    /** The one in sight, on which the others now see the user, and the one after it. */
    cards: Card[];
    /** Whether the user lets keys pressed alone apply outcomes. */
    single_keys: boolean;
    /** For how many seconds after a write a replica may not have it; 0 without one. */
    fresh_for: number;
    /** Whether there may be a first day to tell of. */
    first_day: boolean;
}

/** What the panel opens with on a selection of quotations. */
export interface OpenSelection extends Counts {
    entries: Entry[];
    /** The outcome that they get at once. */
    bulk: string;
    single_keys: boolean;
    fresh_for: number;
}

export interface Applied extends Counts {
    status: "applied";
    event_id: number;
    message: string;
    effect: Effect;
    undo_until: IsoInstant;
    /** The further quotations that were handled with it; their rows are done too. */
    also?: number[];
    /** Those that were ticked and left as they are; `message` names them already. */
    left?: { res_id: number; name: string; message: string }[];
}

export interface Conflict {
    status: "conflict";
    message: string;
    card: Card;
}

export interface Undone {
    status: "undone" | "partly_undone" | "refused";
    message: string;
    card: Card;
    failed_mails: number;
}

/** The offer to shelve what an order made needless was dropped. */
export interface Kept {
    status: "kept";
    message: string;
    card: Card;
}

export interface Reopened {
    status: "reopened";
    message: string;
    card: Card;
}

export interface Resent {
    status: "resent" | "refused";
    message: string;
    card: Card;
    failed_mails: number;
}

/** All that failed was sent again. */
export interface ResentAll {
    sent: number;
    /** Of a quotation that the user may not change. */
    left: number;
    message: string;
    failed_mails: number;
}

/** Odoo's composer is open with the e-mail of an outcome; sending it applies the outcome. */
export interface Composing {
    status: "composing";
    action: object;
}

/** The composer was closed without sending. */
export interface Discarded {
    status: "discarded";
}
