// Generated from ts/components/customer_quotes/other_rows.ts by dev/build.mjs; do not edit.
import { _t } from "@web/core/l10n/translation";
import { effectOnOther, isConcerned, JOIN_LIMIT } from "../../model/customer";
import { findOutcome } from "../../model/values";
import { SHELVE } from "../../model/variant";
import { formatIsoDate } from "../../odoo/dates";
import { formatAmount } from "../../odoo/money";
import { user } from "../../odoo/services";
import { daysAhead, lateness, rateLabel } from "../fact_words";
function shownTicks({ card, draft }) {
  return draft.looked === SHELVE ? card.variant?.res_ids ?? [] : draft.also;
}
function otherRow(quote, view) {
  const { res_model, res_id, name, title, validity_date, days_late, lines } = quote;
  const [kind = "", done = ""] = lines;
  const holder = quote.opened_by ?? view.holder;
  return {
    ...{ ref: { res_model, res_id }, name, title },
    ...{ owner: "", revise: "" },
    tick: quote.can_join ? otherTick(quote, view) : null,
    mark: quote.can_join ? null : stopMark(quote),
    amount: formatAmount(quote.amount, quote.currency_id),
    rate: rateLabel(quote.success_rate),
    expiration: validity_date ? formatIsoDate(validity_date) : _t("None"),
    lateness: days_late > 0 ? lateness(days_late) : runningFor(quote),
    isLate: days_late > 0,
    ...{ kind, done },
    holder: quote.can_join && holder ? holder.name : "",
    stop: quote.can_join ? null : stop(quote),
    effect: effect(quote, view)
  };
}
function runningFor({ days_left }) {
  return days_left === null ? "" : daysAhead(days_left);
}
function stopMark({ cannot_join }) {
  return cannot_join?.code === "done_today" ? "fa-check" : "fa-lock";
}
function otherTick(quote, view) {
  const { draft, holder } = view;
  const isTicked = shownTicks(view).includes(quote.res_id);
  const isFull = !isTicked && draft.also.length >= JOIN_LIMIT;
  const amount = formatAmount(quote.amount, quote.currency_id);
  const words = [quote.name, quote.title, amount].filter(Boolean).join(", ");
  return {
    label: _t("Handle %s too", words),
    isTicked,
    isDisabled: isFull || draft.saving !== null || (quote.opened_by ?? holder) !== null
  };
}
function stop({ lines, cannot_join, link, salesperson }) {
  const [reason = cannot_join?.message ?? "", detail = ""] = lines;
  const owner = salesperson === user.name ? "" : salesperson;
  return {
    reason,
    link: link && { label: link.name, ref: link },
    owner: detail || owner
  };
}
function effect(quote, { card, draft }) {
  const outcome = findOutcome(card, draft.looked);
  return outcome && quote.can_join ? effectOf(quote, outcome, card, draft) : null;
}
function effectOf({ res_id }, outcome, card, draft) {
  const found = effectOnOther(outcome, draft, res_id);
  if (!found || !isConcerned(card, outcome, draft, res_id)) {
    return null;
  }
  const { lines, blocked } = found;
  const cancels = outcome.effect.cancels;
  return {
    lines: outcome.code === SHELVE ? [_t("cancelled"), _t("no e-mail")] : lines,
    blocked: blocked && _t("left as it is: %s", blocked.message),
    cancels
  };
}
export {
  otherRow,
  shownTicks
};
