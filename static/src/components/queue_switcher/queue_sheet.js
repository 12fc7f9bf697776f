// Generated from ts/components/queue_switcher/queue_sheet.ts by dev/build.mjs; do not edit.
import { Component, useState } from "@odoo/owl";
import { QueuePanel } from "../queue_panel/queue_panel";
class QueueSheet extends Component {
  static template = "sale_quotation_followup.QueueSheet";
  static components = { QueuePanel };
  static props = { desk: Object, close: Function };
  desk;
  setup() {
    this.desk = useState(this.props.desk);
  }
}
export {
  QueueSheet
};
