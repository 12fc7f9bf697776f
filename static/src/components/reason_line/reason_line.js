// Generated from ts/components/reason_line/reason_line.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { exchangeIcon, exchangeInWords } from "../last_exchange/exchange_words";
class ReasonLine extends Component {
  static template = "sale_quotation_followup.ReasonLine";
  static props = {
    reason: String,
    exchange: { type: [Object, { value: null }], optional: true }
  };
  icon = exchangeIcon;
  what = exchangeInWords;
}
export {
  ReasonLine
};
