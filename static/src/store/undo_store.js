// Generated from ts/store/undo_store.ts by dev/build.mjs; do not edit.
import { Timer } from "./timer";
class UndoStore {
  constructor(api, clock) {
    this.api = api;
    this.clock = clock;
  }
  api;
  clock;
  last = null;
  isUndoing = false;
  timer = new Timer();
  remember(last, { event_id, message, undo_until }) {
    this.last = { ...last, eventId: event_id, message };
    this.timer.start(() => this.last = null, this.clock.millisecondsUntil(undo_until));
  }
  /** Undoes the last outcome; `null` where there is none or it is being undone. */
  async undo() {
    const { last } = this;
    if (!last || this.isUndoing) {
      return null;
    }
    this.isUndoing = true;
    try {
      const result = await this.api.undo(last.eventId);
      this.forget();
      return result;
    } finally {
      this.isUndoing = false;
    }
  }
  forget() {
    this.timer.stop();
    this.last = null;
  }
  /** The panel closes. The notification that offers to undo may still be in sight: the server knows until when. */
  leave() {
    this.timer.end();
  }
}
export {
  UndoStore
};
