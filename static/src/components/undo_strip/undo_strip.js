// Generated from ts/components/undo_strip/undo_strip.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { useShortcuts } from "../../odoo/shortcuts";
import { joinedLabel } from "../outcome_tile/joined_words";
class UndoStrip extends Component {
  static template = "sale_quotation_followup.UndoStrip";
  static props = {
    last: { type: [Object, { value: null }] },
    /** The last press, as long as it has no answer. */
    underWay: { type: [Object, { value: null }] },
    onUndo: Function
  };
  keys;
  setup() {
    this.keys = useShortcuts();
  }
  get shown() {
    const { last, underWay } = this.props;
    return underWay ? { ...underWay, count: 1 } : last;
  }
  get outcome() {
    const { shown } = this;
    return shown ? joinedLabel(shown.outcome, shown.count) : "";
  }
}
export {
  UndoStrip
};
