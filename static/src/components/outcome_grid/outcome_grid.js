// Generated from ts/components/outcome_grid/outcome_grid.ts by dev/build.mjs; do not edit.
import { Component, useState } from "@odoo/owl";
import { blockedReason, unfolded } from "../../model/outcomes";
import { useShortcuts } from "../../odoo/shortcuts";
import { joinedEffect } from "../outcome_tile/joined_words";
import { OutcomeTile } from "../outcome_tile/outcome_tile";
class OutcomeGrid extends Component {
  static template = "sale_quotation_followup.OutcomeGrid";
  static components = { OutcomeTile };
  static props = {
    card: Object,
    draft: Object,
    dock: Object,
    /** The outcome that the customer's answer calls for. */
    proposed: { type: [String, { value: null }] }
  };
  state;
  keys;
  setup() {
    this.keys = useShortcuts();
    this.state = useState({ unfolded: false });
  }
  get shown() {
    return unfolded(this.props.card.outcomes);
  }
  get folded() {
    return this.props.card.outcomes.filter((outcome) => outcome.folded);
  }
  told(outcome) {
    return joinedEffect(this.props.card, outcome, this.props.draft);
  }
  blocked(outcome) {
    return blockedReason(outcome, this.props.draft);
  }
  isSaving(outcome) {
    return this.props.draft.saving === outcome.code;
  }
  isInert(outcome) {
    const { saving } = this.props.draft;
    return saving !== null && saving !== outcome.code;
  }
  toggleFolded() {
    this.state.unfolded = !this.state.unfolded;
  }
}
export {
  OutcomeGrid
};
