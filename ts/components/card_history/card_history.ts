import { Component, useState } from "@odoo/owl";
import type { EntryRef } from "../../model/types";
import { Chatter } from "../../odoo/chatter";

interface Props {
    entry: EntryRef | null;
    /** Another number reads the history again. */
    version: number;
    /** Behind a button: there is no room beside the card. */
    folds: boolean;
    late: boolean;
}

/** Odoo's own chatter beside the card, or below it behind a button. */
export class CardHistory extends Component<Props> {
    static template = "sale_quotation_followup.CardHistory";
    static components = { Chatter };
    static props = {
        entry: { type: [Object, { value: null }] },
        version: Number,
        folds: Boolean,
        /** It is still that of the card before. */
        late: Boolean,
    };
    state!: { isOpen: boolean };

    setup(): void {
        this.state = useState({ isOpen: false });
    }

    get isShown(): boolean {
        return this.props.entry !== null && (!this.props.folds || this.state.isOpen);
    }

    toggle(): void {
        this.state.isOpen = !this.state.isOpen;
    }
}
