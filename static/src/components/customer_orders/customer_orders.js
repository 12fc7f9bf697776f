// Generated from ts/components/customer_orders/customer_orders.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { formatIsoDate } from "../../odoo/dates";
import { formatAmount } from "../../odoo/money";
import { useRecords } from "../../odoo/records";
class CustomerOrders extends Component {
  static template = "sale_quotation_followup.CustomerOrders";
  static props = { card: Object };
  records;
  setup() {
    this.records = useRecords();
  }
  get latest() {
    return this.props.card.orders[0] ?? null;
  }
  get count() {
    return this.props.card.orders_count ?? this.props.card.orders.length;
  }
  get label() {
    return _t("Order %s", this.latest?.name ?? "");
  }
  /** Of a single order its amount, of several how many there are. */
  get facts() {
    const { latest } = this;
    if (!latest) {
      return "";
    }
    const amount = formatAmount(latest.amount, latest.currency_id);
    const day = _t("of %s", formatIsoDate(latest.date));
    return this.count > 1 ? day : `${day} · ${amount}`;
  }
  get allLabel() {
    const count = this.props.card.orders_cut ? `${this.count}+` : this.count;
    return this.count > 1 ? _t("%s orders in 12 months", count) : "";
  }
  open({ res_id = 0 }) {
    this.records.open({ res_model: "sale.order", res_id });
  }
  openAll() {
    const { orders, partner_name, customer_id = 0 } = this.props.card;
    const ids = orders.flatMap(({ res_id }) => res_id ?? []);
    const isWhole = ids.length === this.count;
    this.records.openOrders(partner_name, isWhole ? { ids } : { customer: customer_id });
  }
}
export {
  CustomerOrders
};
