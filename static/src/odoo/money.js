// Generated from ts/odoo/money.ts by dev/build.mjs; do not edit.
import { formatMonetary } from "@web/views/fields/formatters";
const ROUND = [16, 0];
function unbroken(text) {
  return text.replace(/[\s\u202f]/g, " ");
}
function formatAmount(amount, currencyId) {
  return unbroken(formatMonetary(amount, { currencyId }));
}
function formatRoundAmount(amount, currencyId) {
  return unbroken(formatMonetary(amount, { currencyId, digits: ROUND }));
}
function formatTotals(amounts) {
  return amounts.map(({ amount, currency_id }) => {
    const options = { currencyId: currency_id, digits: ROUND, humanReadable: true };
    return unbroken(formatMonetary(amount, options)).replace(
      /([kMGTPE])\u00a0(?=\D+$)/,
      " $1"
    );
  }).join(" + ");
}
function formatAmounts(amounts) {
  return amounts.map(({ amount, currency_id }) => formatAmount(amount, currency_id)).join(" + ");
}
function formatRoundTotals(amounts) {
  return amounts.map(({ amount, currency_id }) => formatRoundAmount(amount, currency_id)).join(" + ");
}
export {
  formatAmount,
  formatAmounts,
  formatRoundAmount,
  formatRoundTotals,
  formatTotals
};
