/** What the façade `sale.followup.desk` answers. Names are the server's: nothing is translated on the way. */

export type ResModel = "sale.order" | "crm.lead";

export type QueueCode =
    "order_coming" | "renewal" | "opportunity" | "price_revision" | "phone" | "email";

export type Step = "call" | "email" | "close";

export type SuccessRate = "1" | "2" | "3";

export type Category = "not_reached" | "pending" | "positive" | "order_coming" | "lost" | "done";

/** A civil date, `YYYY-MM-DD`. */
export type IsoDate = string;

/** An instant in UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
export type IsoInstant = string;

export interface Amount {
    currency_id: number;
    amount: number;
}

export interface QueueCount {
    queue: QueueCode;
    label: string;
    count: number;
    count_is_capped: boolean;
    amounts: Amount[];
}

/** Somebody who has the entry open. `null` where nobody else has. */
export interface Presence {
    user_id: number;
    name: string;
    since: IsoInstant;
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

export interface Entry extends EntryRef {
    name: string;
    partner_name: string;
    amount: number;
    currency_id: number;
    validity_date: IsoDate | null;
    days_late: number;
    success_rate: SuccessRate | null;
    step: Step | null;
    attempts: number;
    attempts_today: number;
    last_attempt_at: IsoInstant | null;
    /** The customer wrote since the last contact. */
    answered: boolean;
    /** A call back was promised for today or before. */
    promised: boolean;
    opened_by: Presence | null;
}

/** Opaque position of the server; `null` at the end of the queue. */
export type PageMark = string;

export interface EntryPage {
    entries: Entry[];
    next: PageMark | null;
    total: number;
    total_is_capped: boolean;
}

export interface NeedOption {
    value: string | number;
    label: string;
    /** This choice makes the note compulsory ("Autre"). */
    note_required: boolean;
}

export type NeedName =
    | "note"
    | "meeting_date"
    | "next_date"
    | "lost_reason_id"
    | "success_rate"
    | "send"
    | "send_ids"
    | "quotation_ids"
    | "project_start_date";

export interface Need {
    name: NeedName;
    type: "text" | "date" | "choice" | "boolean" | "ids";
    label: string;
    required: boolean;
    default: string | number | boolean | number[] | null;
    min: IsoDate | null;
    max: IsoDate | null;
    options: NeedOption[];
}

export interface MailEffect {
    template: string;
    /** The address, or null where there is none that can be used. */
    to: string | null;
    blocked: string | null;
}

export interface QuotationEffect {
    res_id: number;
    name: string;
    lines: string[];
    blocked: string | null;
}

export interface Effect {
    validity_date: IsoDate | null;
    previous_validity_date: IsoDate | null;
    success_rate: SuccessRate | null;
    mail: MailEffect | null;
    followup_date: IsoDate | null;
    cancels: boolean;
    /** Translated by the server: what the quotation becomes, then what happens besides. */
    lines: string[];
    quotations: QuotationEffect[];
}

export interface Blocked {
    code: string;
    message: string;
}

export interface Outcome {
    code: string;
    label: string;
    category: Category;
    folded: boolean;
    needs: Need[];
    blocked: Blocked | null;
    effect: Effect;
}

export interface Contact {
    id: number;
    name: string;
    function: string;
    phone: string;
    email: string;
}

export interface Exchange {
    kind: "customer" | "outcome" | "message";
    author: string;
    /** The outcome's label where `kind` is `outcome`, else empty. */
    label: string;
    date: IsoInstant;
    /** Plain text, shortened by the server. */
    text: string;
}

export interface OtherQuote {
    res_id: number;
    name: string;
    title: string;
    amount: number;
    currency_id: number;
}

/** One quotation of an opportunity, as its card shows it. */
export interface LeadQuotation {
    res_id: number;
    name: string;
    title: string;
    state: "draft" | "sent";
    amount: number;
    currency_id: number;
    validity_date: IsoDate | null;
    days_late: number;
    success_rate: SuccessRate | null;
    is_due: boolean;
    /** It renews a contract and is followed up by itself. */
    is_renewal: boolean;
    price_year: number;
    price_year_over: boolean;
    /** Whether the user may change it; else its salesperson must be asked. */
    may_write: boolean;
    salesperson: string;
}

/** Where the offer would go; the switch above the tiles. `null` where no button of the card sends anything. */
export interface MailTarget {
    to: string | null;
    blocked: string | null;
}

export interface FailedMail {
    event_id: number;
    message: string;
}

export interface Card extends EntryRef {
    name: string;
    title: string;
    partner_id: number;
    partner_name: string;
    contact: Contact;
    salesperson: string;
    amount: number;
    currency_id: number;
    /** Of a quotation, Odoo's own; `open`, `won` or `lost` (or archived) for an opportunity. */
    state: "draft" | "sent" | "sale" | "cancel" | "open" | "won" | "lost";
    sent_on: IsoDate | null;
    age_days: number;
    validity_date: IsoDate | null;
    days_late: number;
    success_rate: SuccessRate | null;
    followup_date: IsoDate | null;
    last_followup_date: IsoDate | null;
    email_reminder_count: number;
    renewed_contract_end: IsoDate | null;
    attempts: number;
    attempts_today: number;
    last_attempt_at: IsoInstant | null;
    answered: boolean;
    promised: boolean;
    opened_by: Presence | null;
    last_exchanges: Exchange[];
    other_quotes: OtherQuote[];
    /** Those of an opportunity; empty on a quotation's own card. */
    quotations: LeadQuotation[];
    project_start_date: IsoDate | null;
    mail: MailTarget | null;
    failed_mail: FailedMail | null;
    queue: QueueCode | null;
    step: Step | null;
    reason: string;
    revision: string;
    outcomes: Outcome[];
}

/** What the user typed or ticked; only the keys an outcome asks for are sent. */
export interface OutcomeValues {
    note?: string;
    meeting_date?: IsoDate;
    next_date?: IsoDate;
    lost_reason_id?: number;
    success_rate?: SuccessRate;
    send?: boolean;
    send_ids?: number[];
    quotation_ids?: number[];
    project_start_date?: IsoDate;
}

export interface FieldError {
    field: NeedName;
    message: string;
}

export interface Preview {
    effect: Effect;
    errors: FieldError[];
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

export interface DaySummary {
    outcomes: {
        code: string;
        label: string;
        category: Category;
        count: number;
        amounts: Amount[];
    }[];
    total: number;
    offers_sent: number;
    reminders_set: number;
    cancelled: number;
}
