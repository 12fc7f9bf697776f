import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";

interface Props {
    done: number;
    total: number;
    onPrevious: () => void;
    onNext: () => void;
}

/** How far the day's work in the queue is, and the way to the card before and after. */
export class ProgressMeter extends Component<Props> {
    static template = "sale_quotation_followup.ProgressMeter";
    static props = { done: Number, total: Number, onPrevious: Function, onNext: Function };

    /** An empty queue has nothing to fill the bar with, and a bar cannot end at zero. */
    get max(): number {
        return Math.max(this.props.total, 1);
    }

    get text(): string {
        return _t("%s / %s done", this.props.done, this.props.total);
    }
}
