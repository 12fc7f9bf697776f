// Generated from ts/components/rate_meter/rate_meter.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { rateLabel } from "../fact_words";
const LEVELS = ["1", "2", "3"];
class RateMeter extends Component {
  static template = "sale_quotation_followup.RateMeter";
  static props = { rate: { type: [String, { value: null }] } };
  get label() {
    return rateLabel(this.props.rate);
  }
  get bars() {
    const { rate } = this.props;
    return rate ? LEVELS.map((level) => ({ level, filled: level <= rate })) : [];
  }
}
export {
  RateMeter
};
