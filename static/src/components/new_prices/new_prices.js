// Generated from ts/components/new_prices/new_prices.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { formatInstant, formatIsoDate } from "../../odoo/dates";
import { formatAmount } from "../../odoo/money";
import { formatQuantity } from "../../odoo/numbers";
import { PriceTable } from "../price_table/price_table";
const MARK = "⁣";
class NewPrices extends Component {
  static template = "sale_quotation_followup.NewPrices";
  static components = { PriceTable };
  static props = { card: Object, told: Object, prices: Object };
  get isOpen() {
    return this.props.prices.isOpen(this.props.card);
  }
  get isBusy() {
    return this.props.prices.isBusy && this.props.prices.isAbout(this.props.card);
  }
  get error() {
    const { prices, card } = this.props;
    return prices.isAbout(card) ? prices.error ?? "" : "";
  }
  get isAnnounced() {
    return this.props.told.announced !== null;
  }
  /** The sentence, its amounts bold; `null` where the figure is to be computed first. */
  get parts() {
    const { then } = this.props.told;
    if (then === null) {
      return null;
    }
    const pieces = this.sentence(then).split(MARK);
    return pieces.map((text, index) => ({ text, strong: index % 2 === 1 }));
  }
  sentence(then) {
    const { told } = this.props;
    const words = {
      today: this.amount(told.today),
      then: this.amount(then),
      on: formatIsoDate(told.on),
      percent: `${formatQuantity(told.announced ?? 0)} %`
    };
    return this.isAnnounced ? _t(
      "Today %(today)s excl. tax, increase of %(percent)s announced: about %(then)s excl. tax",
      words
    ) : _t("Today %(today)s excl. tax, from %(on)s on: %(then)s excl. tax", words);
  }
  amount(value) {
    return MARK + formatAmount(value, this.props.card.currency_id) + MARK;
  }
  get computedAt() {
    const { computed_at } = this.props.told;
    return computed_at ? _t("Computed on %s.", formatInstant(computed_at)) : "";
  }
  get missing() {
    return _t("New prices from %s on: not computed yet.", formatIsoDate(this.props.told.on));
  }
  toggle() {
    void this.props.prices.toggle(this.props.card);
  }
  compute() {
    void this.props.prices.compute(this.props.card);
  }
}
export {
  NewPrices
};
