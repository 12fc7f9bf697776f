// Generated from ts/store/card_store.ts by dev/build.mjs; do not edit.
import { entryKey, isSameEntry } from "../model/entries";
import { failureOf } from "../model/errors";
import { Timer } from "./timer";
const SLOW_AFTER = 300;
class CardStore {
  constructor(api) {
    this.api = api;
  }
  api;
  card = null;
  /** The entry asked for: the card's own, or the one being fetched. */
  wanted = null;
  isLoading = false;
  isSlow = false;
  /** Why the entry asked for could not be read. */
  error = null;
  slow = new Timer();
  ahead = /* @__PURE__ */ new Map();
  /** Whether the card in sight is the one asked for: only then may an outcome be pressed. */
  get isReady() {
    return !this.isLoading && this.error === null && this.card !== null;
  }
  /** The entry asked for, with its customer as soon as he is known. */
  get current() {
    const customer_id = isSameEntry(this.card, this.wanted) ? this.card?.customer_id ?? 0 : 0;
    return this.wanted && { ...this.wanted, customer_id };
  }
  /** Cards that came along before they are shown. */
  accept(cards) {
    this.ahead = new Map(cards.map((card) => [entryKey(card), Promise.resolve(card)]));
  }
  /** Fetches a card without showing it. */
  prefetch(ref) {
    const key = entryKey(ref);
    if (!this.ahead.has(key)) {
      const card = this.api.getCard(ref);
      card.catch(() => void 0);
      this.ahead = /* @__PURE__ */ new Map([[key, card]]);
    }
  }
  /** Shows an entry: at once where it was fetched ahead, else when it comes; the old card stays until then. */
  async show(ref) {
    this.wanted = { res_model: ref.res_model, res_id: ref.res_id };
    this.isLoading = true;
    this.isSlow = false;
    this.error = null;
    this.slow.start(() => this.isSlow = this.isLoading, SLOW_AFTER);
    try {
      const card = await this.take(ref);
      if (isSameEntry(this.wanted, ref)) {
        this.card = card;
      }
    } catch (error) {
      if (isSameEntry(this.wanted, ref)) {
        this.error = failureOf(error).message;
      }
    } finally {
      if (isSameEntry(this.wanted, ref)) {
        this.slow.stop();
        this.isLoading = false;
        this.isSlow = false;
      }
    }
  }
  async take(ref) {
    const key = entryKey(ref);
    const card = this.ahead.get(key);
    if (!card) {
      this.ahead.clear();
      return this.api.getCard(ref);
    }
    this.ahead.delete(key);
    return card.catch(() => this.api.getCard(ref));
  }
  /** Puts a card that came with another answer: after a conflict, an undo. */
  replace(card) {
    this.wanted = { res_model: card.res_model, res_id: card.res_id };
    this.card = card;
    this.isLoading = false;
    this.isSlow = false;
    this.error = null;
  }
  /** The panel closes. */
  leave() {
    this.slow.end();
  }
  clear() {
    this.card = null;
    this.wanted = null;
    this.isLoading = false;
    this.error = null;
    this.ahead.clear();
  }
}
export {
  CardStore
};
