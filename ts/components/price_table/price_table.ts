import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { LinePrice, PriceLine, PriceTable as Prices } from "../../model/types";
import { formatAmount } from "../../odoo/money";
import { formatQuantity } from "../../odoo/numbers";

interface Props {
    prices: Prices;
}

const percent = (value: number): string => `${formatQuantity(value)}\u00a0%`;

/** A quotation's lines with their old and new prices; what is kept and must be checked says so. */
export class PriceTable extends Component<Props> {
    static template = "sale_quotation_followup.PriceTable";
    static props = { prices: Object };

    amount(value: number): string {
        return formatAmount(value, this.props.prices.currency_id);
    }

    quantity({ quantity }: PriceLine): string {
        return `× ${formatQuantity(quantity)}`;
    }

    /** Unit price and discount, where the amount does not tell them: "792.00 €, discount 10 %". */
    unit({ quantity }: PriceLine, { price_unit, discount }: LinePrice): string {
        if (quantity === 1 && !discount) {
            return "";
        }
        const price = this.amount(price_unit);
        return discount
            ? _t("%(price)s, discount %(discount)s", { price, discount: percent(discount) })
            : price;
    }
}
