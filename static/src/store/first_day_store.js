// Generated from ts/store/first_day_store.ts by dev/build.mjs; do not edit.
import { failureOf } from "../model/errors";
class FirstDayStore {
  constructor(api) {
    this.api = api;
  }
  api;
  told = null;
  /** Asks for it where there may be something to tell. */
  async accept(isDue) {
    if (!isDue) {
      this.told = null;
      return;
    }
    try {
      this.told = await this.api.getFirstDay();
    } catch (error) {
      failureOf(error);
    }
  }
  /** It was read: not shown again, on whatever machine. */
  async close() {
    this.told = null;
    try {
      await this.api.closeFirstDay();
    } catch (error) {
      failureOf(error);
    }
  }
}
export {
  FirstDayStore
};
