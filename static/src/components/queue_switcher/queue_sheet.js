// Generated from ts/components/queue_switcher/queue_sheet.ts by dev/build.mjs; do not edit.
import { Component, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useDialogName } from "../../odoo/dialog_name";
import { QueuePanel } from "../queue_panel/queue_panel";
class QueueSheet extends Component {
  static template = "sale_quotation_followup.QueueSheet";
  static components = { QueuePanel };
  static props = { desk: Object, close: Function };
  desk;
  setup() {
    this.desk = useState(this.props.desk);
    useDialogName(useRef("root"), () => _t("Follow-up queues"));
  }
}
export {
  QueueSheet
};
