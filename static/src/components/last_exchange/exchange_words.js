// Generated from ts/components/last_exchange/exchange_words.ts by dev/build.mjs; do not edit.
import { _t } from "@web/core/l10n/translation";
import { formatInstant } from "../../odoo/dates";
const ICONS = {
  customer: "fa-reply",
  outcome: "fa-phone",
  message: "fa-envelope-o",
  viewed: "fa-eye"
};
function exchangeIcon(exchange) {
  return ICONS[exchange.kind];
}
function exchangeInWords(exchange) {
  const date = formatInstant(exchange.date);
  switch (exchange.kind) {
    case "customer":
      return _t("wrote on %s", date);
    case "outcome":
      return `· ${exchange.label} · ${date}`;
    case "viewed":
      return _t("viewed the offer on %s", date);
    case "message":
      return `· ${date}`;
  }
}
export {
  exchangeIcon,
  exchangeInWords
};
