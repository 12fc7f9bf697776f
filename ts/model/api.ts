import type {
    Applied,
    Card,
    Conflict,
    DaySummary,
    EntryPage,
    EntryRef,
    Entry,
    OutcomeValues,
    PageMark,
    Presence,
    Preview,
    QueueCode,
    QueueCount,
    Reopened,
    Resent,
    Undone,
} from "./types";

/** The client's whole view of the server: one method for each of `sale.followup.desk`. */
export interface DeskApi {
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
    undo(eventId: number): Promise<Undone>;
    reopen(orderId: number): Promise<Reopened>;
    resend(eventId: number): Promise<Resent>;
    openEntry(entry: EntryRef, takeOver: boolean): Promise<{ opened_by: Presence | null }>;
    releaseEntry(entry: EntryRef): Promise<void>;
    getDaySummary(): Promise<DaySummary>;
}
