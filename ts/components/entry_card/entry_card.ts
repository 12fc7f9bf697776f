import { Component } from "@odoo/owl";
import type { FactChange } from "../../model/conflict";
import { canBeOrdered, entryKey } from "../../model/entries";
import type { Card, EntryRef } from "../../model/types";
import type { PricesStore } from "../../store/prices_store";
import { CardHeader } from "../card_header/card_header";
import { ContactBar } from "../contact_bar/contact_bar";
import { ContractTimeline } from "../contract_timeline/contract_timeline";
import { FactGrid } from "../fact_grid/fact_grid";
import { LastExchange } from "../last_exchange/last_exchange";
import { NewPrices } from "../new_prices/new_prices";
import { OtherQuotes } from "../other_quotes/other_quotes";
import { ReasonLine } from "../reason_line/reason_line";

interface Props {
    card: Card;
    changes: FactChange[];
    icon?: string;
    progress?: string;
    quiet?: boolean;
    prices: PricesStore;
    onOpenRecord: (ref: EntryRef) => void;
    onEditContact: () => void;
}

/** Everything one needs before dialling. */
export class EntryCard extends Component<Props> {
    static template = "sale_quotation_followup.EntryCard";
    static components = {
        CardHeader,
        ContactBar,
        ContractTimeline,
        FactGrid,
        LastExchange,
        NewPrices,
        OtherQuotes,
        ReasonLine,
    };
    static props = {
        card: Object,
        /** The facts somebody else changed since the user saw them. */
        changes: Array,
        prices: Object,
        /** Another button than the phone number is the next thing to do: a form or a banner is open. */
        quiet: { type: Boolean, optional: true },
        /** That of its queue. */
        icon: { type: String, optional: true },
        progress: { type: String, optional: true },
        onOpenRecord: Function,
        onEditContact: Function,
    };

    /**
     * What stands on the card is made anew for each entry: where an extension or a translator has put something of its
     * own in the place of a number, the next customer would be shown with it.
     */
    get key(): string {
        return entryKey(this.props.card);
    }

    /** To the form, where the order that came in is confirmed. */
    get onOrderReceived(): (() => void) | undefined {
        return canBeOrdered(this.props.card) ? () => this.openEntry() : undefined;
    }

    openEntry(): void {
        const { res_model, res_id } = this.props.card;
        this.props.onOpenRecord({ res_model, res_id });
    }
}
