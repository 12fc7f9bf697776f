// Generated from ts/store/prices_store.ts by dev/build.mjs; do not edit.
import { entryKey, isSameEntry } from "../model/entries";
import { failureOf } from "../model/errors";
class PricesStore {
  constructor(api, cards, drafts) {
    this.api = api;
    this.cards = cards;
    this.drafts = drafts;
  }
  api;
  cards;
  drafts;
  table = null;
  isBusy = false;
  error = null;
  /** The entry that all this is about. */
  of = null;
  /** Whether the lines of this card are in sight. */
  isOpen(card) {
    return this.table !== null && this.isAbout(card);
  }
  isAbout(card) {
    return this.of === entryKey(card);
  }
  /** Shows the lines with both prices, or puts them away. */
  async toggle(card) {
    if (this.isOpen(card)) {
      this.table = null;
      return;
    }
    await this.alone(card, async () => {
      const table = await this.api.getNewPrices(card.res_id);
      if (this.isAbout(card)) {
        this.table = table;
      }
    });
  }
  /** Has the server compute what was not prepared; the card comes again with it. */
  async compute(card) {
    await this.alone(card, async () => {
      const fresh = await this.api.computeNewPrices(card.res_id);
      if (isSameEntry(fresh, this.cards.wanted ?? fresh)) {
        this.cards.replace(fresh);
        void this.drafts.begin(fresh);
      }
    });
  }
  async alone(card, run) {
    if (this.isBusy && this.isAbout(card)) {
      return;
    }
    this.of = entryKey(card);
    this.table = null;
    this.isBusy = true;
    this.error = null;
    try {
      await run();
    } catch (error) {
      if (this.isAbout(card)) {
        this.error = failureOf(error).message;
      }
    } finally {
      if (this.isAbout(card)) {
        this.isBusy = false;
      }
    }
  }
}
export {
  PricesStore
};
