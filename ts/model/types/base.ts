/** What everything else is made of. */

export type ResModel = "sale.order" | "crm.lead";

/** The server knows which there are: another addon may have added one. */
export type QueueCode = string;

export type Step = "call" | "email" | "close";

export type SuccessRate = "1" | "2" | "3";

export type Category = "not_reached" | "pending" | "positive" | "order_coming" | "lost" | "done";

export type QuoteState = "draft" | "sent" | "sale" | "cancel";

/** Of a quotation, Odoo's own; `open`, `won` or `lost` (or archived) for an opportunity. */
export type EntryState = QuoteState | "open" | "won" | "lost";

/** A civil date, `YYYY-MM-DD`. */
export type IsoDate = string;

/** An instant in UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
export type IsoInstant = string;

export interface Amount {
    currency_id: number;
    amount: number;
}

/** Somebody who has the entry open. `null` where nobody else has. */
export interface Presence {
    user_id: number;
    name: string;
    since: IsoInstant;
    /** Not there yet: it is their next one. */
    is_next?: boolean;
}

/** Any record of Odoo, to open its form. */
export interface RecordRef {
    res_model: string;
    res_id: number;
}

export interface EntryRef extends RecordRef {
    res_model: ResModel;
    res_id: number;
}
