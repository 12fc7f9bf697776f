// Generated from ts/components/bulk_reminder/bulk_row.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { formatRoundTotals } from "../../odoo/money";
class BulkRow extends Component {
  static template = "sale_quotation_followup.BulkRow";
  static props = { bulk: Object, current: Boolean, onSelect: Function };
  get amount() {
    return formatRoundTotals(this.props.bulk.totals);
  }
  get detail() {
    return `${this.props.bulk.label} · ${this.count}`;
  }
  get count() {
    const { bulk } = this.props;
    if (bulk.phase === "sending") {
      const { done, total } = bulk.progress;
      return _t("%s / %s sent", done, total);
    }
    if (bulk.phase === "done") {
      return _t("%s sent", bulk.sent.length);
    }
    return _t("%s quotations", bulk.ready.length);
  }
}
export {
  BulkRow
};
