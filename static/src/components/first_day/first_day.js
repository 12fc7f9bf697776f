// Generated from ts/components/first_day/first_day.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
class FirstDay extends Component {
  static template = "sale_quotation_followup.FirstDay";
  static props = { told: Object, onStep: Function, onClose: Function };
  opensSomething({ queue, opens }) {
    return queue !== null || opens !== null;
  }
}
export {
  FirstDay
};
