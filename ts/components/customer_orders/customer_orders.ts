import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { Card, PlacedOrder } from "../../model/types";
import { formatIsoDate } from "../../odoo/dates";
import { formatAmount } from "../../odoo/money";
import { useRecords, type Records } from "../../odoo/records";

interface Props {
    card: Card;
}

/** What the customer ordered in the last twelve months: the latest order, and the way to all of them. */
export class CustomerOrders extends Component<Props> {
    static template = "sale_quotation_followup.CustomerOrders";
    static props = { card: Object };
    private records!: Records;

    setup(): void {
        this.records = useRecords();
    }

    get latest(): PlacedOrder | null {
        return this.props.card.orders[0] ?? null;
    }

    get count(): number {
        return this.props.card.orders_count ?? this.props.card.orders.length;
    }

    get label(): string {
        return _t("Order %s", this.latest?.name ?? "");
    }

    /** Of a single order its amount, of several how many there are. */
    get facts(): string {
        const { latest } = this;
        if (!latest) {
            return "";
        }
        const amount = formatAmount(latest.amount, latest.currency_id);
        const day = _t("of %s", formatIsoDate(latest.date));
        return this.count > 1 ? day : `${day} · ${amount}`;
    }

    get allLabel(): string {
        const count = this.props.card.orders_cut ? `${this.count}+` : this.count;
        return this.count > 1 ? _t("%s orders in 12 months", count) : "";
    }

    open({ res_id = 0 }: PlacedOrder): void {
        this.records.open({ res_model: "sale.order", res_id });
    }

    openAll(): void {
        const { orders, partner_name, customer_id = 0 } = this.props.card;
        const ids = orders.flatMap(({ res_id }) => res_id ?? []);
        const isWhole = ids.length === this.count;
        this.records.openOrders(partner_name, isWhole ? { ids } : { customer: customer_id });
    }
}
