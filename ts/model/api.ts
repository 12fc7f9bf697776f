import type {
    Applied,
    BulkApplied,
    BulkPreview,
    Card,
    Composing,
    Conflict,
    DaySummary,
    Discarded,
    EntryPage,
    EntryRef,
    MailPreview,
    Opening,
    Opened,
    OpenSelection,
    Entry,
    FirstDay,
    Kept,
    OutcomeValues,
    PageMark,
    Preview,
    PriceTable,
    QueueCode,
    QueueCount,
    Reopened,
    Resent,
    ResentAll,
    Shelved,
    TakenBack,
    Undone,
} from "./types";

/** The client's whole view of the server: one method for each of `sale.followup.desk`. */
export interface DeskApi {
    /** All that the panel opens with; without a queue or an entry at the first that has somebody in it. */
    openDesk(mine: boolean, queue: QueueCode | null, entry: EntryRef | null): Promise<Opening>;
    /** The rows of quotations selected in a list, beside the counts. */
    openSelection(mine: boolean, ids: number[]): Promise<OpenSelection>;
    /** Remembered on all the user's machines. */
    setSingleKeys(flag: boolean): Promise<boolean>;
    getQueues(mine: boolean): Promise<QueueCount[]>;
    getEntries(
        queue: QueueCode,
        mine: boolean,
        limit: number,
        after: PageMark | null,
    ): Promise<EntryPage>;
    searchEntries(text: string, limit: number): Promise<Entry[]>;
    getCard(entry: EntryRef): Promise<Card>;
    preview(entry: EntryRef, code: string, values: OutcomeValues): Promise<Preview>;
    applyOutcome(
        entry: EntryRef,
        code: string,
        values: OutcomeValues,
        revision: string,
        requestId: string,
    ): Promise<Applied | Conflict>;
    /** Opens the e-mail of the outcome for editing; sending it applies the outcome. */
    composeMail(
        entry: EntryRef,
        code: string,
        values: OutcomeValues,
        revision: string,
        requestId: string,
    ): Promise<Composing | Conflict>;
    getComposed(requestId: string): Promise<Applied | Discarded>;
    undo(eventId: number): Promise<Undone>;
    reopen(orderId: number): Promise<Reopened>;
    /** Drops the offer to shelve the quotation, and those named with it, beside this order. */
    keepAfterOrder(entry: EntryRef, orderId: number): Promise<Kept>;
    resend(eventId: number): Promise<Resent>;
    /** Everything of the user's own that failed. */
    resendFailed(): Promise<ResentAll>;
    /** Says that the user is there, and reserves the entry that comes next; tells who else has either. */
    openEntry(entry: EntryRef, takeOver: boolean, next: EntryRef | null): Promise<Opened>;
    releaseEntry(entry: EntryRef): Promise<void>;
    previewBulk(code: string, ids: number[]): Promise<BulkPreview>;
    applyBulk(code: string, ids: number[], requestId: string): Promise<BulkApplied>;
    previewMail(entry: EntryRef, code: string): Promise<MailPreview>;
    getDaySummary(): Promise<DaySummary>;
    /** A quotation's lines with their prices of today and of 1 January. */
    getNewPrices(orderId: number): Promise<PriceTable>;
    /** Computes what the night has not prepared; the fresh card. */
    computeNewPrices(orderId: number): Promise<Card>;
    /** `null` where nothing of the past is left, or the user has read it. */
    getFirstDay(): Promise<FirstDay | null>;
    closeFirstDay(): Promise<void>;
    /** Shelves a batch of what Odoo's dialog sorted out. */
    shelve(shelvingId: number, ids: number[]): Promise<Shelved>;
    undoShelving(shelvingId: number): Promise<TakenBack>;
}
