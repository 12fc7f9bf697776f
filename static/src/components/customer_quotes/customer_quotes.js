// Generated from ts/components/customer_quotes/customer_quotes.ts by dev/build.mjs; do not edit.
import { Component, onWillUpdateProps, useEffect, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { allTicked, JOIN_LIMIT, joinable, othersOf } from "../../model/customer";
import { isSameEntry } from "../../model/entries";
import { plainLabel } from "../../model/outcomes";
import { findOutcome } from "../../model/values";
import { SHELVE } from "../../model/variant";
import { useShortcuts } from "../../odoo/shortcuts";
import { CustomerOrders } from "../customer_orders/customer_orders";
import { QuoteTable } from "../quote_table/quote_table";
import { otherRow, shownTicks } from "./other_rows";
import { unseenInWords } from "./unseen_words";
const FIRST = 4;
class CustomerQuotes extends Component {
  static template = "sale_quotation_followup.CustomerQuotes";
  static components = { CustomerOrders, QuoteTable };
  static props = {
    card: Object,
    draft: Object,
    /** The colleague who is with the customer. */
    holder: { type: [Object, { value: null }] },
    dock: Object,
    onOpen: Function
  };
  state;
  keys;
  all;
  setup() {
    this.keys = useShortcuts();
    this.state = useState({ isUnfolded: false });
    this.all = useRef("all");
    useEffect(
      () => this.showMixed(),
      () => [this.ticked, this.canTick]
    );
    onWillUpdateProps(({ card }) => {
      this.state.isUnfolded &&= isSameEntry(card, this.props.card);
    });
  }
  get rows() {
    const others = othersOf(this.props.card);
    const shown = this.state.isUnfolded ? others : others.slice(0, FIRST);
    return shown.map((quote) => otherRow(quote, this.props));
  }
  get hasOthers() {
    return othersOf(this.props.card).length > 0;
  }
  get kind() {
    return _t("Queue");
  }
  get outcomeLabel() {
    const { card, draft } = this.props;
    const outcome = findOutcome(card, draft.looked);
    if (outcome?.code === SHELVE) {
      return _t("Shelve");
    }
    return outcome ? plainLabel(outcome) : "";
  }
  get canTick() {
    return joinable(this.props.card).length > 0;
  }
  get isSealed() {
    return this.props.draft.saving !== null || this.props.holder !== null;
  }
  get ticked() {
    return allTicked(this.props.card, shownTicks(this.props));
  }
  /** Where one press does not take all: "10 of 14". */
  get share() {
    const { others_joinable: all = 0 } = this.props.card;
    const count = this.props.draft.also.length;
    return count > 0 && all > JOIN_LIMIT ? _t("%s of %s", count, all) : "";
  }
  get moreLabel() {
    const more = othersOf(this.props.card).length - FIRST;
    if (this.state.isUnfolded || more <= 0) {
      return "";
    }
    return more === 1 ? _t("Show the other one") : _t("Show the other %s", more);
  }
  /** What is not in this table. */
  get unseen() {
    return unseenInWords(this.props.card);
  }
  toggleAll() {
    this.props.dock.toggleAlso();
    this.showMixed();
  }
  onTick({ ref }, flag) {
    this.props.dock.tickAlso(ref.res_id, flag);
  }
  unfold() {
    this.state.isUnfolded = true;
  }
  /** Only the property can say "some of them", and a click takes it away. */
  showMixed() {
    const { el } = this.all;
    if (el instanceof HTMLInputElement) {
      el.checked = this.ticked === "all";
      el.indeterminate = this.ticked === "some";
    }
  }
}
export {
  CustomerQuotes
};
