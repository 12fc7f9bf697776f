/** What the server answers to a command. */

import type { IsoInstant } from "./base";
import type { Card } from "./card";
import type { Effect } from "./outcome";
import type { QueueCount } from "./queue";

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
