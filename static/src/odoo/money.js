// Generated from ts/odoo/money.ts by dev/build.mjs; do not edit.
import { formatMonetary } from "@web/views/fields/formatters";
function unbroken(text) {
  return text.replace(/[\s\u202f]/g, " ");
}
function formatAmount(amount, currencyId) {
  return unbroken(formatMonetary(amount, { currencyId }));
}
function formatRoundAmount(amount, currencyId) {
  return unbroken(formatMonetary(amount, { currencyId, digits: [16, 0] }));
}
function formatTotals(amounts) {
  return amounts.map(
    ({ amount, currency_id }) => unbroken(
      formatMonetary(amount, {
        currencyId: currency_id,
        digits: [16, 0],
        humanReadable: true
      })
    )
  ).join(" + ");
}
function formatRoundTotals(amounts) {
  return amounts.map(({ amount, currency_id }) => formatRoundAmount(amount, currency_id)).join(" + ");
}
export {
  formatAmount,
  formatRoundAmount,
  formatRoundTotals,
  formatTotals
};
