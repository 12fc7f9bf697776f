// Generated from ts/components/dock_sheet/dock_sheet.ts by dev/build.mjs; do not edit.
import { Component, onMounted, useRef, useState } from "@odoo/owl";
import { openOutcome } from "../../model/outcomes";
import { NoteBox } from "../note_box/note_box";
import { OutcomeForm } from "../outcome_form/outcome_form";
import { SendSwitch } from "../send_switch/send_switch";
class DockSheet extends Component {
  static template = "sale_quotation_followup.DockSheet";
  static components = { NoteBox, OutcomeForm, SendSwitch };
  static props = { view: Object, close: Function };
  view;
  setup() {
    this.view = useState(this.props.view);
    const root = useRef("root");
    onMounted(() => {
      if (!this.outcome) {
        root.el?.querySelector("textarea")?.focus();
      }
    });
  }
  get outcome() {
    return openOutcome(this.view.card.outcomes, this.view.draft);
  }
}
export {
  DockSheet
};
