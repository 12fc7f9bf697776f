import type { EntryRef, RecordRef } from "../../model/types";

/** The tick of a row: what it says, how it stands. */
export interface RowTick {
    label: string;
    isTicked: boolean;
    isDisabled: boolean;
}

/** Why a row has no tick, in place of its last columns, and where to go instead. */
export interface RowStop {
    reason: string;
    link: { label: string; ref: RecordRef } | null;
    /** The colleague whose it is. */
    owner: string;
}

/** What the outcome in sight does to the quotation of a row, or why it leaves it alone. */
export interface RowEffect {
    lines: string[];
    blocked: string | null;
    cancels: boolean;
}

/** A quotation as its row shows it: each cell has two lines. */
export interface QuoteRow {
    ref: EntryRef;
    name: string;
    title: string;
    /** The colleague whose it is, where only he may change it. */
    owner: string;
    /** What its button says that leads to its own card; none where empty. */
    revise: string;
    tick: RowTick | null;
    /** What stands in place of the tick. */
    mark: "fa-lock" | "fa-check" | null;
    amount: string;
    /** Below the amount. */
    rate: string;
    expiration: string;
    lateness: string;
    isLate: boolean;
    /** What the fourth column tells, and what stands below. */
    kind: string;
    done: string;
    /** The colleague who is with the customer. */
    holder: string;
    stop: RowStop | null;
    effect: RowEffect | null;
}
