// Generated from ts/components/card_header/card_header.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { entryKey, isLead } from "../../model/entries";
import { formatIsoDate } from "../../odoo/dates";
import { formatAmount } from "../../odoo/money";
import { user } from "../../odoo/services";
import { lateness } from "../fact_words";
class CardHeader extends Component {
  static template = "sale_quotation_followup.CardHeader";
  static props = {
    card: Object,
    /** Of the queue; it stands before what the queue says in short. */
    icon: { type: String, optional: true },
    /** How far the day's work is, where the control panel has no room to tell. */
    progress: { type: String, optional: true },
    onOpen: Function,
    /** For an opportunity, whose heading is its own name. */
    onOpenCustomer: { type: Function, optional: true }
  };
  /** The heading keeps its element, which has the focus. */
  get key() {
    return entryKey(this.props.card);
  }
  get amount() {
    return formatAmount(this.props.card.amount, this.props.card.currency_id);
  }
  get isLead() {
    return isLead(this.props.card);
  }
  get heading() {
    const { name, partner_name } = this.props.card;
    return this.isLead ? name : partner_name;
  }
  get stage() {
    const { title } = this.props.card;
    return title ? _t("opportunity, stage %s", title) : _t("opportunity");
  }
  get quotations() {
    const count = this.props.card.quotations.length;
    return count === 1 ? _t("1 quotation") : _t("%s quotations", count);
  }
  /** Told where it is somebody else. */
  get salesperson() {
    const { salesperson } = this.props.card;
    return salesperson && salesperson !== user.name ? _t("Salesperson: %s", salesperson) : "";
  }
  get badge() {
    const { card } = this.props;
    const { state, promised, days_late, queue, last_followup_date } = card;
    if (state === "sale") {
      return { tone: "success", icon: "fa-check", text: _t("Ordered") };
    }
    if (state === "cancel") {
      return { tone: "secondary", icon: "fa-ban", text: _t("Cancelled") };
    }
    if (state === "draft") {
      return { tone: "secondary", icon: "fa-pencil-square-o", text: _t("Draft") };
    }
    if (state === "won" || state === "lost") {
      const text = state === "won" ? _t("Won") : _t("Lost");
      return { tone: "secondary", icon: "fa-flag-checkered", text };
    }
    if (promised) {
      const { promise } = card;
      const text = promise ? _t("Call promised for %s", promise.hour) : _t("Call promised");
      return { tone: "warning", icon: "fa-clock-o", text };
    }
    if (card.badge) {
      return { tone: "warning", icon: this.props.icon ?? "fa-clock-o", text: card.badge };
    }
    if (days_late > 0) {
      return { tone: "danger", icon: "fa-clock-o", text: lateness(days_late) };
    }
    if (queue === null && last_followup_date) {
      const text = _t("Followed up on %s", formatIsoDate(last_followup_date));
      return { tone: "success", icon: "fa-check", text };
    }
    return null;
  }
}
export {
  CardHeader
};
