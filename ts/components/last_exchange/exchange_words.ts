import { _t } from "@web/core/l10n/translation";
import type { Exchange } from "../../model/types";
import { formatInstant } from "../../odoo/dates";

const ICONS: Record<Exchange["kind"], string> = {
    customer: "fa-reply",
    outcome: "fa-phone",
    message: "fa-envelope-o",
    viewed: "fa-eye",
};

/** The FontAwesome class of what was said. */
export function exchangeIcon(exchange: Exchange): string {
    return ICONS[exchange.kind];
}

/** What was done, and when: it follows the name of who did it. */
export function exchangeInWords(exchange: Exchange): string {
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
