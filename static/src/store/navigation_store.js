// Generated from ts/store/navigation_store.ts by dev/build.mjs; do not edit.
import { isSameEntry } from "../model/entries";
import { failureOf } from "../model/errors";
import { cardToReview } from "../model/press";
import { NextStore } from "./next_store";
import { PromiseStore } from "./promise_store";
import { Timer } from "./timer";
const REFRESH_AFTER = 2e3;
class NavigationStore {
  constructor(api, parts, afterPaint, hourCame, settled) {
    this.api = api;
    this.parts = parts;
    this.afterPaint = afterPaint;
    this.settled = settled;
    this.next = new NextStore(parts.cards, parts.list, parts.presence);
    this.promises = new PromiseStore(parts.list, () => this.refresh(), hourCame);
  }
  api;
  parts;
  afterPaint;
  settled;
  phase = "loading";
  error = null;
  focus = { target: "none", code: null };
  summary = null;
  /** The card whose paint is over: only then it takes outcomes, and its history comes. */
  seen = null;
  next;
  promises;
  /** The quotations selected in a list view, instead of a queue. */
  selected = [];
  refreshTimer = new Timer();
  start = { queue: null, entry: null, orderIds: [] };
  /** The panel has closed: what is still on its way to it is dropped. */
  hasLeft = false;
  /** The card whose history is to be read: it comes after the card's own paint. */
  get remembered() {
    return this.phase === "ready" && this.parts.cards.card ? this.seen : null;
  }
  /** The history in sight is still that of the card before. */
  get isHistoryLate() {
    return this.remembered !== null && !isSameEntry(this.remembered, this.parts.cards.card);
  }
  get isSelection() {
    return this.selected.length > 0;
  }
  /** What the panel's address must say. */
  get place() {
    const { queues, cards } = this.parts;
    return {
      queue: this.isSelection ? null : queues.current,
      entry: this.phase === "ready" ? cards.wanted : null,
      orderIds: this.selected,
      ...this.phase === "bulk" && this.isSelection ? { bulk: true } : {}
    };
  }
  /** Opens the panel at a place; without one, at the first card of the first queue that has any. */
  async open(place) {
    this.start = place;
    this.phase = "loading";
    this.error = null;
    this.selected = place.orderIds;
    await this.orTell(
      () => this.isSelection ? this.beginSelection(place) : this.openRows(place.queue, place.entry)
    );
  }
  /** Opens a selection, beside the counts of the queues: its rows come in one answer. */
  async beginSelection({ entry, bulk }) {
    const { queues, list, singleKeys } = this.parts;
    const opening = await this.api.openSelection(queues.mine, this.selected);
    if (this.hasLeft) {
      return;
    }
    singleKeys.single = opening.single_keys;
    queues.accept(opening);
    queues.select(null);
    list.openSelection(opening.entries);
    await (bulk ? this.openBulkSelection(opening.bulk) : this.goOn(entry ?? list.nextInList(null)));
  }
  /** Tries again what could not be read. */
  async reload() {
    const { wanted } = this.parts.cards;
    await (this.phase === "error" || !wanted ? this.open(this.start) : this.show(wanted));
  }
  /** Opens a queue at its first card. */
  async openQueue(queue) {
    this.selected = [];
    await this.orTell(() => this.openRows(queue, null));
  }
  async setMine(mine) {
    const { queues } = this.parts;
    queues.setMine(mine);
    await this.openQueue(queues.current);
  }
  /** Shows the rows of a queue and an entry, else the first of them: or many customers at once. */
  async openRows(asked, entry) {
    const { queues, list, cards, presence, bulk, singleKeys, firstDay } = this.parts;
    const { mine } = queues;
    queues.select(asked);
    const opening = await this.api.openDesk(mine, asked, entry);
    const { queue } = opening;
    const [first, second = null] = opening.cards;
    if (first) {
      presence.accept(first, second);
    }
    if (this.hasLeft) {
      presence.release();
      return;
    }
    if (asked !== queues.current || mine !== queues.mine) {
      return;
    }
    singleKeys.single = opening.single_keys;
    queues.accept(opening);
    this.afterPaint(() => void firstDay.accept(opening.first_day));
    queues.select(queue);
    list.accept(queue, mine, opening.page);
    this.promises.watch();
    cards.accept(opening.cards);
    const shown = queues.currentCount;
    const loading = shown && bulk.open(shown, mine, list.entries);
    if (!entry && shown?.bulk_first) {
      await loading;
      if (bulk.isWorthwhile) {
        this.enterBulk();
        return;
      }
    }
    await this.goOn(entry ?? list.nextInList(null));
  }
  /** Shows many customers at once instead of a card. */
  enterBulk() {
    this.closeCard();
    this.phase = "bulk";
    this.moveFocus("bulk");
  }
  async openBulkSelection(code) {
    await this.parts.bulk.openSelection(this.selected, code);
    this.enterBulk();
  }
  /** From many at once to the cards one by one. */
  async oneByOne() {
    await this.goOn(this.parts.list.nextInList(null));
  }
  /** Shows the card of an entry. */
  async show(ref) {
    const { cards, outcomes, presses } = this.parts;
    if (outcomes.saving) {
      return;
    }
    outcomes.reset();
    const review = presses.find(ref);
    if (!cards.showInHand(ref, review && cardToReview(review))) {
      await cards.show(ref);
    }
    if (!isSameEntry(cards.wanted, ref) || this.hasLeft) {
      return;
    }
    this.phase = "ready";
    if (cards.card && cards.isReady) {
      if (review) {
        outcomes.tellReview(review);
        presses.saw(review);
      }
      this.enter(cards.card);
    }
  }
  /** A card came in sight, whatever brought it: what was typed on it, who is on it, what comes after it. */
  enter(card, focus = "card") {
    const { drafts, presence } = this.parts;
    if (this.hasLeft) {
      return;
    }
    void drafts.begin(card);
    presence.enter(card);
    this.afterPaint(() => this.attend(card));
    this.moveFocus(card.opened_by ? "none" : focus);
  }
  /** What the card in sight does not wait for. */
  attend(card) {
    const { wanted } = this.parts.cards;
    if (isSameEntry(wanted, card) && !this.hasLeft) {
      this.seen = wanted;
      void this.next.attend(card);
    }
  }
  /** Shows the next entry, or the end of the queue where there is none. */
  async goOn(next) {
    if (!this.hasLeft) {
      await this.orTell(() => next ? this.show(next) : this.finish());
    }
  }
  /** Nothing is left to do here: says what was done today. */
  async finish() {
    this.closeCard();
    this.phase = "done";
    this.moveFocus("done");
    await this.settled();
    this.summary = await this.api.getDaySummary();
  }
  closeCard() {
    const { cards, presence, drafts, outcomes } = this.parts;
    outcomes.reset();
    presence.release();
    drafts.clear();
    cards.clear();
  }
  moveFocus(target, code = null) {
    this.focus = { target, code };
  }
  /** Reads list and counts again once the user pauses: colleagues work on the same queues. */
  refreshSoon() {
    this.refreshTimer.start(() => void this.refresh(), REFRESH_AFTER);
  }
  /** Tells whether the list could be read. */
  async refresh() {
    let isRead = false;
    try {
      await this.parts.list.refresh(this.parts.cards.wanted);
      isRead = true;
      this.promises.watch();
      await this.next.again();
      await this.parts.bulk.refresh();
    } catch (error) {
      failureOf(error);
    }
    return isRead;
  }
  /** The panel closes. */
  leave() {
    const { presence, drafts, cards, bulk } = this.parts;
    this.hasLeft = true;
    this.refreshTimer.end();
    this.promises.leave();
    for (const part of [presence, drafts, cards, bulk]) {
      part.leave();
    }
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
