import { Component } from "@odoo/owl";
import { useShortcuts, type Shortcuts } from "../../odoo/shortcuts";

interface Props {
    last: { customer: string; outcome: string } | null;
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
}
