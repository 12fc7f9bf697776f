// Generated from ts/components/undo_strip/undo_strip.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { useShortcuts } from "../../odoo/shortcuts";
import { joinedLabel } from "../outcome_tile/joined_words";
class UndoStrip extends Component {
  static template = "sale_quotation_followup.UndoStrip";
  static props = { last: { type: [Object, { value: null }] }, onUndo: Function };
  keys;
  setup() {
    this.keys = useShortcuts();
  }
  get outcome() {
    const { last } = this.props;
    return last ? joinedLabel(last.outcome, last.count) : "";
  }
}
export {
  UndoStrip
};
