// Generated from ts/components/scope_toggle/scope_toggle.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
class ScopeToggle extends Component {
  static template = "sale_quotation_followup.ScopeToggle";
  static props = { mine: Boolean, onChange: Function };
}
export {
  ScopeToggle
};
