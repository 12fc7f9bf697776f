// Generated from ts/components/outcome_form/outcome_form.ts by dev/build.mjs; do not edit.
import { Component, onMounted, useEffect, useRef } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { fieldsOf, noteIsRequired, plainLabel } from "../../model/outcomes";
import { sendNeed } from "../../model/values";
import { SHELVE } from "../../model/variant";
import { formatShortDay } from "../../odoo/dates";
import { useShortcuts } from "../../odoo/shortcuts";
import { EffectLines } from "../effect_lines/effect_lines";
import { FormField } from "../form_field/form_field";
import { NoteBox } from "../note_box/note_box";
import { PriceTable } from "../price_table/price_table";
import { SendSwitch } from "../send_switch/send_switch";
import {
  joinedEffect,
  joinedLabel,
  joinedSwitch
} from "../outcome_tile/joined_words";
import { shelvingWords } from "./shelving_words";
const FIRST_FIELD = ".o_followup_field input, .o_followup_field [role=radio][tabindex='0'], textarea";
const INVALID_FIELD = "input[aria-invalid=true], [aria-invalid=true] [tabindex='0'], textarea[aria-invalid=true]";
class OutcomeForm extends Component {
  static template = "sale_quotation_followup.OutcomeForm";
  static components = { EffectLines, FormField, NoteBox, PriceTable, SendSwitch };
  static props = {
    card: Object,
    outcome: Object,
    digit: { type: [Number, { value: null }] },
    draft: Object,
    dock: Object
  };
  root;
  keys;
  setup() {
    this.keys = useShortcuts();
    this.root = useRef("root");
    onMounted(() => this.root.el?.querySelector(FIRST_FIELD)?.focus());
    useEffect(
      () => this.leadToError(),
      () => [this.props.draft.errors]
    );
  }
  get fields() {
    return fieldsOf(this.props.outcome);
  }
  get told() {
    const { card, outcome, draft } = this.props;
    return joinedEffect(card, outcome, draft);
  }
  get effect() {
    return this.shelving ? this.shelving.effect(this.told.effect) : this.told.effect;
  }
  /** The words of what the banner of an order proposes. */
  get shelving() {
    const { card, outcome } = this.props;
    return outcome.code === SHELVE ? shelvingWords(card) : null;
  }
  /** The e-mail that the outcome would send; in a form the switch speaks of this one alone. */
  get mail() {
    const need = sendNeed(this.props.outcome);
    const { to = null, blocked = null, warning = null } = this.effect.mail ?? {};
    return need ? { label: need.label, to, blocked, warning } : null;
  }
  get title() {
    const label = plainLabel(this.props.outcome);
    return this.shelving?.title ?? joinedLabel(label, this.told.count);
  }
  /** What leaves for several at once. */
  get manyLabel() {
    const { card, outcome, draft } = this.props;
    return joinedSwitch(card, draft, outcome);
  }
  get isSealed() {
    return this.props.draft.also.length > 0;
  }
  /** Repeats the outcome, and of a call that is promised its day and its hour. */
  get confirmLabel() {
    const { followup_date: date, followup_hour: hour } = this.effect;
    if (this.shelving) {
      return this.shelving.confirm;
    }
    if (!date || !this.fields.some(({ type }) => type === "time")) {
      return _t("Confirm: %s", this.title);
    }
    const day = formatShortDay(date);
    return hour ? _t("Confirm: %s %s at %s", this.title, day, hour) : _t("Confirm: %s %s", this.title, day);
  }
  /** Red only for what is lost: a revision goes on with the deal. */
  get isFatal() {
    return this.effect.cancels && !this.effect.prices;
  }
  get isSaving() {
    return this.props.draft.saving !== null;
  }
  get noteIsRequired() {
    return noteIsRequired(this.props.outcome, this.props.draft.values);
  }
  /** The draft already holds the server's proposal; a field that was emptied stays empty. */
  value(need) {
    return this.props.draft.values[need.name] ?? null;
  }
  error(name) {
    return this.props.draft.errors.find(({ field }) => field === name)?.message ?? null;
  }
  change(name, value) {
    this.props.dock.drafts.setValue(name, value);
  }
  /** What was found wrong on confirming comes under the cursor; nobody who is typing is taken away from a field. */
  leadToError() {
    if (!document.activeElement?.matches("input, textarea")) {
      this.root.el?.querySelector(INVALID_FIELD)?.focus();
    }
  }
  /** Before the date input sees it: there Ctrl+Enter opens the calendar. Leaving the field applies what was typed. */
  onKeydown(ev) {
    if (ev.key === "Enter" && (ev.ctrlKey || ev.metaKey)) {
      ev.preventDefault();
      ev.stopPropagation();
      if (ev.target instanceof HTMLInputElement) {
        ev.target.blur();
      }
      void this.props.dock.confirm();
    }
  }
}
export {
  OutcomeForm
};
