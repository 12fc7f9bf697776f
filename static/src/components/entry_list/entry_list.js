// Generated from ts/components/entry_list/entry_list.ts by dev/build.mjs; do not edit.
import { Component, useEffect, useRef } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import {
  entryKey,
  inBlocks,
  isFirst,
  isLater,
  isLead,
  isSameCustomer,
  isSameEntry
} from "../../model/entries";
import { reviewOf } from "../../model/press";
import { moveInList } from "../arrow_keys";
import { EntryRow } from "../entry_row/entry_row";
const MARGIN = 300;
class EntryList extends Component {
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
    slots: { type: Object, optional: true }
  };
  moveInList = moveInList;
  key = entryKey;
  rows;
  setup() {
    this.rows = useRef("rows");
    useEffect(
      () => this.showCurrent(),
      () => [
        this.props.current && entryKey(this.props.current),
        this.rows.el?.scrollHeight
        // rows came, or something above them
      ]
    );
  }
  /** In the server's order. */
  get blocks() {
    const { fresh, tried } = inBlocks(this.props.entries);
    const first = fresh.filter(isFirst);
    const others = fresh.filter((entry) => !isFirst(entry) && !isLater(entry));
    const blocks = [
      { id: "promised", title: _t("Promised calls"), entries: first },
      { id: "others", title: first.length ? _t("Then") : null, entries: others },
      { id: "later", title: _t("Promised for later"), entries: fresh.filter(isLater) },
      { id: "tried", title: _t("Already tried today"), entries: tried }
    ];
    return blocks.filter(({ entries }) => entries.length > 0);
  }
  get title() {
    const { total, isCapped, entries } = this.props;
    const leads = entries.length > 0 && entries.every(isLead);
    if (total === 1) {
      return leads ? _t("1 opportunity") : _t("1 quotation");
    }
    const count = isCapped ? `${total}+` : total;
    return leads ? _t("%s opportunities", count) : _t("%s quotations", count);
  }
  /** The name of the rows that have no heading. */
  get untitled() {
    return _t("Quotations to follow up");
  }
  /** An opportunity is not shelved with many others. */
  get isShelvable() {
    const { entries, onShelve } = this.props;
    return onShelve !== void 0 && entries.some((entry) => !isLead(entry));
  }
  isCurrent(entry) {
    return isSameEntry(entry, this.props.current);
  }
  isToReview(entry) {
    return reviewOf(this.props.toReview, entry) !== null;
  }
  /** Whether the row above, in the same block, is the same customer's. */
  follows({ entries }, index) {
    const [above, entry] = [entries[index - 1], entries[index]];
    return above !== void 0 && entry !== void 0 && isSameCustomer(above, entry);
  }
  /** One tab stop: the current row, else the first. */
  get stop() {
    const current = this.props.entries.find((other) => this.isCurrent(other));
    const stop = current ?? this.blocks[0]?.entries[0];
    return stop ? entryKey(stop) : null;
  }
  /** Where the rows scroll by themselves: in a bottom sheet they do not. */
  showCurrent() {
    const { el } = this.rows;
    if (el && el.scrollHeight > el.clientHeight) {
      el.querySelector("[aria-current=true]")?.scrollIntoView({ block: "nearest" });
    }
  }
  onScroll(ev) {
    const rows = ev.currentTarget;
    if (rows.scrollTop + rows.clientHeight > rows.scrollHeight - MARGIN) {
      this.props.onNearEnd();
    }
  }
}
export {
  EntryList
};
