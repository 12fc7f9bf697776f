// Generated from ts/components/failed_mails/failed_mails.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useRecords } from "../../odoo/records";
class FailedMails extends Component {
  static template = "sale_quotation_followup.FailedMails";
  static props = { count: Number, onResend: Function };
  records;
  setup() {
    this.records = useRecords();
  }
  get text() {
    const { count } = this.props;
    return count > 1 ? _t("%s e-mails did not leave", count) : _t("One e-mail did not leave");
  }
  get gesture() {
    return this.props.count > 1 ? _t("Send all again") : _t("Send again");
  }
}
export {
  FailedMails
};
