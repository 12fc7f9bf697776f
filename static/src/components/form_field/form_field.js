// Generated from ts/components/form_field/form_field.ts by dev/build.mjs; do not edit.
import { Component, useEffect, useRef } from "@odoo/owl";
import { formatWeekday, fromPicker, toPicker } from "../../odoo/dates";
import { useScreen } from "../../odoo/screen";
import { DateTimeInput } from "../../odoo/widgets";
import { ChoiceChips } from "../choice_chips/choice_chips";
class FormField extends Component {
  static template = "sale_quotation_followup.FormField";
  static components = { ChoiceChips, DateTimeInput };
  static props = {
    need: Object,
    value: { type: [String, Number, Boolean, Array, { value: null }] },
    error: { type: [String, { value: null }] },
    disabled: Boolean,
    onChange: Function
  };
  screen;
  control;
  setup() {
    this.control = useRef("control");
    this.screen = useScreen();
    useEffect(
      (error) => this.describe(error),
      () => [this.props.error]
    );
  }
  get inputId() {
    return `o_followup_${this.props.need.name}`;
  }
  get errorId() {
    return `${this.inputId}_error`;
  }
  get date() {
    return toPicker(this.props.value);
  }
  /** The phone's own keyboard for hours; elsewhere one types "14h" as it comes. */
  get timeInput() {
    return this.screen.isSmall ? "time" : "text";
  }
  get weekday() {
    const { value } = this.props;
    return typeof value === "string" ? formatWeekday(value) : "";
  }
  get minDate() {
    return toPicker(this.props.need.min);
  }
  get maxDate() {
    return toPicker(this.props.need.max);
  }
  onDate(date) {
    this.props.onChange(fromPicker(date));
  }
  isTicked({ value }) {
    return Array.isArray(this.props.value) && this.props.value.includes(value);
  }
  onTick(option, ev) {
    const ticked = (other) => other === option ? ev.target.checked : this.isTicked(other);
    this.props.onChange(
      this.props.need.options.filter(ticked).map(({ value }) => value)
    );
  }
  onText(ev) {
    this.props.onChange(ev.target.value || null);
  }
  onCheck(ev) {
    this.props.onChange(ev.target.checked);
  }
  /** Odoo's date input takes no aria attribute: they are put on its element. */
  describe(error) {
    const input = this.control.el?.querySelector("input");
    input?.setAttribute("aria-invalid", String(error !== null));
    input?.setAttribute("aria-describedby", error === null ? "" : this.errorId);
  }
}
export {
  FormField
};
