import { Component } from "@odoo/owl";
import type { OutcomeDraft } from "../../model/draft";
import { entryKey } from "../../model/entries";
import { othersOf } from "../../model/customer";
import type { Card, EntryRef, Presence, RecordRef } from "../../model/types";
import type { DockStore } from "../../store/dock_store";
import { CardHeader } from "../card_header/card_header";
import { ContactBar } from "../contact_bar/contact_bar";
import { CustomerQuotes } from "../customer_quotes/customer_quotes";
import { LastExchange } from "../last_exchange/last_exchange";
import { LeadQuotes } from "../lead_quotes/lead_quotes";
import { ReasonLine } from "../reason_line/reason_line";

interface Props {
    card: Card;
    draft: OutcomeDraft;
    dock: DockStore;
    holder: Presence | null;
    progress?: string;
    quiet?: boolean;
    onOpenRecord: (ref: RecordRef) => void;
    onShow: (ref: EntryRef) => void;
    onEditContact: () => void;
}

/** An opportunity: one call for all its quotations. */
export class LeadCard extends Component<Props> {
    static template = "sale_quotation_followup.LeadCard";
    static components = {
        ...{ CardHeader, ContactBar, CustomerQuotes, LastExchange, LeadQuotes, ReasonLine },
    };
    static props = {
        card: Object,
        draft: Object,
        dock: Object,
        /** The colleague who is with the customer, from whom it was not taken over. */
        holder: { type: [Object, { value: null }] },
        /** Another button than the phone number is the next thing to do: a form or a banner is open. */
        quiet: { type: Boolean, optional: true },
        progress: { type: String, optional: true },
        onOpenRecord: Function,
        /** Shows a quotation's own card in the panel. */
        onShow: Function,
        onEditContact: Function,
    };

    /** Whether the customer has others beside: they take the whole width, below what was said. */
    get hasOthers(): boolean {
        return othersOf(this.props.card).length > 0;
    }

    get key(): string {
        return entryKey(this.props.card);
    }

    openEntry(): void {
        const { res_model, res_id } = this.props.card;
        this.props.onOpenRecord({ res_model, res_id });
    }

    openCustomer(): void {
        this.props.onOpenRecord({ res_model: "res.partner", res_id: this.props.card.partner_id });
    }
}
