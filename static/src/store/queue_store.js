// Generated from ts/store/queue_store.ts by dev/build.mjs; do not edit.
class QueueStore {
  constructor(api, preferences) {
    this.api = api;
    this.preferences = preferences;
    this.mine = preferences.readMine();
  }
  api;
  preferences;
  queues = [];
  /** E-mails of the user's own that are to be sent again. */
  failedMails = 0;
  current = null;
  mine;
  get currentCount() {
    return this.find(this.current);
  }
  get areAllEmpty() {
    return this.queues.every((queue) => queue.count === 0);
  }
  /** The queue to go on with when the current one is done. */
  get nextFilled() {
    const index = this.queues.findIndex((queue) => queue.queue === this.current);
    const others = [
      ...this.queues.slice(index + 1),
      ...this.queues.slice(0, Math.max(index, 0))
    ];
    return others.find((queue) => queue.count > 0) ?? null;
  }
  find(code) {
    return this.queues.find((queue) => queue.queue === code) ?? null;
  }
  async load() {
    const { mine } = this;
    const queues = await this.api.getQueues(mine);
    if (mine === this.mine) {
      this.queues = queues;
    }
  }
  select(code) {
    this.current = code;
  }
  /** Remembered: who chose once keeps it. */
  setMine(mine) {
    this.mine = mine;
    this.preferences.writeMine(mine);
  }
  /** Counts that came with an outcome. */
  accept({ queues, failed_mails }) {
    this.queues = queues;
    this.failedMails = failed_mails;
  }
}
export {
  QueueStore
};
