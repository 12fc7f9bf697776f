/** An outcome: what it asks, what it does, what is typed for it. */

import type { Category, IsoDate, SuccessRate } from "./base";

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
    | "next_time"
    | "lost_reason_id"
    | "success_rate"
    | "send"
    | "send_ids"
    | "quotation_ids"
    | "project_start_date";

export interface Need {
    name: NeedName;
    type: "text" | "date" | "time" | "choice" | "boolean" | "ids";
    label: string;
    required: boolean;
    default: string | number | boolean | number[] | null;
    min: IsoDate | null;
    max: IsoDate | null;
    options: NeedOption[];
}

export type MailKind = "offer" | "reminder" | "cancellation" | "new_prices";

export interface MailEffect {
    kind?: MailKind;
    template: string;
    /** The address, or null where there is none that can be used. */
    to: string | null;
    blocked: string | null;
    /** What to know of the offer before it leaves again. */
    warning: string | null;
}

export interface QuotationEffect {
    res_id: number;
    name: string;
    lines: string[];
    blocked: string | null;
}

/** What the outcome does to another quotation of the customer, where that one is ticked. */
export interface OtherEffect {
    res_id: number;
    name: string;
    /** As `Effect.lines`; empty where it is blocked. */
    lines: string[];
    validity_date: IsoDate | null;
    /** The address its e-mail goes to; those to one address leave as one e-mail. `null`: none leaves. */
    mail_to: string | null;
    /** It is left as it is while the others are done, and why. */
    blocked: Blocked | null;
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
    /** None on a line that an addon adds. */
    before: LinePrice | null;
    /** None on a line that is not taken over, as a promotion's. */
    after: LinePrice | null;
    /** By how much, in the server's words: "+ 5.0 %"; none where a price is missing. */
    change: string | null;
    kept: "no_product" | "delivery" | "price" | "discount" | null;
    /** What must be checked of the line, in the server's words. */
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
    /** Of a call that is promised for an hour, on the company's clocks. */
    followup_hour: string | null;
    cancels: boolean;
    /** Translated by the server: what the quotation becomes, then what happens besides. */
    lines: string[];
    quotations: QuotationEffect[];
    /** On a card: of each of the others that can join. In a preview: of those in `also`. */
    others?: OtherEffect[];
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
    icon: string;
    folded: boolean;
    needs: Need[];
    blocked: Blocked | null;
    effect: Effect;
}

/** What the user typed or ticked; only the keys an outcome asks for are sent. */
export interface OutcomeValues {
    note?: string;
    meeting_date?: IsoDate;
    next_date?: IsoDate;
    /** As it was typed: the server understands "14", "14h", "1430", "14:30". */
    next_time?: string;
    lost_reason_id?: number;
    success_rate?: SuccessRate;
    send?: boolean;
    send_ids?: number[];
    quotation_ids?: number[];
    project_start_date?: IsoDate;
    /** The ticked ones of `others`, each as it was shown; ten at most. */
    also?: { res_id: number; revision: string }[];
}

export interface FieldError {
    field: NeedName;
    message: string;
}

export interface Preview {
    effect: Effect;
    errors: FieldError[];
}
