import { Component } from "@odoo/owl";
import type { Exchange } from "../../model/types";
import { exchangeIcon, exchangeInWords } from "./exchange_words";

interface Props {
    exchanges: Exchange[];
}

/** What was said last, newest first; the whole conversation is in the chatter beside. */
export class LastExchange extends Component<Props> {
    static template = "sale_quotation_followup.LastExchange";
    static props = { exchanges: Array };
    icon = exchangeIcon;
    what = exchangeInWords;
}
