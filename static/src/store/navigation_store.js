// Generated from ts/store/navigation_store.ts by dev/build.mjs; do not edit.
import { entryOfCard, isSameEntry } from "../model/entries";
import { failureOf } from "../model/errors";
import { SelectionStore } from "./selection_store";
const REFRESH_AFTER = 2e3;
class NavigationStore {
  constructor(api, parts, afterPaint) {
    this.api = api;
    this.parts = parts;
    this.afterPaint = afterPaint;
    this.selection = new SelectionStore(api);
  }
  api;
  parts;
  afterPaint;
  phase = "loading";
  error = null;
  focus = { target: "none", code: null };
  summary = null;
  selection;
  bulkLoading = Promise.resolve();
  refreshTimer;
  start = { queue: null, entry: null, orderIds: [] };
  hasLeft = false;
  /** What the panel's address must say. */
  get place() {
    const { queues, cards } = this.parts;
    return {
      queue: this.selection.isOpen ? null : queues.current,
      entry: this.phase === "ready" ? cards.wanted : null,
      orderIds: this.selection.ids,
      ...this.phase === "bulk" && this.selection.isOpen ? { bulk: true } : {}
    };
  }
  /** Opens the panel at a place; without one, at the first card of the first queue that has any. */
  async open(place) {
    this.start = place;
    this.phase = "loading";
    this.error = null;
    await this.orTell(async () => {
      const { queues, cards } = this.parts;
      this.selection.ids = place.orderIds;
      const card = place.entry && this.show(place.entry);
      await queues.load();
      await card;
      if (this.selection.isOpen) {
        await (place.bulk ? this.openBulkSelection() : this.openSelection(place.entry));
        return;
      }
      const found = place.queue ?? (place.entry ? cards.card?.queue : null);
      const queue = queues.find(found ?? null)?.queue ?? queues.firstFilled?.queue ?? "phone";
      await (place.entry ? this.openList(queue) : this.openQueue(queue));
    });
  }
  /** Tries again what could not be read. */
  async reload() {
    const { wanted } = this.parts.cards;
    await (this.phase === "error" || !wanted ? this.open(this.start) : this.show(wanted));
  }
  /** Opens a queue at its first card. */
  async openQueue(queue) {
    this.selection.ids = [];
    await this.orTell(async () => {
      await this.openList(queue);
      if (queue === "email") {
        await this.bulkLoading;
      }
      if (queue === "email" && this.parts.bulk.isWorthwhile) {
        this.enterBulk();
        return;
      }
      const first = this.parts.list.nextInList(null);
      await (first ? this.show(first) : this.finish());
    });
  }
  /** Shows the rows of a queue, whatever card is in sight. */
  async openList(queue) {
    const { queues, list, cards, bulk } = this.parts;
    queues.select(queue);
    cards.dropAhead();
    await list.open(queue, queues.mine);
    this.bulkLoading = bulk.open(queue, queues.mine, list.entries);
    this.fetchAhead();
  }
  /** Shows many customers at once instead of a card. */
  enterBulk() {
    this.closeCard();
    this.phase = "bulk";
    this.moveFocus("bulk");
  }
  async openBulkSelection() {
    const { bulk, list, queues } = this.parts;
    queues.select(null);
    list.openSelection([]);
    await bulk.openSelection(this.selection.ids);
    this.enterBulk();
  }
  /** From many at once to the cards one by one. */
  async oneByOne() {
    const { list } = this.parts;
    await (this.selection.isOpen && list.entries.length === 0 ? this.orTell(() => this.openSelection(null)) : this.goOn(list.nextInList(null)));
  }
  /** The cards of a selection come one after the other; the first is shown as soon as it is there. */
  async openSelection(entry) {
    const { list, cards, queues } = this.parts;
    queues.select(null);
    list.openSelection(cards.card && entry ? [entryOfCard(cards.card)] : []);
    for await (const card of this.selection.cardsBut(entry)) {
      if (this.hasLeft) {
        return;
      }
      list.append(entryOfCard(card));
      if (!cards.wanted) {
        await this.show({ res_model: card.res_model, res_id: card.res_id });
      }
    }
    await (cards.wanted ? void 0 : this.finish());
  }
  async setMine(mine) {
    const { queues } = this.parts;
    queues.setMine(mine);
    await this.orTell(async () => {
      await queues.load();
      const queue = queues.currentCount?.count ? queues.current : queues.firstFilled?.queue;
      await this.openQueue(queue ?? queues.current ?? "phone");
    });
  }
  /** Shows the card of an entry. */
  async show(ref) {
    const { cards, outcomes } = this.parts;
    if (outcomes.saving) {
      return;
    }
    outcomes.reset();
    await cards.show(ref);
    if (!isSameEntry(cards.wanted, ref) || this.hasLeft) {
      return;
    }
    this.phase = "ready";
    if (cards.card && cards.isReady) {
      this.enter(cards.card);
    }
  }
  /** A card came in sight, whatever brought it: what was typed on it, who is on it, what comes after it. */
  enter(card, focus = "card") {
    const { drafts, presence } = this.parts;
    void drafts.begin(card);
    presence.enter(card);
    this.afterPaint(() => this.attend(card));
    this.moveFocus(card.opened_by ? "none" : focus);
  }
  /** What the card in sight does not wait for. */
  attend(card) {
    const { cards, presence, list } = this.parts;
    if (isSameEntry(cards.wanted, card) && !this.hasLeft) {
      void presence.announce().then(() => list.setPresence(card, presence.holder));
      this.fetchAhead();
    }
  }
  /** Fetches the card that comes next, and the next page of rows before it is needed. */
  fetchAhead() {
    const { cards, list } = this.parts;
    const next = list.nextInList(cards.wanted);
    if (next) {
      cards.prefetch(next);
    }
    if (list.isNearEnd(cards.wanted)) {
      void this.loadMore();
    }
  }
  /** The user came near the last row. */
  async loadMore() {
    try {
      await this.parts.list.loadMore();
    } catch (error) {
      failureOf(error);
    }
  }
  /** Shows the next entry, or the end of the queue where there is none. */
  async goOn(next) {
    await this.orTell(() => next ? this.show(next) : this.finish());
  }
  /** Nothing is left to do here: says what was done today. */
  async finish() {
    this.closeCard();
    this.phase = "done";
    this.moveFocus("done");
    this.summary = await this.api.getDaySummary();
  }
  closeCard() {
    const { cards, presence, drafts, outcomes } = this.parts;
    outcomes.reset();
    presence.leave();
    drafts.leave();
    cards.clear();
  }
  moveFocus(target, code = null) {
    this.focus = { target, code };
  }
  /** Reads list and counts again once the user pauses: colleagues work on the same queues. */
  refreshSoon() {
    clearTimeout(this.refreshTimer);
    this.refreshTimer = setTimeout(() => void this.refresh(), REFRESH_AFTER);
  }
  async refresh() {
    try {
      await this.parts.list.refresh(this.parts.cards.wanted);
      this.fetchAhead();
      await this.parts.bulk.refresh();
    } catch (error) {
      failureOf(error);
    }
  }
  /** The panel closes. */
  leave() {
    this.hasLeft = true;
    clearTimeout(this.refreshTimer);
    this.parts.presence.leave();
    this.parts.drafts.leave();
  }
  async orTell(read) {
    try {
      await read();
    } catch (error) {
      this.error = failureOf(error).message;
      this.phase = "error";
    }
  }
}
export {
  NavigationStore
};
