/** The queues, their rows, and what was done today. */

import type {
    Amount,
    Category,
    EntryRef,
    EntryState,
    IsoDate,
    IsoInstant,
    Presence,
    QueueCode,
    Step,
    SuccessRate,
} from "./base";

export interface QueueCount {
    queue: QueueCode;
    label: string;
    /** Of FontAwesome. */
    icon: string;
    /** The outcome that many of its entries get at once; `null` where none does. */
    bulk: string | null;
    /** The steps at which they get it. */
    bulk_steps: Step[];
    /** Whether the queue opens with many at once, before the cards one by one. */
    bulk_first: boolean;
    count: number;
    count_is_capped: boolean;
    amounts: Amount[];
}

/** A call promised for an hour, in the server's words. */
export interface Promised {
    /** On the company's clocks. */
    hour: string;
    /** `later`: it stands behind the others, and "Next" passes over it. */
    state: "later" | "soon" | "now" | "late";
    /** It stands first of all: its hour has come, and nobody called without an answer since. */
    is_first: boolean;
    text: string;
    /** Seconds until it stands first; `null` once its hour has come. */
    first_in: number | null;
}

export interface Entry extends EntryRef {
    name: string;
    /** What it is about, in a few words; the customer's rows after the first are called by it. */
    title?: string;
    partner_name: string;
    /** The customer as a whole (commercial partner); 0 for an opportunity without one. */
    customer_id?: number;
    /** How many quotations of the customer one press can handle, this one included, in whatever queue. */
    customer_count?: number;
    amount: number;
    currency_id: number;
    validity_date: IsoDate | null;
    days_late: number;
    success_rate: SuccessRate | null;
    step: Step | null;
    /** What the queue says in short: "2nd and last reminder". */
    badge?: string | null;
    attempts: number;
    attempts_today: number;
    last_attempt_at: IsoInstant | null;
    /** Only a search finds others than those that are sent. */
    state?: EntryState;
    /** The customer wrote since the last contact. */
    answered: boolean;
    /** What the customer answered on the quotation's page: "decision on 15/12". */
    answer_told?: string | null;
    /** A call back was promised for today or before. */
    promised: boolean;
    promised_at: IsoInstant | null;
    promise: Promised | null;
    opened_by: Presence | null;
}

/** Who else has the entry that was opened, or the one that comes next. */
export interface Opened {
    opened_by: Presence | null;
    next_by: Presence | null;
}

/** Opaque position of the server; `null` at the end of the queue. */
export type PageMark = string;

export interface EntryPage {
    entries: Entry[];
    next: PageMark | null;
    total: number;
    total_is_capped: boolean;
    /** Seconds until the next promised call stands first, on this page or behind it; `null` without one. */
    first_in?: number | null;
}

export interface DaySummary {
    outcomes: {
        code: string;
        label: string;
        category: Category;
        icon: string;
        count: number;
        amounts: Amount[];
    }[];
    total: number;
    offers_sent: number;
    reminders_set: number;
    cancelled: number;
}
