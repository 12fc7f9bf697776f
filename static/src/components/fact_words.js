// Generated from ts/components/fact_words.ts by dev/build.mjs; do not edit.
import { _t } from "@web/core/l10n/translation";
import { formatIsoDate } from "../odoo/dates";
function rateLabel(rate) {
  const labels = { 1: _t("Low"), 2: _t("On track"), 3: _t("Order coming") };
  return labels[rate ?? ""] ?? _t("Not set");
}
function stateLabel(state) {
  const labels = {
    sale: _t("Order"),
    cancel: _t("Cancelled"),
    open: _t("Open"),
    won: _t("Won"),
    lost: _t("Lost")
  };
  return labels[state ?? ""] ?? _t("Quotation");
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
function lateness(days) {
  return days === 1 ? _t("1 day late") : _t("%s days late", days);
}
export {
  changeNote,
  daysAgo,
  daysAhead,
  factLabel,
  factValue,
  lateness,
  rateLabel
};
