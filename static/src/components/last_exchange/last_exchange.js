// Generated from ts/components/last_exchange/last_exchange.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { exchangeIcon, exchangeInWords } from "./exchange_words";
class LastExchange extends Component {
  static template = "sale_quotation_followup.LastExchange";
  static props = { exchanges: Array };
  icon = exchangeIcon;
  what = exchangeInWords;
}
export {
  LastExchange
};
