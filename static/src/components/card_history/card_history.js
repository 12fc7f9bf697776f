// Generated from ts/components/card_history/card_history.ts by dev/build.mjs; do not edit.
import { Component, useState } from "@odoo/owl";
import { Chatter } from "../../odoo/chatter";
class CardHistory extends Component {
  static template = "sale_quotation_followup.CardHistory";
  static components = { Chatter };
  static props = {
    entry: { type: [Object, { value: null }] },
    version: Number,
    folds: Boolean,
    /** It is still that of the card before. */
    late: Boolean
  };
  state;
  setup() {
    this.state = useState({ isOpen: false });
  }
  get isShown() {
    return this.props.entry !== null && (!this.props.folds || this.state.isOpen);
  }
  toggle() {
    this.state.isOpen = !this.state.isOpen;
  }
}
export {
  CardHistory
};
