import type { Amount, BulkRow } from "./types";

/** How many reminders are sent in one request: few enough that the progress is real. */
const CHUNK = 20;

/** How many quotations are reminded at once; the server takes no more. */
export const BULK_LIMIT = 200;

/** Where another step than the e-mail is next: in a queue, that is no news. */
const OTHER_STEP: readonly string[] = ["reminded", "elsewhere"];

/** Where a bulk sending is. `stopped`: no answer came; the rest can be sent again. */
export type BulkPhase = "empty" | "loading" | "ready" | "sending" | "stopped" | "done" | "error";

export function isReady(row: BulkRow): boolean {
    return row.skipped === null;
}

/** Whether a row that is skipped is told: in a selection always, in a queue where its e-mail was expected. */
export function isTold(row: BulkRow, isSelection: boolean): boolean {
    return row.skipped !== null && (isSelection || !OTHER_STEP.includes(row.skipped.code));
}

/** The sum of the amounts, one for each currency. */
export function totalsOf(rows: readonly Amount[]): Amount[] {
    const totals = new Map<number, number>();
    for (const { currency_id, amount } of rows) {
        totals.set(currency_id, (totals.get(currency_id) ?? 0) + amount);
    }
    return [...totals].map(([currency_id, amount]) => ({ currency_id, amount }));
}

export function inChunks(ids: readonly number[], size = CHUNK): number[][] {
    const count = Math.ceil(ids.length / size);
    return Array.from({ length: count }, (_, index) => ids.slice(index * size, (index + 1) * size));
}
