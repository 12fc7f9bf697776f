// Generated from ts/components/outcome_dock/outcome_dock.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { othersOf } from "../../model/customer";
import { isLead } from "../../model/entries";
import { digitOf, plainLabel } from "../../model/outcomes";
import { isCustomersNote, proposedOutcome } from "../../model/proposal";
import { findOutcome } from "../../model/values";
import { useScreen } from "../../odoo/screen";
import { applyLabel } from "../card_banner/banner_content";
import { withOthers } from "../dock_sheet/other_choice";
import { useDockSheet } from "../dock_sheet/use_dock_sheet";
import { NoteBox } from "../note_box/note_box";
import { OutcomeForm } from "../outcome_form/outcome_form";
import { OutcomeGrid } from "../outcome_grid/outcome_grid";
import { joinedSwitch } from "../outcome_tile/joined_words";
import { SendSwitch } from "../send_switch/send_switch";
class OutcomeDock extends Component {
  static template = "sale_quotation_followup.OutcomeDock";
  static components = { NoteBox, OutcomeForm, OutcomeGrid, SendSwitch };
  static props = {
    card: Object,
    draft: Object,
    /** The colleague who has the entry and from whom it was not taken over. */
    reserved: { type: [Object, { value: null }] },
    dock: Object
  };
  screen;
  openSheet;
  setup() {
    this.screen = useScreen();
    this.openSheet = useDockSheet(() => this.props);
  }
  /** The table may be out of sight, the dock is not: it says for how many the outcome is. */
  get title() {
    const count = 1 + this.props.draft.also.length;
    return count > 1 ? _t("Outcome for %s quotations", count) : _t("Outcome of the call");
  }
  /** What the switch says where several offers leave. */
  get manyLabel() {
    const { card, draft } = this.props;
    return joinedSwitch(card, draft, findOutcome(card, draft.looked));
  }
  /** On a phone the customer's other quotations are behind a button; beside an opportunity they are on its card. */
  get hasOthers() {
    return othersOf(this.props.card).length > 0 && !isLead(this.props.card);
  }
  get othersLabel() {
    return withOthers(this.props.draft.also.length);
  }
  get reservedFor() {
    return _t("Outcomes reserved for %s", this.props.reserved?.name ?? "");
  }
  /** The outcome whose form stands in place of the tiles; on a phone it is in a sheet instead. */
  get formOutcome() {
    return this.screen.isSmall ? null : findOutcome(this.props.card, this.props.draft.code);
  }
  get formDigit() {
    return this.formOutcome && digitOf(this.formOutcome, this.props.card.outcomes);
  }
  /** The code of the outcome that the customer's answer calls for. */
  get proposed() {
    return proposedOutcome(this.props.card)?.code ?? null;
  }
  /** On a phone the button that applies it is here, where the thumb is, and not in the banner. */
  get applyLabel() {
    const outcome = proposedOutcome(this.props.card);
    return outcome ? applyLabel(plainLabel(outcome)) : "";
  }
  get isCustomersNote() {
    return isCustomersNote(this.props.card, this.props.draft.note);
  }
  get isSaving() {
    return this.props.draft.saving !== null;
  }
}
export {
  OutcomeDock
};
