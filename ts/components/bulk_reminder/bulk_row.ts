import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { BulkStore } from "../../store/bulk_store";
import { formatRoundTotals } from "../../odoo/money";

interface Props {
    bulk: BulkStore;
    current: boolean;
    onSelect: () => void;
}

/** The first row of an e-mail queue: all its reminders at once. */
export class BulkRow extends Component<Props> {
    static template = "sale_quotation_followup.BulkRow";
    static props = { bulk: Object, current: Boolean, onSelect: Function };

    get amount(): string {
        return formatRoundTotals(this.props.bulk.totals);
    }

    get detail(): string {
        return `${this.props.bulk.label} · ${this.count}`;
    }

    private get count(): string {
        const { bulk } = this.props;
        if (bulk.phase === "sending") {
            const { done, total } = bulk.progress;
            return _t("%s / %s sent", done, total);
        }
        if (bulk.phase === "done") {
            return _t("%s sent", bulk.sent.length);
        }
        return _t("%s quotations", bulk.ready.length);
    }
}
