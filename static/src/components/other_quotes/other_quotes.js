// Generated from ts/components/other_quotes/other_quotes.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { formatAmount } from "../../odoo/money";
class OtherQuotes extends Component {
  static template = "sale_quotation_followup.OtherQuotes";
  static props = { quotes: Array, onOpen: Function };
  amount(quote) {
    return formatAmount(quote.amount, quote.currency_id);
  }
  open(quote) {
    this.props.onOpen({ res_model: "sale.order", res_id: quote.res_id });
  }
}
export {
  OtherQuotes
};
