// Generated from ts/components/quote_table/quote_table.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { entryKey } from "../../model/entries";
import { moveInList } from "../arrow_keys";
class QuoteTable extends Component {
  static template = "sale_quotation_followup.QuoteTable";
  static props = {
    rows: Array,
    /** What the fourth column is called. */
    kind: String,
    /** The outcome in sight, by its label; empty before one is. */
    outcome: String,
    onTick: Function,
    onOpen: Function,
    onRevise: { type: Function, optional: true },
    /** The heads of the tick and of the quotation. */
    slots: Object
  };
  moveInList = moveInList;
  key = entryKey;
  /** The ticks are one tab stop. */
  isStop(row) {
    return this.props.rows.find(({ tick }) => tick && !tick.isDisabled) === row;
  }
  onTick(row, ev) {
    this.props.onTick(row, ev.target.checked);
  }
}
export {
  QuoteTable
};
