import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useShortcuts, type Shortcuts } from "../../odoo/shortcuts";

/** How far the day's work in the queue is: "12 / 42 done". */
export function progressText(done: number, total: number): string {
    return _t("%s / %s done", done, total);
}

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
    keys!: Shortcuts;

    setup(): void {
        this.keys = useShortcuts();
    }

    /** An empty queue has nothing to fill the bar with, and a bar cannot end at zero. */
    get max(): number {
        return Math.max(this.props.total, 1);
    }

    get text(): string {
        return progressText(this.props.done, this.props.total);
    }

    get previousTitle(): string {
        return this.keys.titled(_t("Previous"), "P");
    }

    get nextTitle(): string {
        return this.keys.titled(_t("Next"), "N");
    }

    /** What follows the count of what was done, which is in bold. */
    get rest(): string {
        return this.text.slice(String(this.props.done).length);
    }
}
