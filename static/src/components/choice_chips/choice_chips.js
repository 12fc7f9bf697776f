// Generated from ts/components/choice_chips/choice_chips.ts by dev/build.mjs; do not edit.
import { Component, useEffect, useRef } from "@odoo/owl";
import { useShortcuts } from "../../odoo/shortcuts";
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
class ChoiceChips extends Component {
  static template = "sale_quotation_followup.ChoiceChips";
  static props = {
    options: Array,
    value: { type: [String, Number, { value: null }] },
    labelledBy: String,
    /** The id of the error, where there is one. */
    describedBy: { type: [String, { value: null }] },
    disabled: Boolean,
    onChoose: Function
  };
  root;
  keys;
  setup() {
    this.keys = useShortcuts();
    this.root = useRef("root");
    useEffect(
      () => this.followChoice(),
      () => [this.props.value]
    );
  }
  isChosen(option) {
    return option.value === this.props.value;
  }
  /** The group is one tab stop: the chosen chip, else the first. */
  isTabStop(option, index) {
    return this.position < 0 ? index === 0 : this.isChosen(option);
  }
  choose(index) {
    const option = this.props.options[index];
    if (option && !this.props.disabled) {
      this.props.onChoose(option.value);
    }
  }
  onKeydown(ev) {
    const step = STEPS[ev.key];
    if (step !== void 0) {
      ev.preventDefault();
      const count = this.props.options.length;
      this.choose((Math.max(this.position, 0) + step + count) % count);
    }
  }
  /** The focus goes with the choice, once it is in the group. */
  followChoice() {
    const group = this.root.el;
    if (group?.contains(document.activeElement)) {
      group.querySelector("[aria-checked=true]")?.focus();
    }
  }
  get position() {
    return this.props.options.findIndex((option) => this.isChosen(option));
  }
}
export {
  ChoiceChips
};
