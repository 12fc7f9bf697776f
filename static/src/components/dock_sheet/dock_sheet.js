// Generated from ts/components/dock_sheet/dock_sheet.ts by dev/build.mjs; do not edit.
import { Component, onMounted, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { plainLabel } from "../../model/outcomes";
import { findOutcome } from "../../model/values";
import { useDialogName } from "../../odoo/dialog_name";
import { useKeyboardRoom } from "../../odoo/keyboard_room";
import { NoteBox } from "../note_box/note_box";
import { OutcomeForm } from "../outcome_form/outcome_form";
import { SendSwitch } from "../send_switch/send_switch";
class DockSheet extends Component {
  static template = "sale_quotation_followup.DockSheet";
  static components = { NoteBox, OutcomeForm, SendSwitch };
  static props = { view: Object, dock: Object, close: Function };
  view;
  setup() {
    this.view = useState(this.props.view);
    const root = useRef("root");
    useKeyboardRoom(root);
    useDialogName(root, () => this.outcome ? plainLabel(this.outcome) : _t("Note"));
    onMounted(() => {
      if (!this.outcome) {
        root.el?.querySelector("textarea")?.focus();
      }
    });
  }
  get outcome() {
    return findOutcome(this.view.card, this.view.draft.code);
  }
}
export {
  DockSheet
};
