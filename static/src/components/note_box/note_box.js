// Generated from ts/components/note_box/note_box.ts by dev/build.mjs; do not edit.
import { Component, useRef } from "@odoo/owl";
import { useAutoresize } from "../../odoo/services";
import { useShortcuts } from "../../odoo/shortcuts";
class NoteBox extends Component {
  static template = "sale_quotation_followup.NoteBox";
  static props = {
    /** Its height while there is little text. */
    rows: Number,
    note: String,
    required: Boolean,
    error: { type: [String, { value: null }] },
    /** It is what the customer wrote on the quotation's page. */
    isCustomers: { type: Boolean, optional: true },
    disabled: Boolean,
    onInput: Function
  };
  keys;
  setup() {
    this.keys = useShortcuts();
    useAutoresize(useRef("note"));
  }
  onInput(ev) {
    this.props.onInput(ev.target.value);
  }
}
export {
  NoteBox
};
