// Generated from ts/components/dock_sheet/other_choice.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { othersOf } from "../../model/customer";
import { otherRow } from "../customer_quotes/other_rows";
import { unseenInWords } from "../customer_quotes/unseen_words";
import { daysAhead } from "../fact_words";
function withOthers(count) {
  if (count === 0) {
    return _t("This quotation only");
  }
  return count === 1 ? _t("With 1 other quotation") : _t("With %s other quotations", count);
}
class OtherChoice extends Component {
  static template = "sale_quotation_followup.OtherChoice";
  static props = { view: Object, dock: Object };
  get choices() {
    const { view } = this.props;
    return othersOf(view.card).map((quote) => {
      const row = otherRow(quote, view);
      return { ...row, facts: row.tick ? this.facts(quote, row) : this.why(row) };
    });
  }
  /** "By phone · expired 9 days ago · Low"; without a rate, what was done stands in its place. */
  facts(quote, { holder, rate }) {
    const { lines, days_late, days_left, success_rate } = quote;
    const late = days_late > 0 ? _t("expired for %s days", days_late) : "";
    const expiration = days_left === null ? late : _t("expires %s", daysAhead(days_left));
    const known = success_rate ? [lines[0], expiration, rate] : [lines.join(", "), expiration];
    return [holder, ...known].filter(Boolean).join(" · ");
  }
  why({ stop }) {
    return [stop?.reason, stop?.owner].filter(Boolean).join(" · ");
  }
  /** What is not among the choices. */
  get unseen() {
    return unseenInWords(this.props.view.card);
  }
  onTick({ ref }, ev) {
    this.props.dock.tickAlso(ref.res_id, ev.target.checked);
  }
}
export {
  OtherChoice,
  withOthers
};
