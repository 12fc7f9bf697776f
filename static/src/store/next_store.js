// Generated from ts/store/next_store.ts by dev/build.mjs; do not edit.
import { isSameEntry } from "../model/entries";
import { failureOf } from "../model/errors";
class NextStore {
  constructor(cards, list, presence) {
    this.cards = cards;
    this.list = list;
    this.presence = presence;
  }
  cards;
  list;
  presence;
  /** Says who is on the card in sight and who comes next; where a colleague has that one, it is another. */
  async attend(card) {
    if (this.list.isNearEnd(card)) {
      void this.loadMore();
    }
    const next = this.fetch();
    const taken = await this.presence.announce(next);
    this.list.setPresence(card, this.presence.holder);
    if (next && taken && isSameEntry(this.cards.wanted, card)) {
      this.list.setPresence(next, taken);
      await this.attend(card);
    }
  }
  /** The list has changed under the card in sight. */
  async again() {
    const { card, wanted } = this.cards;
    if (card && isSameEntry(card, wanted)) {
      await this.attend(card);
    }
  }
  /** The user came near the last row. */
  async loadMore() {
    try {
      await this.list.loadMore();
    } catch (error) {
      failureOf(error);
    }
  }
  /** Fetches the card that comes next. */
  fetch() {
    const next = this.list.nextInList(this.cards.current);
    if (next) {
      this.cards.prefetch(next);
    }
    return next && { res_model: next.res_model, res_id: next.res_id };
  }
}
export {
  NextStore
};
