import { Component, useEffect, useRef } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import {
    entryKey,
    inBlocks,
    isFirst,
    isLater,
    isLead,
    isSameCustomer,
    isSameEntry,
} from "../../model/entries";
import { reviewOf, type Review } from "../../model/press";
import type { Entry, EntryRef, IsoInstant } from "../../model/types";
import { moveInList } from "../arrow_keys";
import { EntryRow } from "../entry_row/entry_row";

/** How near the end of the rows the next page is asked for, in pixels. */
const MARGIN = 300;

type DoneBy = Record<string, { name: string; at: IsoInstant }>;

interface Props {
    entries: Entry[];
    total: number;
    isCapped: boolean;
    current: EntryRef | null;
    doneBy: DoneBy;
    toReview: Review[];
    onSelect: (entry: Entry) => void;
    onNearEnd: () => void;
    /** Shelves many of the list at once; absent where the list is none to shelve from. */
    onShelve?: () => void;
}

/** Rows under one heading; the first ones have none where nothing stands before them. */
interface Block {
    id: string;
    title: string | null;
    entries: Entry[];
}

/** The rows of the queue: promised calls whose hour has come, the others, promised for later, already tried today. */
export class EntryList extends Component<Props> {
    static template = "sale_quotation_followup.EntryList";
    static components = { EntryRow };
    static props = {
        entries: Array,
        total: Number,
        isCapped: Boolean,
        current: { type: [Object, { value: null }] },
        doneBy: Object,
        toReview: Array,
        onSelect: Function,
        onNearEnd: Function,
        onShelve: { type: Function, optional: true },
        /** What stands above the rows. */
        slots: { type: Object, optional: true },
    };
    moveInList = moveInList;
    key = entryKey;
    private rows!: { readonly el: HTMLElement | null };

    setup(): void {
        this.rows = useRef("rows");
        useEffect(
            () => this.showCurrent(),
            () => [
                this.props.current && entryKey(this.props.current),
                this.rows.el?.scrollHeight, // rows came, or something above them
            ],
        );
    }

    /** In the server's order. */
    get blocks(): Block[] {
        const { fresh, tried } = inBlocks(this.props.entries);
        const first = fresh.filter(isFirst);
        const others = fresh.filter((entry) => !isFirst(entry) && !isLater(entry));
        const blocks = [
            { id: "promised", title: _t("Promised calls"), entries: first },
            { id: "others", title: first.length ? _t("Then") : null, entries: others },
            { id: "later", title: _t("Promised for later"), entries: fresh.filter(isLater) },
            { id: "tried", title: _t("Already tried today"), entries: tried },
        ];
        return blocks.filter(({ entries }) => entries.length > 0);
    }

    get title(): string {
        const { total, isCapped, entries } = this.props;
        const leads = entries.length > 0 && entries.every(isLead);
        if (total === 1) {
            return leads ? _t("1 opportunity") : _t("1 quotation");
        }
        const count = isCapped ? `${total}+` : total;
        return leads ? _t("%s opportunities", count) : _t("%s quotations", count);
    }

    /** The name of the rows that have no heading. */
    get untitled(): string {
        return _t("Quotations to follow up");
    }

    /** An opportunity is not shelved with many others. */
    get isShelvable(): boolean {
        const { entries, onShelve } = this.props;
        return onShelve !== undefined && entries.some((entry) => !isLead(entry));
    }

    isCurrent(entry: Entry): boolean {
        return isSameEntry(entry, this.props.current);
    }

    isToReview(entry: Entry): boolean {
        return reviewOf(this.props.toReview, entry) !== null;
    }

    /** Whether the row above, in the same block, is the same customer's. */
    follows({ entries }: Block, index: number): boolean {
        const [above, entry] = [entries[index - 1], entries[index]];
        return above !== undefined && entry !== undefined && isSameCustomer(above, entry);
    }

    /** One tab stop: the current row, else the first. */
    get stop(): string | null {
        const current = this.props.entries.find((other) => this.isCurrent(other));
        const stop = current ?? this.blocks[0]?.entries[0];
        return stop ? entryKey(stop) : null;
    }

    /** Where the rows scroll by themselves: in a bottom sheet they do not. */
    private showCurrent(): void {
        const { el } = this.rows;
        if (el && el.scrollHeight > el.clientHeight) {
            el.querySelector("[aria-current=true]")?.scrollIntoView({ block: "nearest" });
        }
    }

    onScroll(ev: Event): void {
        const rows = ev.currentTarget as HTMLElement;
        if (rows.scrollTop + rows.clientHeight > rows.scrollHeight - MARGIN) {
            this.props.onNearEnd();
        }
    }
}
