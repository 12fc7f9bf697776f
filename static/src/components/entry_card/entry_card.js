// Generated from ts/components/entry_card/entry_card.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { canBeOrdered, entryKey } from "../../model/entries";
import { othersOf } from "../../model/customer";
import { useScreen } from "../../odoo/screen";
import { CardHeader } from "../card_header/card_header";
import { ContactBar } from "../contact_bar/contact_bar";
import { CustomerQuotes } from "../customer_quotes/customer_quotes";
import { ContractTimeline } from "../contract_timeline/contract_timeline";
import { FactGrid } from "../fact_grid/fact_grid";
import { LastExchange } from "../last_exchange/last_exchange";
import { NewPrices } from "../new_prices/new_prices";
import { ReasonLine } from "../reason_line/reason_line";
class EntryCard extends Component {
  static template = "sale_quotation_followup.EntryCard";
  static components = {
    CardHeader,
    ContactBar,
    ContractTimeline,
    CustomerQuotes,
    FactGrid,
    LastExchange,
    NewPrices,
    ReasonLine
  };
  static props = {
    card: Object,
    draft: Object,
    dock: Object,
    /** The colleague who is with the customer, from whom it was not taken over. */
    holder: { type: [Object, { value: null }] },
    /** The facts somebody else changed since the user saw them. */
    changes: Array,
    prices: Object,
    /** Another button than the phone number is the next thing to do: a form or a banner is open. */
    quiet: { type: Boolean, optional: true },
    /** That of its queue. */
    icon: { type: String, optional: true },
    progress: { type: String, optional: true },
    onOpenRecord: Function,
    onEditContact: Function
  };
  screen;
  setup() {
    this.screen = useScreen();
  }
  /** Whether the customer's other quotations stand below the facts; on a phone they are behind a button of the dock. */
  get hasOthers() {
    return othersOf(this.props.card).length > 0 && !this.screen.isSmall;
  }
  /** What was said last, where there is no room for more of it. */
  get saidLast() {
    return this.hasOthers ? this.props.card.last_exchanges[0] ?? null : null;
  }
  /**
   * What stands on the card is made anew for each entry: where an extension or a translator has put something of its
   * own in the place of a number, the next customer would be shown with it.
   */
  get key() {
    return entryKey(this.props.card);
  }
  /** To the form, where the order that came in is confirmed. */
  get onOrderReceived() {
    return canBeOrdered(this.props.card) ? () => this.openEntry() : void 0;
  }
  openEntry() {
    const { res_model, res_id } = this.props.card;
    this.props.onOpenRecord({ res_model, res_id });
  }
}
export {
  EntryCard
};
