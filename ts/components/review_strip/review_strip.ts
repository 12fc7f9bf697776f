import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { Review } from "../../model/press";
import { useShortcuts, type Shortcuts } from "../../odoo/shortcuts";

interface Props {
    reviews: Review[];
    onReview: () => void;
}

/** What was pressed and is not saved: the user goes back to it when it suits. */
export class ReviewStrip extends Component<Props> {
    static template = "sale_quotation_followup.ReviewStrip";
    static props = { reviews: Array, onReview: Function };
    keys!: Shortcuts;

    setup(): void {
        this.keys = useShortcuts();
    }

    /** The one that failed last: who hears it is told of each. */
    get last(): Review | null {
        return this.props.reviews.at(-1) ?? null;
    }

    get text(): string {
        const names = this.props.reviews.map(({ press }) => press.name);
        return _t("%s: to review", names.join(", "));
    }

    get why(): string {
        return this.last?.conflict?.message ?? this.last?.failure?.message ?? "";
    }
}
