import { Component } from "@odoo/owl";
import type { AppliedNews } from "../../model/ports";
import { useShortcuts, type Shortcuts } from "../../odoo/shortcuts";
import { joinedLabel } from "../outcome_tile/joined_words";

interface Props {
    last: Pick<AppliedNews, "customer" | "outcome" | "count"> | null;
    onUndo: () => void;
}

/** The last outcome, as long as it can be undone. */
export class UndoStrip extends Component<Props> {
    static template = "sale_quotation_followup.UndoStrip";
    static props = { last: { type: [Object, { value: null }] }, onUndo: Function };
    keys!: Shortcuts;

    setup(): void {
        this.keys = useShortcuts();
    }

    get outcome(): string {
        const { last } = this.props;
        return last ? joinedLabel(last.outcome, last.count) : "";
    }
}
