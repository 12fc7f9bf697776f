// Generated from ts/components/lead_quotes/lead_quotes.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { effectOf, plainLabel } from "../../model/outcomes";
import { findOutcome } from "../../model/values";
import { formatIsoDate, fromPicker, toPicker } from "../../odoo/dates";
import { formatAmount } from "../../odoo/money";
import { DateTimeInput } from "../../odoo/widgets";
import { lateness, rateLabel } from "../fact_words";
import { QuoteTable } from "../quote_table/quote_table";
class LeadQuotes extends Component {
  static template = "sale_quotation_followup.LeadQuotes";
  static components = { DateTimeInput, QuoteTable };
  static props = {
    card: Object,
    draft: Object,
    dock: Object,
    onOpen: Function,
    onShow: Function
  };
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
  get rateHead() {
    return _t("Rate");
  }
  get rows() {
    return this.props.card.quotations.map((quote) => this.row(quote));
  }
  row(quote) {
    const { res_id, name, title, may_write, salesperson, validity_date } = quote;
    return {
      ...{ ref: { res_model: "sale.order", res_id }, name, title },
      owner: may_write ? "" : salesperson,
      revise: this.reviseLabel(quote),
      tick: this.tick(quote),
      mark: null,
      amount: formatAmount(quote.amount, quote.currency_id),
      rate: "",
      expiration: validity_date ? formatIsoDate(validity_date) : _t("None"),
      lateness: this.lateness(quote),
      isLate: quote.days_late > 0 && quote.state !== "draft",
      kind: rateLabel(quote.success_rate),
      ...{ done: "", holder: "", stop: null },
      effect: this.effectOn(quote)
    };
  }
  lateness({ days_late, state }) {
    if (state === "draft") {
      return _t("draft");
    }
    return days_late === 0 ? _t("still valid") : lateness(days_late);
  }
  /** Only what the customer has already got can be sent again; a renewal is followed up by itself. */
  tick({ res_id, name, state, is_renewal, may_write }) {
    const { sendIds, send } = this.props.draft;
    if (state !== "sent" || is_renewal || !may_write) {
      return null;
    }
    return {
      label: _t("Send %s again", name),
      isTicked: sendIds.includes(res_id),
      isDisabled: this.isSaving || !send
    };
  }
  reviseLabel(quote) {
    const { price_year, price_year_over, may_write, is_renewal } = quote;
    return price_year_over && may_write && !is_renewal ? _t("Revise (%s prices)", price_year) : "";
  }
  effectOn({ res_id }) {
    const { effect } = this;
    const found = effect?.quotations.find((one) => one.res_id === res_id);
    return found ? { ...found, cancels: effect?.cancels === true } : null;
  }
  onTick({ ref }, flag) {
    this.props.dock.drafts.tick(ref.res_id, flag);
  }
  onDate(date) {
    this.props.dock.drafts.setProjectStart(fromPicker(date));
  }
  revise({ ref }) {
    this.props.onShow(ref);
  }
}
export {
  LeadQuotes
};
