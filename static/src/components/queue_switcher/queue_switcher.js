// Generated from ts/components/queue_switcher/queue_switcher.ts by dev/build.mjs; do not edit.
import { Component, onWillUnmount } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useService } from "../../odoo/services";
import { QueueSheet } from "./queue_sheet";
class QueueSwitcher extends Component {
  static template = "sale_quotation_followup.QueueSwitcher";
  static props = { desk: Object };
  sheets;
  close = null;
  setup() {
    this.sheets = useService("bottom_sheet");
    onWillUnmount(() => this.close?.());
  }
  get icon() {
    return this.props.desk.queues.currentCount?.icon ?? "fa-list";
  }
  get label() {
    return this.props.desk.queues.currentCount?.label ?? _t("Selected quotations");
  }
  get count() {
    return this.props.desk.queues.currentCount?.count ?? this.props.desk.list.total;
  }
  open() {
    const props = { desk: this.props.desk, close: () => this.close?.() };
    this.close ??= this.sheets.add(document.body, QueueSheet, props, {
      class: "o_sale_followup_sheet",
      onClose: () => this.close = null
    });
  }
}
export {
  QueueSwitcher
};
