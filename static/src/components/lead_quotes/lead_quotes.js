// Generated from ts/components/lead_quotes/lead_quotes.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { effectOf, plainLabel } from "../../model/outcomes";
import { findOutcome } from "../../model/values";
import { formatIsoDate, fromPicker, toPicker } from "../../odoo/dates";
import { formatAmount } from "../../odoo/money";
import { DateTimeInput } from "../../odoo/widgets";
import { rateLabel } from "../fact_words";
class LeadQuotes extends Component {
  static template = "sale_quotation_followup.LeadQuotes";
  static components = { DateTimeInput };
  static props = {
    card: Object,
    draft: Object,
    dock: Object,
    onOpen: Function,
    onShow: Function
  };
  rate = rateLabel;
  get outcome() {
    return findOutcome(this.props.card, this.props.draft.looked);
  }
  get effect() {
    return this.outcome && effectOf(this.outcome, this.props.draft);
  }
  get outcomeLabel() {
    return this.outcome ? plainLabel(this.outcome) : "";
  }
  get projectStart() {
    return toPicker(this.props.draft.projectStart);
  }
  /** The next follow-up that the outcome in sight would set, else the one that is set. */
  get nextFollowup() {
    const date = this.effect?.followup_date ?? this.props.card.followup_date;
    return date ? _t("Next follow-up: %s", formatIsoDate(date)) : "";
  }
  get isSaving() {
    return this.props.draft.saving !== null;
  }
  amount(quote) {
    return formatAmount(quote.amount, quote.currency_id);
  }
  expiration(quote) {
    return quote.validity_date ? formatIsoDate(quote.validity_date) : _t("None");
  }
  lateness({ days_late, state }) {
    if (state === "draft") {
      return _t("draft");
    }
    if (days_late === 0) {
      return _t("still valid");
    }
    return days_late === 1 ? _t("1 day late") : _t("%s days late", days_late);
  }
  isLate({ days_late, state }) {
    return days_late > 0 && state !== "draft";
  }
  /** Only what the customer has already got can be sent again; a renewal is followed up by itself. */
  canSend({ state, is_renewal, may_write }) {
    return state === "sent" && !is_renewal && may_write;
  }
  isTicked(quote) {
    return this.canSend(quote) && this.props.draft.sendIds.includes(quote.res_id);
  }
  tickLabel({ name }) {
    return _t("Send %s again", name);
  }
  reviseLabel({ price_year }) {
    return _t("Revise (%s prices)", price_year);
  }
  /** Whether the outcome in sight cancels: what it does is then no good news. */
  get cancels() {
    return this.effect?.cancels === true;
  }
  effectOn(quote) {
    return this.effect?.quotations.find(({ res_id }) => res_id === quote.res_id) ?? null;
  }
  onTick(quote, ev) {
    this.props.dock.drafts.tick(quote.res_id, ev.target.checked);
  }
  onDate(date) {
    this.props.dock.drafts.setProjectStart(fromPicker(date));
  }
  open(quote) {
    this.props.onOpen({ res_model: "sale.order", res_id: quote.res_id });
  }
  revise(quote) {
    this.props.onShow({ res_model: "sale.order", res_id: quote.res_id });
  }
}
export {
  LeadQuotes
};
