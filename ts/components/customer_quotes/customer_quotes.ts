import { Component, onWillUpdateProps, useEffect, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { allTicked, JOIN_LIMIT, joinable, othersOf, type AllTicked } from "../../model/customer";
import { isSameEntry } from "../../model/entries";
import type { RecordRef } from "../../model/types";
import { plainLabel } from "../../model/outcomes";
import { findOutcome } from "../../model/values";
import { SHELVE } from "../../model/variant";
import { useShortcuts, type Shortcuts } from "../../odoo/shortcuts";
import type { DockStore } from "../../store/dock_store";
import { CustomerOrders } from "../customer_orders/customer_orders";
import type { QuoteRow } from "../quote_table/quote_row";
import { QuoteTable } from "../quote_table/quote_table";
import { otherRow, shownTicks, type OthersView } from "./other_rows";
import { unseenInWords } from "./unseen_words";

interface Props extends OthersView {
    dock: DockStore;
    onOpen: (ref: RecordRef) => void;
}

/** How many rows stand there before one asks for the others. */
const FIRST = 4;

/**
 * The customer's other open quotations: one call may serve them all. A tick takes a quotation along with the outcome;
 * the last column tells what the outcome in sight would do to it. It goes on from one entry to the next: what is made
 * anew for each is what the page cannot let go.
 */
export class CustomerQuotes extends Component<Props> {
    static template = "sale_quotation_followup.CustomerQuotes";
    static components = { CustomerOrders, QuoteTable };
    static props = {
        card: Object,
        draft: Object,
        /** The colleague who is with the customer. */
        holder: { type: [Object, { value: null }] },
        dock: Object,
        onOpen: Function,
    };
    state!: { isUnfolded: boolean };
    keys!: Shortcuts;
    private all!: { readonly el: HTMLElement | null };

    setup(): void {
        this.keys = useShortcuts();
        this.state = useState({ isUnfolded: false });
        this.all = useRef("all");
        useEffect(
            () => this.showMixed(),
            () => [this.ticked, this.canTick],
        );
        onWillUpdateProps(({ card }: Props) => {
            this.state.isUnfolded &&= isSameEntry(card, this.props.card);
        });
    }

    get rows(): QuoteRow[] {
        const others = othersOf(this.props.card);
        const shown = this.state.isUnfolded ? others : others.slice(0, FIRST);
        return shown.map((quote) => otherRow(quote, this.props));
    }

    get hasOthers(): boolean {
        return othersOf(this.props.card).length > 0;
    }

    get kind(): string {
        return _t("Queue");
    }

    get outcomeLabel(): string {
        const { card, draft } = this.props;
        const outcome = findOutcome(card, draft.looked);
        if (outcome?.code === SHELVE) {
            return _t("Shelve");
        }
        return outcome ? plainLabel(outcome) : "";
    }

    get canTick(): boolean {
        return joinable(this.props.card).length > 0;
    }

    get isSealed(): boolean {
        return this.props.draft.saving !== null || this.props.holder !== null;
    }

    get ticked(): AllTicked {
        return allTicked(this.props.card, shownTicks(this.props));
    }

    /** Where one press does not take all: "10 of 14". */
    get share(): string {
        const { others_joinable: all = 0 } = this.props.card;
        const count = this.props.draft.also.length;
        return count > 0 && all > JOIN_LIMIT ? _t("%s of %s", count, all) : "";
    }

    get moreLabel(): string {
        const more = othersOf(this.props.card).length - FIRST;
        if (this.state.isUnfolded || more <= 0) {
            return "";
        }
        return more === 1 ? _t("Show the other one") : _t("Show the other %s", more);
    }

    /** What is not in this table. */
    get unseen(): string[] {
        return unseenInWords(this.props.card);
    }

    toggleAll(): void {
        this.props.dock.toggleAlso();
        this.showMixed();
    }

    onTick({ ref }: QuoteRow, flag: boolean): void {
        this.props.dock.tickAlso(ref.res_id, flag);
    }

    unfold(): void {
        this.state.isUnfolded = true;
    }

    /** Only the property can say "some of them", and a click takes it away. */
    private showMixed(): void {
        const { el } = this.all;
        if (el instanceof HTMLInputElement) {
            el.checked = this.ticked === "all";
            el.indeterminate = this.ticked === "some";
        }
    }
}
