import type { Effect, FieldError, IsoDate, OutcomeValues } from "./types";

/** Everything typed or ticked on one entry that the server has not got yet. Replaced, never mutated. */
export interface OutcomeDraft {
    note: string;
    /** Send the offer (or the reminder) with the outcome. */
    send: boolean;
    /** The quotations of an opportunity whose offer is sent again, as they are ticked. */
    sendIds: number[];
    /** The start of an opportunity's project, as it stands or was typed. */
    projectStart: IsoDate | null;
    /** The customer's other quotations that are ticked: the outcome is for them too. */
    also: number[];
    /** The outcome in sight: under the cursor or the mouse, or whose form is open. */
    looked: string | null;
    /** Edit the e-mail first: an outcome that sends one opens it, and applies when it is sent. */
    edit: boolean;
    /** The outcome whose form is open. */
    code: string | null;
    values: OutcomeValues;
    /** Previews by outcome code; they replace the card's effects. */
    effects: Record<string, Effect>;
    errors: FieldError[];
    /** The outcome being saved. */
    saving: string | null;
}

/** What is remembered of a draft while other entries are shown, and across a reload of the page. */
export interface StoredDraft {
    note: string;
    /** `null` until the user touches the switch: each outcome then has the server's default. */
    send: boolean | null;
    /** `null` until the user ticks: each outcome then has the server's default. */
    sendIds: number[] | null;
    /** `null` until the user types one: what the opportunity has stays. */
    projectStart: IsoDate | null;
    edit?: boolean;
    /** Other quotations of the customer; none is ticked by itself. */
    also?: number[];
    code: string | null;
    /** By outcome code: a date typed for one outcome is not the date of another. */
    values: Record<string, OutcomeValues>;
}

/** A stored draft of an entry on which nothing was typed. */
export function blankDraft(): StoredDraft {
    return { note: "", send: null, sendIds: null, projectStart: null, code: null, values: {} };
}
