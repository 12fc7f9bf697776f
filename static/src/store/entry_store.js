// Generated from ts/store/entry_store.ts by dev/build.mjs; do not edit.
import {
  asTried,
  entryKey,
  isSameCustomer,
  isSameEntry,
  isTried,
  nextInList,
  nextToDo,
  previousInList
} from "../model/entries";
import { putBack } from "../model/press";
const PAGE = 80;
const LONGEST = 200;
const MARGIN = 10;
class EntryStore {
  constructor(api, presses) {
    this.api = api;
    this.presses = presses;
  }
  api;
  presses;
  entries = [];
  total = 0;
  isTotalCapped = false;
  isLoading = false;
  /** Rows that a colleague settled, by entry key; they stay in sight until the list is read again. */
  doneBy = {};
  /** The same of the rows that are not in hand yet. */
  firstIn = null;
  queue = null;
  mine = false;
  mark = null;
  /** Counts the lists opened: an answer for an earlier one is dropped. */
  generation = 0;
  get hasMore() {
    return this.mark !== null;
  }
  /** How many of the rows in hand were tried today without an answer. */
  get triedCount() {
    return this.entries.filter(isTried).length;
  }
  /** Seconds until the hour of a promised call comes, `null` where none is to come. */
  get nextPromise() {
    const shown = this.entries.flatMap(({ promise }) => promise?.first_in ?? []);
    const waits = [...shown, ...this.firstIn === null ? [] : [this.firstIn]];
    return waits.length > 0 ? Math.min(...waits) : null;
  }
  find(ref) {
    return this.entries.find((entry) => isSameEntry(entry, ref)) ?? null;
  }
  /** Shows the first page of a queue. */
  accept(queue, mine, page) {
    this.generation++;
    this.queue = queue;
    this.mine = mine;
    this.take(page);
  }
  /** Reads again down to the row in sight, without a sign of it; what comes far behind it is left out. */
  async refresh(ref) {
    const index = this.entries.findIndex((entry) => isSameEntry(entry, ref));
    if (index < LONGEST - MARGIN) {
      await this.read(Math.max(PAGE, index + MARGIN));
    }
  }
  async read(limit) {
    if (!this.queue) {
      return;
    }
    const generation = ++this.generation;
    this.isLoading = true;
    try {
      const page = await this.api.getEntries(this.queue, this.mine, limit, null);
      if (generation === this.generation) {
        this.take(page);
      }
    } finally {
      if (generation === this.generation) {
        this.isLoading = false;
      }
    }
  }
  take(page) {
    this.total = page.total;
    this.entries = page.entries;
    this.presses.underWay.forEach((press) => this.settle(press));
    this.isTotalCapped = page.total_is_capped;
    this.mark = page.next;
    this.firstIn = page.first_in ?? null;
    this.doneBy = {};
  }
  async loadMore() {
    if (!this.queue || !this.mark || this.isLoading) {
      return;
    }
    const { generation } = this;
    this.isLoading = true;
    try {
      const page = await this.api.getEntries(this.queue, this.mine, PAGE, this.mark);
      if (generation === this.generation) {
        const known = new Set(this.entries.map(entryKey));
        const isNew = (entry) => !known.has(entryKey(entry)) && !this.isLeaving(entry);
        this.entries = [...this.entries, ...page.entries.filter(isNew)];
        this.mark = page.next;
      }
    } finally {
      if (generation === this.generation) {
        this.isLoading = false;
      }
    }
  }
  /** Shows given entries instead of a queue: a selection of a list view. */
  openSelection(entries) {
    this.generation++;
    this.queue = null;
    this.mark = null;
    this.firstIn = null;
    this.entries = entries;
    this.total = entries.length;
    this.isTotalCapped = false;
    this.isLoading = false;
    this.doneBy = {};
  }
  /** Whether the rows in hand will soon be used up. */
  isNearEnd(ref) {
    const index = this.entries.findIndex((entry) => isSameEntry(entry, ref));
    return this.hasMore && index >= this.entries.length - MARGIN;
  }
  /** The next one to follow up, among the rows in hand. */
  nextInHand(current) {
    return nextToDo(this.left(current), current);
  }
  /** The next one to follow up; reads another page where those in hand are used up. */
  async nextToDo(current) {
    const next = this.nextInHand(current);
    if (next || !this.hasMore) {
      return next;
    }
    await this.loadMore();
    return this.nextInHand(current);
  }
  nextInList(current) {
    return nextInList(this.left(current), current);
  }
  /** The rows without those that a colleague settled or that are to be reviewed; the current one keeps its place. */
  left(current) {
    const isLeft = (entry) => !(entryKey(entry) in this.doneBy) && this.presses.find(entry) === null;
    return this.entries.filter((entry) => isLeft(entry) || isSameEntry(entry, current));
  }
  previousInList(current) {
    return previousInList(this.entries, current);
  }
  /** Those of the entries that are among the rows in hand. */
  among(refs) {
    return refs.flatMap((ref) => this.find(ref) ?? []);
  }
  /** The entry was followed up: it is in the queue no more, and one less of the customer's is left to handle. */
  remove(ref) {
    const rest = this.entries.filter((entry) => !isSameEntry(entry, ref));
    this.total -= this.entries.length - rest.length;
    this.entries = rest.map((entry) => {
      const { customer_count: count = 1 } = entry;
      return isSameCustomer(entry, ref) ? { ...entry, customer_count: count - 1 } : entry;
    });
  }
  /** The customer did not answer: the entry moves to the block of those tried today. */
  markTried(ref, at) {
    this.patch(ref, (entry) => asTried(entry, at));
  }
  /** The rows as they will be once the press is saved. */
  settle({ entry, others, isTried: isTried2, at }) {
    if (isTried2) {
      [entry, ...others].forEach((ref) => this.markTried(ref, at));
    } else {
      this.remove(entry);
    }
  }
  /** A press was not saved: its row is again what and where it was. */
  putBack(press, before) {
    const rows = putBack(this.entries, before, press);
    this.total += rows.length - this.entries.length;
    this.entries = rows;
  }
  /** Who is with one of the customer's entries is with the customer. */
  setPresence(ref, presence) {
    this.entries = this.entries.map(
      (entry) => isSameCustomer(entry, ref) ? { ...entry, opened_by: presence } : entry
    );
  }
  /** Somebody else was faster; the row says who, where the card tells. */
  markDoneBy(card) {
    const last = card.last_exchanges.find((exchange) => exchange.kind === "outcome");
    if (last) {
      this.doneBy = {
        ...this.doneBy,
        [entryKey(card)]: { name: last.author, at: last.date }
      };
    }
  }
  /** Of the quotations that were ticked, the rows are what the fresh card tells; those that left the queue are gone. */
  freshen({ others = [] }, ticked) {
    for (const row of this.among(ticked)) {
      const fresh = others.find((other) => isSameEntry(other, row));
      if (fresh?.can_join && (this.queue === null || fresh.queue === this.queue)) {
        this.patch(row, (entry) => ({ ...entry, ...fresh }));
      } else {
        this.remove(row);
      }
    }
  }
  /** An outcome that takes it out of the queue is on its way. */
  isLeaving(ref) {
    return this.presses.underWay.some(
      ({ entry, isTried: isTried2 }) => !isTried2 && isSameEntry(entry, ref)
    );
  }
  patch(ref, change) {
    this.entries = this.entries.map(
      (entry) => isSameEntry(entry, ref) ? change(entry) : entry
    );
  }
}
export {
  EntryStore
};
