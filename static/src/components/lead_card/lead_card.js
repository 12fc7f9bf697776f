// Generated from ts/components/lead_card/lead_card.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { entryKey } from "../../model/entries";
import { othersOf } from "../../model/customer";
import { CardHeader } from "../card_header/card_header";
import { ContactBar } from "../contact_bar/contact_bar";
import { CustomerQuotes } from "../customer_quotes/customer_quotes";
import { LastExchange } from "../last_exchange/last_exchange";
import { LeadQuotes } from "../lead_quotes/lead_quotes";
import { ReasonLine } from "../reason_line/reason_line";
class LeadCard extends Component {
  static template = "sale_quotation_followup.LeadCard";
  static components = {
    ...{ CardHeader, ContactBar, CustomerQuotes, LastExchange, LeadQuotes, ReasonLine }
  };
  static props = {
    card: Object,
    draft: Object,
    dock: Object,
    /** The colleague who is with the customer, from whom it was not taken over. */
    holder: { type: [Object, { value: null }] },
    /** Another button than the phone number is the next thing to do: a form or a banner is open. */
    quiet: { type: Boolean, optional: true },
    progress: { type: String, optional: true },
    onOpenRecord: Function,
    /** Shows a quotation's own card in the panel. */
    onShow: Function,
    onEditContact: Function
  };
  /** Whether the customer has others beside: they take the whole width, below what was said. */
  get hasOthers() {
    return othersOf(this.props.card).length > 0;
  }
  get key() {
    return entryKey(this.props.card);
  }
  openEntry() {
    const { res_model, res_id } = this.props.card;
    this.props.onOpenRecord({ res_model, res_id });
  }
  openCustomer() {
    this.props.onOpenRecord({ res_model: "res.partner", res_id: this.props.card.partner_id });
  }
}
export {
  LeadCard
};
