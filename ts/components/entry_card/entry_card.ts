import { Component } from "@odoo/owl";
import type { FactChange } from "../../model/conflict";
import { canBeOrdered, entryKey } from "../../model/entries";
import { othersOf } from "../../model/customer";
import type { OutcomeDraft } from "../../model/draft";
import type { Card, Exchange, Presence, RecordRef } from "../../model/types";
import { useScreen, type Screen } from "../../odoo/screen";
import type { DockStore } from "../../store/dock_store";
import type { PricesStore } from "../../store/prices_store";
import { CardHeader } from "../card_header/card_header";
import { ContactBar } from "../contact_bar/contact_bar";
import { CustomerQuotes } from "../customer_quotes/customer_quotes";
import { ContractTimeline } from "../contract_timeline/contract_timeline";
import { FactGrid } from "../fact_grid/fact_grid";
import { LastExchange } from "../last_exchange/last_exchange";
import { NewPrices } from "../new_prices/new_prices";
import { ReasonLine } from "../reason_line/reason_line";

interface Props {
    card: Card;
    draft: OutcomeDraft;
    dock: DockStore;
    holder: Presence | null;
    changes: FactChange[];
    icon?: string;
    progress?: string;
    quiet?: boolean;
    prices: PricesStore;
    onOpenRecord: (ref: RecordRef) => void;
    onEditContact: () => void;
}

/** Everything one needs before dialling. */
export class EntryCard extends Component<Props> {
    static template = "sale_quotation_followup.EntryCard";
    static components = {
        CardHeader,
        ContactBar,
        ContractTimeline,
        CustomerQuotes,
        FactGrid,
        LastExchange,
        NewPrices,
        ReasonLine,
    };
    static props = {
        card: Object,
        draft: Object,
        dock: Object,
        /** The colleague who is with the customer, from whom it was not taken over. */
        holder: { type: [Object, { value: null }] },
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

    screen!: Screen;

    setup(): void {
        this.screen = useScreen();
    }

    /** Whether the customer's other quotations stand below the facts; on a phone they are behind a button of the dock. */
    get hasOthers(): boolean {
        return othersOf(this.props.card).length > 0 && !this.screen.isSmall;
    }

    /** What was said last, where there is no room for more of it. */
    get saidLast(): Exchange | null {
        return this.hasOthers ? (this.props.card.last_exchanges[0] ?? null) : null;
    }

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
