import { Component } from "@odoo/owl";
import { entryKey } from "../../model/entries";
import type { RecordRef } from "../../model/types";
import { moveInList } from "../arrow_keys";
import type { QuoteRow } from "./quote_row";

interface Props {
    rows: QuoteRow[];
    kind: string;
    outcome: string;
    onTick: (row: QuoteRow, flag: boolean) => void;
    onOpen: (ref: RecordRef) => void;
    onRevise?: (row: QuoteRow) => void;
}

/**
 * Quotations one beside the other, before an outcome is pressed: who each is, and in the last column what the outcome in
 * sight makes of it. The same for those of an opportunity and for the others of a customer.
 */
export class QuoteTable extends Component<Props> {
    static template = "sale_quotation_followup.QuoteTable";
    static props = {
        rows: Array,
        /** What the fourth column is called. */
        kind: String,
        /** The outcome in sight, by its label; empty before one is. */
        outcome: String,
        onTick: Function,
        onOpen: Function,
        onRevise: { type: Function, optional: true },
        /** The heads of the tick and of the quotation. */
        slots: Object,
    };
    moveInList = moveInList;
    key = entryKey;

    /** The ticks are one tab stop. */
    isStop(row: QuoteRow): boolean {
        return this.props.rows.find(({ tick }) => tick && !tick.isDisabled) === row;
    }

    onTick(row: QuoteRow, ev: Event): void {
        this.props.onTick(row, (ev.target as HTMLInputElement).checked);
    }
}
