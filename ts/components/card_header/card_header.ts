import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { Card, QueueCode } from "../../model/types";
import { formatIsoDate } from "../../odoo/dates";
import { formatAmount } from "../../odoo/money";

const ICONS: Partial<Record<QueueCode, string>> = {
    renewal: "fa-wrench",
    price_revision: "fa-tags",
    order_coming: "fa-hourglass-half",
};

const queueIcon = (queue: QueueCode | null): string => (queue && ICONS[queue]) ?? "fa-clock-o";

interface Props {
    card: Card;
    onOpen: () => void;
}

interface Badge {
    tone: "danger" | "warning" | "success" | "secondary";
    icon: string;
    text: string;
}

/** The customer, the quotation, the amount, and one badge: what the entry's state asks for. */
export class CardHeader extends Component<Props> {
    static template = "sale_quotation_followup.CardHeader";
    static props = { card: Object, onOpen: Function };

    get amount(): string {
        return formatAmount(this.props.card.amount, this.props.card.currency_id);
    }

    get salesperson(): string {
        return _t("Salesperson: %s", this.props.card.salesperson);
    }

    get badge(): Badge | null {
        const { card } = this.props;
        const { state, promised, days_late, queue, last_followup_date } = card;
        if (state === "sale") {
            return { tone: "success", icon: "fa-check", text: _t("Ordered") };
        }
        if (state === "cancel") {
            return { tone: "secondary", icon: "fa-ban", text: _t("Cancelled") };
        }
        if (state === "draft") {
            return { tone: "secondary", icon: "fa-pencil-square-o", text: _t("Draft") };
        }
        if (promised) {
            return { tone: "warning", icon: "fa-clock-o", text: _t("Call promised") };
        }
        if (card.badge) {
            return { tone: "warning", icon: queueIcon(queue), text: card.badge };
        }
        if (days_late > 0) {
            return { tone: "danger", icon: "fa-clock-o", text: this.lateness(days_late) };
        }
        if (queue === null && last_followup_date) {
            const text = _t("Followed up on %s", formatIsoDate(last_followup_date));
            return { tone: "success", icon: "fa-check", text };
        }
        return null;
    }

    private lateness(days: number): string {
        return days === 1 ? _t("1 day late") : _t("%s days late", days);
    }
}
