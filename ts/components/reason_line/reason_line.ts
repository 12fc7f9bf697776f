import { Component } from "@odoo/owl";
import type { Exchange } from "../../model/types";
import { exchangeIcon, exchangeInWords } from "../last_exchange/exchange_words";

interface Props {
    reason: string;
    exchange?: Exchange | null;
}

/** Why the entry is in front of the user: the server's sentence; below it, where room is short, what was said last. */
export class ReasonLine extends Component<Props> {
    static template = "sale_quotation_followup.ReasonLine";
    static props = {
        reason: String,
        exchange: { type: [Object, { value: null }], optional: true },
    };
    icon = exchangeIcon;
    what = exchangeInWords;
}
