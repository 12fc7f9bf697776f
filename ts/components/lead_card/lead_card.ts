import { Component } from "@odoo/owl";
import type { OutcomeDraft } from "../../model/draft";
import { entryKey } from "../../model/entries";
import type { Card, EntryRef, RecordRef } from "../../model/types";
import type { DockStore } from "../../store/dock_store";
import { CardHeader } from "../card_header/card_header";
import { ContactBar } from "../contact_bar/contact_bar";
import { LastExchange } from "../last_exchange/last_exchange";
import { LeadQuotes } from "../lead_quotes/lead_quotes";
import { OtherQuotes } from "../other_quotes/other_quotes";
import { ReasonLine } from "../reason_line/reason_line";

interface Props {
    card: Card;
    draft: OutcomeDraft;
    dock: DockStore;
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
        ...{ CardHeader, ContactBar, LastExchange, LeadQuotes, OtherQuotes, ReasonLine },
    };
    static props = {
        card: Object,
        draft: Object,
        dock: Object,
        /** Another button than the phone number is the next thing to do: a form or a banner is open. */
        quiet: { type: Boolean, optional: true },
        progress: { type: String, optional: true },
        onOpenRecord: Function,
        /** Shows a quotation's own card in the panel. */
        onShow: Function,
        onEditContact: Function,
    };

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
