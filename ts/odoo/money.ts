import { formatMonetary } from "@web/views/fields/formatters";
import type { Amount } from "../model/types";

const ROUND: [number, number] = [16, 0];

/** Spaces of any kind become no-break: an amount is never cut at the end of a line. */
function unbroken(text: string): string {
    return text.replace(/[\s\u202f]/g, "\u00a0");
}

/** The exact amount: "18 640,00 €". */
export function formatAmount(amount: number, currencyId: number): string {
    return unbroken(formatMonetary(amount, { currencyId }));
}

/** Without cents, for lists: "18 640 €". */
export function formatRoundAmount(amount: number, currencyId: number): string {
    return unbroken(formatMonetary(amount, { currencyId, digits: ROUND }));
}

/** Totals at a glance, one for each currency: "412 k€", "$ 412k". */
export function formatTotals(amounts: readonly Amount[]): string {
    return amounts
        .map(({ amount, currency_id }) => {
            const options = { currencyId: currency_id, digits: ROUND, humanReadable: true };
            // Odoo writes "412k €"; before its symbol, a prefix belongs to the symbol.
            return unbroken(formatMonetary(amount, options)).replace(
                /([kMGTPE])\u00a0(?=\D+$)/,
                "\u00a0$1",
            );
        })
        .join(" + ");
}

/** Exact totals, one for each currency: "40 475,00 €". */
export function formatAmounts(amounts: readonly Amount[]): string {
    return amounts.map(({ amount, currency_id }) => formatAmount(amount, currency_id)).join(" + ");
}

/** Totals without cents, one for each currency: "412 000 €". */
export function formatRoundTotals(amounts: readonly Amount[]): string {
    return amounts
        .map(({ amount, currency_id }) => formatRoundAmount(amount, currency_id))
        .join(" + ");
}
