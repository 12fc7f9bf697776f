// Generated from ts/components/outcome_tile/joined_words.ts by dev/build.mjs; do not edit.
import { _t } from "@web/core/l10n/translation";
import { joinedBy } from "../../model/customer";
import { effectOf } from "../../model/outcomes";
import { formatIsoDate } from "../../odoo/dates";
function joinedLabel(label, count) {
  return count > 1 ? _t("%s · %s quotations", label, count) : label;
}
function joinedEffect(card, outcome, draft) {
  const effect = effectOf(outcome, draft);
  const joined = joinedBy(card, outcome, draft, effect);
  const { count } = joined;
  if (count === 1) {
    return { effect, count, brief: "" };
  }
  const lines = outcome.category === "not_reached" ? [_t("%s quotations unchanged", count), _t("attempt noted on all %s", count)] : linesOf(outcome, effect, joined, draft);
  return { effect: { ...effect, lines }, count, brief: briefOf(outcome, joined) };
}
function linesOf(outcome, effect, joined, draft) {
  const { count, hasOtherDates } = joined;
  const [first = "", besides = ""] = effect.lines;
  if (effect.cancels) {
    const cancelled = _t("%s quotations cancelled", count);
    if (joined.sent > 0) {
      return [cancelled, mailLine(outcome, joined)];
    }
    const isKnown = draft.values.lost_reason_id !== void 0;
    return isKnown ? [cancelled, _t("they can be set back to quotation")] : [first, cancelled];
  }
  const date = effect.validity_date;
  const becomes = date && hasOtherDates ? _t("%s · other dates above", formatIsoDate(date)) : first;
  return [becomes, besidesLine(outcome, effect, joined, besides)];
}
function besidesLine(outcome, { followup_date }, joined, told) {
  if (joined.sent > 1) {
    return mailLine(outcome, joined);
  }
  const asked = outcome.needs.find(({ name }) => name === "next_date");
  if (asked?.default === null && !followup_date) {
    return asked.required ? _t("all %s come back that day", joined.count) : _t("all %s come back tomorrow", joined.count);
  }
  return _t("%s, for all %s", told, joined.count);
}
const mailKind = ({ effect }) => effect.mail?.kind ?? null;
function sentWords(outcome, sent) {
  switch (mailKind(outcome)) {
    case "offer":
      return _t("%s offers", sent);
    case "reminder":
      return _t("%s reminders", sent);
    default:
      return _t("%s quotations", sent);
  }
}
function mailLine(outcome, { sent, mails }) {
  if (mails > 1) {
    return _t("%s, %s e-mails", sentWords(outcome, sent), mails);
  }
  if (mailKind(outcome) === "offer") {
    return _t("%s offers, one e-mail", sent);
  }
  return _t("%s, one e-mail", sentWords(outcome, sent));
}
function briefOf(outcome, { count, sent }) {
  if (outcome.category === "not_reached") {
    return "";
  }
  return sent > 1 ? sentWords(outcome, sent) : _t("%s quotations", count);
}
function joinedSwitch(card, draft, looked) {
  const sending = [...looked ? [looked] : [], ...card.outcomes].find(
    ({ effect, folded }) => effect.mail && !folded
  );
  const joined = sending && joinedBy(card, sending, { ...draft, send: true, effects: {} }, sending.effect);
  if (!joined || joined.sent < 2) {
    return null;
  }
  const to = joined.mails > 1 ? _t("%s addresses", joined.mails) : card.mail?.to ?? "";
  switch (mailKind(sending)) {
    case "offer":
      return _t("Send %s offers again to %s", joined.sent, to);
    case "reminder":
      return _t("Send %s reminders to %s", joined.sent, to);
    default:
      return _t("Send the e-mail of %s quotations to %s", joined.sent, to);
  }
}
export {
  joinedEffect,
  joinedLabel,
  joinedSwitch
};
