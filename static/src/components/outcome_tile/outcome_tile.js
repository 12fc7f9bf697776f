// Generated from ts/components/outcome_tile/outcome_tile.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { asksFirst, asksOptionally, plainLabel } from "../../model/outcomes";
import { sendNeed } from "../../model/values";
import { useScreen } from "../../odoo/screen";
import { EffectLines } from "../effect_lines/effect_lines";
class OutcomeTile extends Component {
  static template = "sale_quotation_followup.OutcomeTile";
  static components = { EffectLines };
  static props = {
    outcome: Object,
    /** What it does, to one quotation or to several. */
    told: Object,
    /** Why it cannot be applied; the reason stands in place of the effect. */
    blocked: { type: [String, { value: null }] },
    digit: { type: [Number, { value: null }] },
    saving: Boolean,
    /** Another outcome is being saved. */
    inert: Boolean,
    /** The customer's answer calls for it. */
    proposed: Boolean,
    onPress: Function,
    onOpenForm: Function,
    /** It came under the cursor or the mouse. */
    onLook: Function
  };
  screen;
  setup() {
    this.screen = useScreen();
  }
  get icon() {
    const { saving, blocked, outcome } = this.props;
    if (saving) {
      return "fa-spinner fa-spin";
    }
    if (blocked) {
      return "fa-lock";
    }
    return this.props.proposed ? "fa-reply" : outcome.icon;
  }
  get label() {
    const { outcome, proposed } = this.props;
    if (proposed) {
      return plainLabel(outcome);
    }
    return asksFirst(outcome) && !outcome.label.endsWith("…") ? `${outcome.label}…` : outcome.label;
  }
  get isDisabled() {
    const { blocked, saving, inert } = this.props;
    return blocked !== null || saving || inert;
  }
  get mails() {
    return sendNeed(this.props.outcome) !== void 0;
  }
  get takesDate() {
    return asksOptionally(this.props.outcome) && !this.isDisabled;
  }
  /** A blocked tile stays focusable: pressing it makes the desk tell its reason. */
  press() {
    const { outcome, saving, inert, onPress } = this.props;
    if (!saving && !inert) {
      onPress(outcome.code);
    }
  }
}
export {
  OutcomeTile
};
