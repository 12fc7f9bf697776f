// Generated from ts/store/promise_store.ts by dev/build.mjs; do not edit.
import { isFirst, isSameEntry } from "../model/entries";
class PromiseStore {
  constructor(list, refresh, hourCame) {
    this.list = list;
    this.refresh = refresh;
    this.hourCame = hourCame;
  }
  list;
  refresh;
  hourCame;
  timer;
  hasLeft = false;
  /** Reads the list again when the next hour comes; called whenever the list was read. */
  watch() {
    const seconds = this.list.nextPromise;
    clearTimeout(this.timer);
    if (seconds !== null && !this.hasLeft) {
      this.timer = setTimeout(() => void this.tell(), seconds * 1e3);
    }
  }
  /** Tells who has come, from far behind in the list too. */
  async tell() {
    const known = this.list.entries.filter(isFirst);
    await this.refresh();
    const come = (entry) => isFirst(entry) && !known.some((other) => isSameEntry(entry, other));
    this.list.entries.filter(come).forEach(this.hourCame);
  }
  /** The panel closes. */
  leave() {
    this.hasLeft = true;
    clearTimeout(this.timer);
  }
}
export {
  PromiseStore
};
