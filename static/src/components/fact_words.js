// Generated from ts/components/fact_words.ts by dev/build.mjs; do not edit.
import { _t } from "@web/core/l10n/translation";
import { formatIsoDate } from "../odoo/dates";
function rateLabel(rate) {
  switch (rate) {
    case "1":
      return _t("Low");
    case "2":
      return _t("On track");
    case "3":
      return _t("Order coming");
    default:
      return _t("Not set");
  }
}
function stateLabel(state) {
  switch (state) {
    case "sale":
      return _t("Order");
    case "cancel":
      return _t("Cancelled");
    case "open":
      return _t("Open");
    case "won":
      return _t("Won");
    case "lost":
      return _t("Lost");
    default:
      return _t("Quotation");
  }
}
function factLabel(fact) {
  switch (fact) {
    case "validity_date":
      return _t("Expiration");
    case "success_rate":
      return _t("Success rate");
    case "followup_date":
      return _t("Next follow-up");
    case "state":
      return _t("Status");
  }
}
function factValue(fact, value) {
  switch (fact) {
    case "success_rate":
      return rateLabel(value);
    case "state":
      return stateLabel(value);
    case "validity_date":
    case "followup_date":
      return value ? formatIsoDate(value) : _t("None");
  }
}
function changeNote(change) {
  return _t("before: %s", factValue(change.fact, change.before));
}
function daysAhead(days) {
  if (days <= 0) {
    return _t("today");
  }
  return days === 1 ? _t("tomorrow") : _t("in %s days", days);
}
function daysAgo(days) {
  if (days <= 0) {
    return _t("today");
  }
  return days === 1 ? _t("yesterday") : _t("%s days ago", days);
}
export {
  changeNote,
  daysAgo,
  daysAhead,
  factLabel,
  factValue,
  rateLabel
};
