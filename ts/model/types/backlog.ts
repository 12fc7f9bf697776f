/** What was there before the addon: the first day, and many shelved at once. */

import type { Counts } from "./answer";
import type { IsoInstant, QueueCode } from "./base";

/** A sensible next step, with what it opens. */
export interface FirstStep {
    text: string;
    queue: QueueCode | null;
    /** The sent quotations by year, for managers. */
    opens: "years" | null;
}

/** What the panel tells on the first days on a database with years of quotations, in the server's words. */
export interface FirstDay {
    title: string;
    years: string[];
    paragraphs: string[];
    steps: FirstStep[];
}

/** What Odoo's dialog sorted out to be shelved. */
export interface ShelvingAsked {
    id: number;
    ids: number[];
}

/** What was shelved so far. */
export interface Shelved extends Counts {
    shelved: number;
    undo_until: IsoInstant;
    message: string;
}

/** What was taken back of it. */
export interface TakenBack extends Counts {
    /** Whether there is another batch of it. */
    more: boolean;
    taken_back: number;
    message: string;
}
