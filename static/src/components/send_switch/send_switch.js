// Generated from ts/components/send_switch/send_switch.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
class SendSwitch extends Component {
  static template = "sale_quotation_followup.SendSwitch";
  static props = { mail: Object, send: Boolean, disabled: Boolean, onToggle: Function };
  get label() {
    const { to } = this.props.mail;
    return to ? _t("Send the offer again to %s", to) : _t("Send the offer again");
  }
  get warning() {
    const { mail, send } = this.props;
    if (!send) {
      return "";
    }
    return mail.to ? mail.blocked ?? "" : _t("No e-mail address");
  }
  onChange(ev) {
    this.props.onToggle(ev.target.checked);
  }
}
export {
  SendSwitch
};
