/** What the façade `sale.followup.desk` answers. Names are the server's: nothing is translated on the way. */

export type ResModel = "sale.order" | "crm.lead";

export type QueueCode =
    "order_coming" | "renewal" | "opportunity" | "price_revision" | "phone" | "email";

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
    /** Only a search finds others than those that are sent. */
    state?: EntryState;
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

/** The price of a line; every amount is untaxed, in the quotation's currency. */
export interface LinePrice {
    price_unit: number;
    /** A percentage. */
    discount: number;
    subtotal: number;
}

export interface PriceLine {
    name: string;
    quantity: number;
    before: LinePrice;
    after: LinePrice;
    /** By how much, in the server's words: "+ 5.0 %". */
    change: string;
    kept: "no_product" | "price" | "discount" | null;
    /** Why the price is kept and must be checked, in the server's words. */
    flag: string | null;
}

/** A quotation's prices beside those of its revision. */
export interface PriceTable {
    currency_id: number;
    before_label: string;
    after_label: string;
    lines: PriceLine[];
    total: { name: string; before: number; after: number; change: string };
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
    /** Of a price revision, once it is previewed: every line with its old and its new price. */
    prices?: PriceTable | null;
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
    kind: "customer" | "outcome" | "message" | "viewed";
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

/** Which e-mail would leave, and to whom; the switch above the tiles. `null` where no button of the card sends any. */
export interface MailTarget {
    /** "Send the reminder to claire@morel.example", in the server's words. */
    label: string;
    to: string | null;
    blocked: string | null;
}

export interface FailedMail {
    event_id: number;
    message: string;
}

/** One step of a maintenance renewal. */
export interface Milestone {
    code: "email" | "end" | "call" | "close";
    /** "E − 15 days" */
    label: string;
    date: IsoDate;
    /** What the step stands for, or what came of it. */
    text: string;
    /** `skipped`: its time is over and nothing was done. */
    state: "done" | "current" | "to_come" | "skipped";
    state_label: string;
    /** From 0 to 100, of the width. */
    position: number;
}

export interface Timeline {
    milestones: Milestone[];
    today: { date: IsoDate; label: string; position: number };
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
    state: EntryState;
    sent_on: IsoDate | null;
    age_days: number;
    validity_date: IsoDate | null;
    days_late: number;
    success_rate: SuccessRate | null;
    followup_date: IsoDate | null;
    last_followup_date: IsoDate | null;
    email_reminder_count: number;
    renewed_contract_end: IsoDate | null;
    /** The steps of a maintenance renewal; `null` for any other entry. */
    timeline?: Timeline | null;
    /** What the queue says in short: "2nd and last reminder". */
    badge?: string | null;
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

/** One quotation of a bulk sending: what its customer would get, or why it is skipped. */
export interface BulkRow extends EntryRef {
    /** Empty where the quotation is not there any more, or not for this user. */
    name: string;
    partner_id: number | null;
    partner_name: string;
    amount: number;
    currency_id: number;
    to: string | null;
    previous_validity_date: IsoDate | null;
    /** The new expiration; `null` where it is skipped. */
    validity_date: IsoDate | null;
    skipped: Blocked | null;
}

export interface BulkPreview {
    label: string;
    template: string;
    undo_seconds: number;
    results: BulkRow[];
}

export interface BulkResult {
    res_id: number;
    status: "applied" | "skipped" | "failed";
    event_id: number | null;
    code: string | null;
    message: string;
}

export interface BulkApplied {
    results: BulkResult[];
    /** `null` where nothing was applied. */
    undo_until: IsoInstant | null;
    queues: QueueCount[];
}

/** An e-mail as it will be sent. */
export interface MailPreview {
    subject: string;
    /** HTML of the server's templates. */
    body: string;
    from: string;
    to: string;
    template: string;
    attachments: string[];
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
