// Generated from ts/store/selection_store.ts by dev/build.mjs; do not edit.
import { isSameEntry } from "../model/entries";
import { failureOf } from "../model/errors";
class SelectionStore {
  constructor(api) {
    this.api = api;
  }
  api;
  ids = [];
  get isOpen() {
    return this.ids.length > 0;
  }
  /** The cards one after the other, without that of `shown`. */
  async *cardsBut(shown) {
    for (const res_id of this.ids) {
      const ref = { res_model: "sale.order", res_id };
      const card = isSameEntry(ref, shown) ? null : await this.readOrSkip(ref);
      if (card) {
        yield card;
      }
    }
  }
  /** A quotation that was deleted or is not for this user is left out. */
  async readOrSkip(ref) {
    try {
      return await this.api.getCard(ref);
    } catch (error) {
      if (failureOf(error).retryable) {
        throw error;
      }
      return null;
    }
  }
}
export {
  SelectionStore
};
