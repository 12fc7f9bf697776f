import { Component } from "@odoo/owl";
import type { AppliedNews } from "../../model/ports";
import type { Press } from "../../model/press";
import { useShortcuts, type Shortcuts } from "../../odoo/shortcuts";
import { joinedLabel } from "../outcome_tile/joined_words";

type News = Pick<AppliedNews, "customer" | "outcome" | "count">;

interface Props {
    last: News | null;
    underWay: Press | null;
    onUndo: () => void;
}

/** The last outcome, on its way or as long as it can be undone. */
export class UndoStrip extends Component<Props> {
    static template = "sale_quotation_followup.UndoStrip";
    static props = {
        last: { type: [Object, { value: null }] },
        /** The last press, as long as it has no answer. */
        underWay: { type: [Object, { value: null }] },
        onUndo: Function,
    };
    keys!: Shortcuts;

    setup(): void {
        this.keys = useShortcuts();
    }

    get shown(): News | null {
        const { last, underWay } = this.props;
        return underWay ? { ...underWay, count: 1 } : last;
    }

    get outcome(): string {
        const { shown } = this;
        return shown ? joinedLabel(shown.outcome, shown.count) : "";
    }
}
