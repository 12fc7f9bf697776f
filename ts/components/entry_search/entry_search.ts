import { Component } from "@odoo/owl";
import type { Entry } from "../../model/types";
import { entryKey } from "../../model/entries";
import { moveInList } from "../arrow_keys";
import { EntryRow } from "../entry_row/entry_row";

interface Props {
    text: string;
    results: Entry[];
    isSearching: boolean;
    error: string | null;
    onInput: (text: string) => void;
    onSelect: (entry: Entry) => void;
}

/** Finds a quotation by its customer, number, telephone or reference: somebody calls, whatever queue is open. */
export class EntrySearch extends Component<Props> {
    static template = "sale_quotation_followup.EntrySearch";
    static components = { EntryRow };
    static props = {
        text: String,
        results: Array,
        isSearching: Boolean,
        error: { type: [String, { value: null }] },
        onInput: Function,
        onSelect: Function,
    };
    moveInList = moveInList;
    key = entryKey;

    get isOpen(): boolean {
        return this.props.text.trim() !== "";
    }

    get isEmpty(): boolean {
        const { results, isSearching, error } = this.props;
        return results.length === 0 && !isSearching && error === null;
    }

    onInput(ev: Event): void {
        this.props.onInput((ev.target as HTMLInputElement).value);
    }

    /** Enter opens the first one found; Escape gives the queue back. */
    onKeydown(ev: KeyboardEvent): void {
        const [first] = this.props.results;
        if (ev.key === "Enter" && first && !this.props.isSearching) {
            this.props.onSelect(first);
        } else if (ev.key === "Escape") {
            ev.stopPropagation();
            this.props.onInput("");
        }
    }
}
