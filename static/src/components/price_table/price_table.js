// Generated from ts/components/price_table/price_table.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { formatAmount } from "../../odoo/money";
import { formatQuantity } from "../../odoo/numbers";
const percent = (value) => `${formatQuantity(value)} %`;
class PriceTable extends Component {
  static template = "sale_quotation_followup.PriceTable";
  static props = { prices: Object };
  amount(value) {
    return formatAmount(value, this.props.prices.currency_id);
  }
  quantity({ quantity }) {
    return `× ${formatQuantity(quantity)}`;
  }
  /** Unit price and discount, where the amount does not tell them: "792.00 €, discount 10 %". */
  unit({ quantity }, { price_unit, discount }) {
    if (quantity === 1 && !discount) {
      return "";
    }
    const price = this.amount(price_unit);
    return discount ? _t("%(price)s, discount %(discount)s", { price, discount: percent(discount) }) : price;
  }
}
export {
  PriceTable
};
