// Generated from ts/components/card_banner/banner_content.ts by dev/build.mjs; do not edit.
import { _t } from "@web/core/l10n/translation";
import { formatTime } from "../../odoo/dates";
import { formatAmount } from "../../odoo/money";
import { factLabel, factValue } from "../fact_words";
const button = (action, label, primary = false) => ({
  action,
  label,
  primary
});
const next = () => button("next", _t("Next"), true);
const open = () => button("open", _t("Open"));
function inWords({ fact, before, after }) {
  return {
    before: _t("%s: %s", factLabel(fact), factValue(fact, before)),
    after: factValue(fact, after)
  };
}
function applyLabel(outcome) {
  return _t("Apply: %s", outcome);
}
function answerContent(answer, label) {
  return {
    tone: answer.is_late ? "warning" : "info",
    icon: "fa-reply",
    userId: null,
    role: "status",
    changes: [],
    title: answer.sentence,
    text: answer.quoted,
    lines: [...answer.others, answer.proposal?.message ?? ""].filter(Boolean),
    aside: answer.source,
    buttons: label === null ? [] : [button("apply", applyLabel(label), true)]
  };
}
function shelveLabel(count) {
  return count > 1 ? _t("Shelve the %s quotations…", count) : _t("Shelve this quotation…");
}
function variantAmount({ amount, currency_id }) {
  return _t("%s excl. tax", formatAmount(amount, currency_id));
}
function presenceTitle({ presence, hasOthers }) {
  const since = formatTime(presence.since);
  return hasOthers ? _t("%s has been with this customer since %s.", presence.name, since) : _t("%s has been on this quotation since %s.", presence.name, since);
}
function bannerContent(banner) {
  const none = {
    userId: null,
    role: "status",
    changes: [],
    text: "",
    lines: [],
    aside: ""
  };
  switch (banner.kind) {
    case "conflict":
      return {
        ...none,
        tone: "warning",
        icon: "fa-exclamation-triangle",
        role: "alert",
        title: banner.message,
        changes: banner.changes.map(inWords),
        text: banner.noteKept ? _t("Your note is kept.") : "",
        buttons: [next()]
      };
    case "became_order":
      return {
        ...none,
        tone: "success",
        icon: "fa-check-circle",
        title: _t("This quotation has become order %s.", banner.name),
        text: _t("There is nothing left to follow up."),
        buttons: [next(), open()]
      };
    case "cancelled":
      return {
        ...none,
        tone: "info",
        icon: "fa-ban",
        title: _t("%s is cancelled.", banner.name),
        text: _t("It can be set back to quotation."),
        buttons: [next(), button("reopen", _t("Set back to quotation")), open()]
      };
    case "draft":
      return {
        ...none,
        tone: "info",
        icon: "fa-pencil-square-o",
        title: _t("%s is a draft.", banner.name),
        text: _t("It is followed up once it is sent."),
        buttons: [next(), open()]
      };
    case "lead_closed":
      return {
        ...none,
        tone: banner.won ? "success" : "info",
        icon: banner.won ? "fa-check-circle" : "fa-ban",
        title: banner.won ? _t("The opportunity %s is won.", banner.name) : _t("The opportunity %s is lost or archived.", banner.name),
        text: _t("Its quotations are followed up one by one."),
        buttons: [next(), open()]
      };
    case "answer":
      return answerContent(banner.answer, banner.label);
    case "mail_failed":
      return {
        ...none,
        tone: "warning",
        icon: "fa-envelope-o",
        title: _t("The e-mail did not leave."),
        text: banner.message,
        buttons: [button("resend", _t("Send again")), button("open", _t("Correct"))]
      };
    case "variant":
      return {
        ...none,
        tone: "info",
        icon: "fa-check-circle",
        title: banner.variant.title,
        text: [banner.variant.detail, variantAmount(banner.variant)].join(" · "),
        buttons: [
          button("shelve", shelveLabel(banner.count), true),
          button("keep", _t("Keep"))
        ]
      };
    case "presence":
      return {
        ...none,
        tone: "info",
        icon: "",
        userId: banner.presence.user_id,
        title: presenceTitle(banner),
        text: _t(
          "Do not call the customer twice. Next skips the quotations that a colleague has open."
        ),
        buttons: [next(), button("takeOver", _t("Take over"))]
      };
    case "server_error":
      return {
        ...none,
        tone: "danger",
        icon: "fa-plug",
        role: "alert",
        title: _t("The follow-up was not saved."),
        text: banner.message,
        buttons: [
          ...banner.retryable ? [button("retry", _t("Retry"), true)] : [],
          ...banner.isKept ? [button("giveUp", _t("Do not save"))] : []
        ]
      };
  }
}
export {
  applyLabel,
  bannerContent
};
