import { Component } from "@odoo/owl";
import type { EntryRef, OtherQuote } from "../../model/types";
import { formatAmount } from "../../odoo/money";

interface Props {
    quotes: OtherQuote[];
    onOpen: (ref: EntryRef) => void;
}

/** The customer's other open quotations: one call may serve them all. */
export class OtherQuotes extends Component<Props> {
    static template = "sale_quotation_followup.OtherQuotes";
    static props = { quotes: Array, onOpen: Function };

    amount(quote: OtherQuote): string {
        return formatAmount(quote.amount, quote.currency_id);
    }

    open(quote: OtherQuote): void {
        this.props.onOpen({ res_model: "sale.order", res_id: quote.res_id });
    }
}
