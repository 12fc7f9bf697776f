// Generated from ts/components/reason_line/reason_line.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
class ReasonLine extends Component {
  static template = "sale_quotation_followup.ReasonLine";
  static props = { reason: String };
}
export {
  ReasonLine
};
