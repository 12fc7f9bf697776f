// Generated from ts/components/queue_done/queue_done.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { formatRoundTotals } from "../../odoo/money";
class QueueDone extends Component {
  static template = "sale_quotation_followup.QueueDone";
  static props = {
    summary: { type: [Object, { value: null }] },
    next: { type: [Object, { value: null }] },
    /** Entries of the queue that were tried today without an answer. */
    unanswered: Number,
    isAllEmpty: Boolean,
    mine: Boolean,
    onContinue: Function,
    onCallAgain: Function,
    onEverybody: Function
  };
  get sentence() {
    const { summary, unanswered } = this.props;
    const total = summary?.total ?? 0;
    const done = total === 1 ? _t("1 quotation followed up today.") : _t("%s quotations followed up today.", total);
    if (unanswered === 0) {
      return done;
    }
    const open = unanswered === 1 ? _t("1 customer did not answer.") : _t("%s customers did not answer.", unanswered);
    return `${done} ${open}`;
  }
  get nextIcon() {
    return this.props.next?.icon ?? "";
  }
  get nextLabel() {
    return _t("Continue: %s (%s)", this.props.next?.label ?? "", this.props.next?.count ?? 0);
  }
  get againLabel() {
    return _t("Call those without an answer again (%s)", this.props.unanswered);
  }
  get totals() {
    const { offers_sent = 0, reminders_set = 0, cancelled = 0 } = this.props.summary ?? {};
    return [
      offers_sent > 0 && _t("Offers sent again: %s", offers_sent),
      reminders_set > 0 && _t("Reminders set: %s", reminders_set),
      cancelled > 0 && _t("Quotations cancelled: %s", cancelled)
    ].filter(Boolean).join(" · ");
  }
  amount(line) {
    return line.category === "not_reached" ? _t("to call again") : formatRoundTotals(line.amounts);
  }
}
export {
  QueueDone
};
