// Generated from ts/components/entry_search/entry_search.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { entryKey } from "../../model/entries";
import { moveInList } from "../arrow_keys";
import { EntryRow } from "../entry_row/entry_row";
class EntrySearch extends Component {
  static template = "sale_quotation_followup.EntrySearch";
  static components = { EntryRow };
  static props = {
    text: String,
    results: Array,
    isSearching: Boolean,
    error: { type: [String, { value: null }] },
    onInput: Function,
    onSelect: Function
  };
  moveInList = moveInList;
  key = entryKey;
  get isOpen() {
    return this.props.text.trim() !== "";
  }
  get isEmpty() {
    const { results, isSearching, error } = this.props;
    return results.length === 0 && !isSearching && error === null;
  }
  onInput(ev) {
    this.props.onInput(ev.target.value);
  }
  /** Enter opens the first one found; Escape gives the queue back. */
  onKeydown(ev) {
    const [first] = this.props.results;
    if (ev.key === "Enter" && first && !this.props.isSearching) {
      this.props.onSelect(first);
    } else if (ev.key === "Escape") {
      ev.stopPropagation();
      this.props.onInput("");
    }
  }
}
export {
  EntrySearch
};
