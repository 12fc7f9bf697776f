// Generated from ts/store/undo_store.ts by dev/build.mjs; do not edit.
class UndoStore {
  constructor(api, clock) {
    this.api = api;
    this.clock = clock;
  }
  api;
  clock;
  last = null;
  isUndoing = false;
  timer;
  remember(last, { event_id, message, undo_until }) {
    this.last = { ...last, eventId: event_id, message };
    clearTimeout(this.timer);
    const wait = Math.max(0, this.clock.millisecondsUntil(undo_until));
    this.timer = setTimeout(() => this.last = null, wait);
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
    clearTimeout(this.timer);
    this.last = null;
  }
}
export {
  UndoStore
};
