// Generated from ts/components/bulk_reminder/bulk_reminder.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { formatIsoDate } from "../../odoo/dates";
import { formatAmount } from "../../odoo/money";
const SKIPPED = {
  answered: "fa-reply",
  automatic: "fa-cog",
  contacted: "fa-phone",
  opened: "fa-headphones",
  no_address: "fa-at",
  ordered: "fa-check-circle",
  paying: "fa-credit-card"
};
const DONE = {
  applied: "fa-check",
  skipped: "fa-minus-circle",
  failed: "fa-exclamation-triangle"
};
class BulkReminder extends Component {
  static template = "sale_quotation_followup.BulkReminder";
  static props = {
    bulk: Object,
    shown: { type: [Number, { value: null }] },
    onShow: Function,
    onOpen: Function,
    onEditContact: Function
  };
  get subtitle() {
    const { ready } = this.props.bulk;
    return ready.length === 1 ? _t("1 quotation can be reminded") : _t("%s quotations can be reminded", ready.length);
  }
  get skippedTitle() {
    const { skipped } = this.props.bulk;
    return skipped.length === 1 ? _t("Left out: 1 quotation") : _t("Left out: %s quotations", skipped.length);
  }
  get isSealed() {
    return this.props.bulk.phase !== "ready";
  }
  get isAllTicked() {
    const { ticked, ready } = this.props.bulk;
    return ticked.length === ready.length;
  }
  amount(row) {
    return row.name ? formatAmount(row.amount, row.currency_id) : "";
  }
  before(row) {
    return row.previous_validity_date ? formatIsoDate(row.previous_validity_date) : _t("none");
  }
  after(row) {
    return row.validity_date ? formatIsoDate(row.validity_date) : _t("none");
  }
  isChanged(row) {
    return row.validity_date !== row.previous_validity_date;
  }
  tickLabel(row) {
    return _t("Remind %s, %s", row.partner_name, row.name);
  }
  skippedIcon(row) {
    return SKIPPED[row.skipped?.code ?? ""] ?? "fa-minus-circle";
  }
  result(row) {
    return this.props.bulk.results[row.res_id] ?? null;
  }
  resultIcon(row) {
    return DONE[this.result(row)?.status ?? "skipped"];
  }
  isCompletable(row) {
    return row.skipped?.code === "no_address" && row.partner_id !== null;
  }
  onTick(row, ev) {
    this.props.bulk.tick(row, ev.target.checked);
  }
  onTickAll(ev) {
    this.props.bulk.tickAll(ev.target.checked);
  }
}
export {
  BulkReminder
};
