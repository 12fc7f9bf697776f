// Generated from ts/components/undo_strip/undo_strip.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
class UndoStrip extends Component {
  static template = "sale_quotation_followup.UndoStrip";
  static props = { last: { type: [Object, { value: null }] }, onUndo: Function };
}
export {
  UndoStrip
};
