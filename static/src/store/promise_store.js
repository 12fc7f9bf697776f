// Generated from ts/store/promise_store.ts by dev/build.mjs; do not edit.
import { isFirst, isSameEntry } from "../model/entries";
import { Timer } from "./timer";
const AGAIN = 30;
class PromiseStore {
  constructor(list, refresh, hourCame) {
    this.list = list;
    this.refresh = refresh;
    this.hourCame = hourCame;
  }
  list;
  refresh;
  hourCame;
  timer = new Timer();
  /** Reads the list again when the next hour comes; called whenever the list was read. */
  watch() {
    this.timer.stop();
    this.wait(this.list.nextPromise);
  }
  wait(seconds) {
    if (seconds !== null) {
      this.timer.start(() => void this.tell(), seconds * 1e3);
    }
  }
  /** Tells who has come, from far behind in the list too. */
  async tell() {
    const known = this.list.entries.filter(isFirst);
    if (!await this.refresh()) {
      this.wait(AGAIN);
      return;
    }
    const come = (entry) => isFirst(entry) && !known.some((other) => isSameEntry(entry, other));
    this.list.entries.filter(come).forEach(this.hourCame);
  }
  /** The panel closes. */
  leave() {
    this.timer.end();
  }
}
export {
  PromiseStore
};
