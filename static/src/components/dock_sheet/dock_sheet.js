// Generated from ts/components/dock_sheet/dock_sheet.ts by dev/build.mjs; do not edit.
import { Component, onMounted, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { plainLabel } from "../../model/outcomes";
import { findOutcome } from "../../model/values";
import { useDialogName } from "../../odoo/dialog_name";
import { useKeyboardRoom } from "../../odoo/keyboard_room";
import { CustomerOrders } from "../customer_orders/customer_orders";
import { NoteBox } from "../note_box/note_box";
import { OutcomeForm } from "../outcome_form/outcome_form";
import { joinedSwitch } from "../outcome_tile/joined_words";
import { SendSwitch } from "../send_switch/send_switch";
import { OtherChoice } from "./other_choice";
class DockSheet extends Component {
  static template = "sale_quotation_followup.DockSheet";
  static components = { CustomerOrders, NoteBox, OtherChoice, OutcomeForm, SendSwitch };
  static props = { view: Object, dock: Object, close: Function };
  view;
  setup() {
    this.view = useState(this.props.view);
    const root = useRef("root");
    useKeyboardRoom(root);
    useDialogName(root, () => this.title);
    onMounted(() => {
      if (!this.outcome) {
        root.el?.querySelector("textarea")?.focus();
      }
    });
  }
  get title() {
    if (this.outcome) {
      return plainLabel(this.outcome);
    }
    return this.isNote ? _t("Note") : _t("Handle too");
  }
  get isNote() {
    return this.view.topic === "note";
  }
  /** The ticks are free here: nobody opens an outcome over a colleague. */
  get others() {
    return { ...this.view, holder: null };
  }
  get with() {
    return _t("with %s", this.view.card.name);
  }
  get closeLabel() {
    const count = 1 + this.view.draft.also.length;
    return count > 1 ? _t("Done: %s quotations together", count) : _t("Done");
  }
  /** What the switch says where several offers leave. */
  get manyLabel() {
    const { card, draft } = this.view;
    return joinedSwitch(card, draft, null);
  }
  get outcome() {
    return findOutcome(this.view.card, this.view.draft.code);
  }
}
export {
  DockSheet
};
