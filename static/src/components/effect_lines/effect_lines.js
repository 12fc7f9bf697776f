// Generated from ts/components/effect_lines/effect_lines.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { formatShortDay } from "../../odoo/dates";
const SEPARATOR = " · ";
class EffectLines extends Component {
  static template = "sale_quotation_followup.EffectLines";
  static props = {
    effect: Object,
    /** One line, for a phone: the new day, then what goes with it. */
    short: Boolean,
    /** Its second line tells of an e-mail, sent or not. */
    mails: { type: Boolean, optional: true },
    /** Of several quotations: what the one line has room for. */
    brief: { type: String, optional: true }
  };
  get lines() {
    return this.props.short ? [this.shortLine] : this.props.effect.lines.map((line, index) => this.line(line, index));
  }
  line(text, index) {
    const { head, tail } = split(text);
    return {
      head,
      tail,
      strong: index === 0 && this.newDay !== null,
      mail: index === 1 && this.sends
    };
  }
  get shortLine() {
    const [first = "", besides = ""] = this.props.effect.lines;
    const { brief, effect } = this.props;
    if (brief && effect.cancels) {
      return { head: besides || first, tail: "", strong: false, mail: false };
    }
    if (brief && this.newDay !== null) {
      const head = formatShortDay(this.newDay);
      return { head, tail: SEPARATOR + brief, strong: true, mail: false };
    }
    if (this.newDay === null) {
      return { ...split(first), strong: false, mail: this.sends };
    }
    const { tail: rate } = split(first);
    const tail = rate && !this.props.mails ? rate : SEPARATOR + besides;
    return { head: formatShortDay(this.newDay), tail, strong: true, mail: false };
  }
  get sends() {
    return this.props.effect.mail !== null;
  }
  /** The expiration, where the outcome moves it. */
  get newDay() {
    const { validity_date, previous_validity_date } = this.props.effect;
    return validity_date === previous_validity_date ? null : validity_date;
  }
}
function split(line) {
  const [head = "", ...tail] = line.split(SEPARATOR);
  return { head, tail: tail.map((part) => SEPARATOR + part).join("") };
}
export {
  EffectLines
};
