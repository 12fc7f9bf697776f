/** What the server answers to a command. */

import type { IsoInstant, QueueCode } from "./base";
import type { Card } from "./card";
import type { Effect } from "./outcome";
import type { Entry, EntryPage, QueueCount } from "./queue";

/** What the panel opens with. */
export interface Opening {
    queues: QueueCount[];
    queue: QueueCode;
    page: EntryPage;
    /** The one in sight, on which the others now see the user, and the one after it. */
    cards: Card[];
    /** Whether the user lets keys pressed alone apply outcomes. */
    single_keys: boolean;
}

/** What the panel opens with on a selection of quotations. */
export interface OpenSelection {
    queues: QueueCount[];
    entries: Entry[];
    /** The outcome that they get at once. */
    bulk: string;
    single_keys: boolean;
}

export interface Applied {
    status: "applied";
    event_id: number;
    message: string;
    effect: Effect;
    undo_until: IsoInstant;
    queues: QueueCount[];
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
