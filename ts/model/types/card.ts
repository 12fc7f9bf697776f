/** The card of an entry. */

import type {
    EntryRef,
    EntryState,
    IsoDate,
    IsoInstant,
    Presence,
    QueueCode,
    Step,
    SuccessRate,
} from "./base";
import type { Blocked, MailKind, Outcome, OutcomeValues } from "./outcome";
import type { Entry, Promised } from "./queue";

/** One number of a contact: as it is written, and the link that dials it. */
export interface Phone {
    text: string;
    /** `null` where it is not clear what to dial. */
    href: string | null;
    extension: string;
    /** `left` by the customer, on the quotation's page. */
    kind: "phone" | "mobile" | "left";
    /** Why there is no link, in the server's words. */
    why: string;
}

export interface Contact {
    id: number;
    name: string;
    function: string;
    phones: Phone[];
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

/** Another open quotation of the customer, beside the one of the card. */
export interface CustomerQuote extends Entry {
    res_model: "sale.order";
    title: string;
    /** Days until the written expiration; `null` where none is written or it has passed. */
    days_left: number | null;
    salesperson: string;
    queue: QueueCode | null;
    reason: string;
    /** Two short lines, the server's: its queue and what was done there; or why it cannot be handled too. */
    lines: string[];
    /** What it waits for or is followed up on, to be opened. */
    link: (EntryRef & { name: string }) | null;
    /** Goes along in `also`; empty where it cannot join. */
    revision: string;
    can_join: boolean;
    /** Why it cannot be handled too; the code is `running`, `waiting`, `done_today`, `on_lead`, `not_sent`, `not_writable`, … */
    cannot_join: Blocked | null;
}

/** Open quotations of the customer that the user may not read: how many, and whose. */
export interface HiddenQuotes {
    salesperson: string;
    count: number;
}

/** An order beside which the quotation, and maybe others of the customer, may be shelved. */
export interface OrderedVariant {
    order_id: number;
    name: string;
    date: IsoDate;
    amount: number;
    currency_id: number;
    /** "Order S00040 of 11/12/2026 for this customer", in the server's words. */
    title: string;
    /** "Froid de la pharmacie, variante A", what was ordered. */
    detail: string;
    /** The outcome that shelves the rest. */
    outcome: string;
    /** Its icon in the banner. */
    icon: string;
    /** Other quotations in sight that the same order concerns and that it can handle too; ticked for it. */
    res_ids: number[];
    /** Those that may not be cancelled, the card's own included, and why. */
    blocked: { res_id: number; name: string; message: string }[];
    /** The reason to send with that outcome; on an opportunity with all its open quotations ticked. */
    lost_reason_id: number;
    lost_reason: string;
}

export interface PlacedOrder {
    /** To open its form. */
    res_id?: number;
    name: string;
    date: IsoDate;
    amount: number;
    currency_id: number;
}

/** What the quotation costs until 31 December and from 1 January on, without tax. */
export interface NextPrices {
    today: number;
    /** `null` where the night has not prepared it: it is to be computed first. */
    then: number | null;
    on: IsoDate;
    /** "+ 5.0 %", in the server's words. */
    change: string | null;
    /** The percentage, where no price list knows the new prices yet. */
    announced: number | null;
    computed_at: IsoInstant | null;
}

export interface CardFact {
    label: string;
    value: string;
    /** Where a click on the value leads: an address of Odoo's. */
    link?: string;
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
    /** `null` where the outcomes in sight send different ones. */
    kind?: MailKind | null;
    /** "Send the reminder to claire@morel.example", in the server's words. */
    label: string;
    to: string | null;
    blocked: string | null;
    /** What to know of the offer before it leaves again: "Archived product: Control cabinet". */
    warning: string | null;
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

/** The outcome that fits what the customer answered, with what is filled in. */
export interface Proposal {
    code: string;
    values: OutcomeValues;
    /** Why nothing better is proposed, in the server's words; `null` where it fits. */
    message: string | null;
}

/** What the customer answered on the quotation's page, until somebody has handled it. */
export interface CustomerAnswer {
    code: string;
    date: IsoDate | null;
    /** As it was left, text. */
    phone: string | null;
    words: string;
    /** The same between quotation marks; empty without words. */
    quoted: string;
    answered_at: IsoInstant;
    /** "The customer answers: …", in the server's words. */
    sentence: string;
    /** Where and when it came, in the server's words. */
    source: string;
    /** It has waited for more than two working days. */
    is_late: boolean;
    /** On other quotations of the same opportunity. */
    others: string[];
    proposal: Proposal | null;
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
    /** Days until the written expiration, 0 on the last one; `null` where none is written or it has passed. */
    days_left: number | null;
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
    /** The same as its row tells it: "decision on 15/12". */
    answer_told?: string | null;
    answer?: CustomerAnswer | null;
    promised: boolean;
    promised_at: IsoInstant | null;
    promise: Promised | null;
    opened_by: Presence | null;
    last_exchanges: Exchange[];
    customer_id?: number;
    customer_count?: number;
    /** Those that can be handled too come first, then the largest. */
    others?: CustomerQuote[];
    /** How many more there are that the user may read, beyond those in `others`. */
    others_cut?: number;
    /** How many of all the others can be handled too; `also` takes ten at most. */
    others_joinable?: number;
    others_hidden?: HiddenQuotes[];
    /** Of the customer, in the last twelve months; the latest first. */
    orders: PlacedOrder[];
    /** How many there are in all, up to 100; `orders_cut`: there are more. */
    orders_count?: number;
    orders_cut?: boolean;
    /** `null` without one, or after "Keep". */
    variant?: OrderedVariant | null;
    /** What other addons tell, in the server's words. */
    facts: CardFact[];
    /** `null` where there is nothing to say of them. */
    next_prices: NextPrices | null;
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
