// Generated from ts/store/card_store.ts by dev/build.mjs; do not edit.
import { isSameCustomer, isSameEntry } from "../model/entries";
import { failureOf } from "../model/errors";
import { Timer } from "./timer";
const SLOW_AFTER = 300;
class CardStore {
  constructor(api, settled = () => null) {
    this.api = api;
    this.settled = settled;
  }
  api;
  settled;
  card = null;
  /** The entry asked for: the card's own, or the one being fetched. */
  wanted = null;
  isLoading = false;
  isSlow = false;
  /** Why the entry asked for could not be read. */
  error = null;
  slow = new Timer();
  ahead = [];
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
    this.ahead = cards.map((card) => ({ ref: card, coming: Promise.resolve(card), card }));
  }
  /** Fetches a card without showing it. */
  prefetch(ref) {
    if (!this.inHand(ref)) {
      const ahead = { ref, coming: this.read(ref), card: null };
      ahead.coming.then(
        (card) => ahead.card = card,
        () => void 0
        // asked for again when it is needed
      );
      this.ahead = [ahead];
    }
  }
  /** The customer's cards in hand are right no more. */
  forget(customer) {
    this.ahead = this.ahead.filter(({ ref }) => !isSameCustomer(ref, customer));
  }
  /**
   * Shows an entry whose card is in hand, and tells whether it is: in the same turn as the key, so that all that the key
   * changes is drawn once.
   */
  showInHand(ref, given = null) {
    const ahead = this.inHand(ref);
    const card = given ?? ahead?.card;
    if (!card) {
      return false;
    }
    this.ahead = this.ahead.filter((other) => other !== ahead);
    this.slow.stop();
    this.replace(card);
    return true;
  }
  /** Shows an entry when its card comes; the old one stays until then. */
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
    const ahead = this.inHand(ref);
    if (!ahead) {
      this.ahead = [];
      return this.read(ref);
    }
    this.ahead = this.ahead.filter((other) => other !== ahead);
    return ahead.coming.catch(() => this.read(ref));
  }
  inHand(ref) {
    return this.ahead.find((one) => isSameEntry(one.ref, ref));
  }
  read(ref) {
    const settled = this.settled(ref);
    return settled ? settled.then(() => this.api.getCard(ref)) : this.api.getCard(ref);
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
    this.ahead = [];
  }
}
export {
  CardStore
};
