/** Reminders to many customers at once. */

import type { Counts } from "./answer";
import type { EntryRef, IsoDate, IsoInstant } from "./base";
import type { Blocked } from "./outcome";

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
    /** What is to be known of the customer, in the server's words; empty where nothing is. */
    said: string;
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

export interface BulkApplied extends Counts {
    results: BulkResult[];
    /** `null` where nothing was applied. */
    undo_until: IsoInstant | null;
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
