import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { Milestone, Timeline } from "../../model/types";
import { formatIsoDate, formatShortDay } from "../../odoo/dates";

interface Props {
    timeline: Timeline;
}

const ICONS: Record<Milestone["state"], string> = {
    done: "fa-check",
    current: "fa-circle",
    to_come: "",
    skipped: "fa-minus",
};

/** The steps of a maintenance renewal, all counted from the contract's end, and where today is among them. */
export class ContractTimeline extends Component<Props> {
    static template = "sale_quotation_followup.ContractTimeline";
    static props = { timeline: Object };

    get today(): string {
        const { label, date } = this.props.timeline.today;
        return _t("%(today)s %(date)s", { today: label, date: formatShortDay(date) });
    }

    icon({ state }: Milestone): string {
        return ICONS[state];
    }

    date({ date }: Milestone): string {
        return formatIsoDate(date);
    }
}
