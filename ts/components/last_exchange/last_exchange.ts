import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { Exchange } from "../../model/types";
import { formatInstant } from "../../odoo/dates";

interface Props {
    exchanges: Exchange[];
}

const ICONS: Record<Exchange["kind"], string> = {
    customer: "fa-reply",
    outcome: "fa-phone",
    message: "fa-envelope-o",
    viewed: "fa-eye",
};

/** What was said last, newest first; the whole conversation is in the chatter beside. */
export class LastExchange extends Component<Props> {
    static template = "sale_quotation_followup.LastExchange";
    static props = { exchanges: Array };

    icon(exchange: Exchange): string {
        return ICONS[exchange.kind];
    }

    what(exchange: Exchange): string {
        const date = formatInstant(exchange.date);
        switch (exchange.kind) {
            case "customer":
                return _t("wrote on %s", date);
            case "outcome":
                return `· ${exchange.label} · ${date}`;
            case "viewed":
                return _t("viewed the offer on %s", date);
            case "message":
                return `· ${date}`;
        }
    }
}
