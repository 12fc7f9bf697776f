// Generated from ts/components/send_switch/send_switch.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useShortcuts } from "../../odoo/shortcuts";
class SendSwitch extends Component {
  static template = "sale_quotation_followup.SendSwitch";
  static props = {
    ...{ mail: Object, send: Boolean, edit: Boolean, disabled: Boolean },
    ...{ onEdit: Function, onToggle: Function },
    /** Several offers, each with its own tick. */
    many: { type: Boolean, optional: true },
    /** Several offers leave together: what is said of them. */
    manyLabel: { type: [String, { value: null }], optional: true },
    /** The e-mail is one for several quotations: it leaves as it is. */
    sealed: { type: Boolean, optional: true }
  };
  keys;
  setup() {
    this.keys = useShortcuts();
  }
  get label() {
    const { label, to } = this.props.mail;
    if (!this.props.many) {
      return this.props.manyLabel ?? label;
    }
    return to ? _t("Send the ticked offers again to %s", to) : _t("Send the ticked offers again");
  }
  get canEdit() {
    const { mail, many, sealed, send } = this.props;
    return send && !many && !sealed && mail.to !== null && mail.blocked === null;
  }
  get warning() {
    const { mail, send } = this.props;
    if (!send) {
      return "";
    }
    return mail.to ? mail.blocked ?? mail.warning ?? "" : _t("No usable address");
  }
  onChange(ev) {
    this.props.onToggle(ev.target.checked);
  }
}
export {
  SendSwitch
};
