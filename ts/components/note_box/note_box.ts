import { Component, useRef } from "@odoo/owl";
import { useAutoresize } from "../../odoo/services";
import { useShortcuts, type Shortcuts } from "../../odoo/shortcuts";

interface Props {
    rows: number;
    note: string;
    required: boolean;
    error: string | null;
    isCustomers?: boolean;
    disabled: boolean;
    onInput: (text: string) => void;
}

/** What the customer says, in the user's words. It grows with the text, upwards: the dock stands on the bottom. */
export class NoteBox extends Component<Props> {
    static template = "sale_quotation_followup.NoteBox";
    static props = {
        /** Its height while there is little text. */
        rows: Number,
        note: String,
        required: Boolean,
        error: { type: [String, { value: null }] },
        /** It is what the customer wrote on the quotation's page. */
        isCustomers: { type: Boolean, optional: true },
        disabled: Boolean,
        onInput: Function,
    };

    keys!: Shortcuts;

    setup(): void {
        this.keys = useShortcuts();
        useAutoresize(useRef("note"));
    }

    onInput(ev: Event): void {
        this.props.onInput((ev.target as HTMLTextAreaElement).value);
    }
}
