// Generated from ts/store/shelving_store.ts by dev/build.mjs; do not edit.
import { failureOf } from "../model/errors";
import { Timer } from "./timer";
const BATCH = 25;
class ShelvingStore {
  constructor(api, queues, nav, undoable, ports) {
    this.api = api;
    this.queues = queues;
    this.nav = nav;
    this.undoable = undoable;
    this.ports = ports;
  }
  api;
  queues;
  nav;
  undoable;
  ports;
  /** How far it is, while it is under way. */
  progress = null;
  /** What can still be taken back. */
  last = null;
  isAsking = false;
  timer = new Timer();
  get isBusy() {
    return this.isAsking || this.progress !== null;
  }
  /** The list in sight: the quotations selected, or a queue, of which the server takes the first. */
  get scope() {
    const { queue, orderIds } = this.nav.place;
    if (orderIds.length > 0) {
      return { ids: orderIds };
    }
    return queue === null ? null : { queue, mine: this.queues.mine };
  }
  /** Asks why, then shelves what Odoo's dialog sorted out. */
  async run() {
    const { scope } = this;
    if (!scope || this.isBusy) {
      return;
    }
    let shelved = null;
    this.isAsking = true;
    try {
      const asked = await this.ports.shelver.ask(scope);
      if (asked && asked.ids.length > 0) {
        shelved = await this.shelve(asked.id, asked.ids);
      }
    } finally {
      this.isAsking = false;
    }
    await this.showAnew(shelved);
  }
  /** Where a batch fails, those before it are shelved all the same and can be taken back. */
  async shelve(id, ids) {
    let answer = null;
    try {
      for (let done = 0; done < ids.length; done += BATCH) {
        this.progress = { done, total: ids.length };
        answer = await this.api.shelve(id, ids.slice(done, done + BATCH));
        this.remember(id, answer);
      }
    } catch (error) {
      this.ports.notify.failed(failureOf(error).message);
      return answer;
    } finally {
      this.progress = null;
    }
    this.ports.notify.shelved(answer?.message ?? "", () => void this.undo());
    return answer;
  }
  remember(id, { shelved, undo_until }) {
    this.undoable.forget();
    this.last = shelved > 0 ? { id, count: shelved } : null;
    this.timer.start(() => this.last = null, this.ports.clock.millisecondsUntil(undo_until));
  }
  /** Takes all of it back. */
  async undo() {
    const { last } = this;
    if (!last || this.isBusy) {
      return;
    }
    this.progress = { done: 0, total: last.count };
    try {
      const answer = await this.takeBack(last);
      this.timer.stop();
      this.last = null;
      this.ports.notify.takenBack(answer.message);
      await this.showAnew(answer);
    } catch (error) {
      this.ports.notify.failed(failureOf(error).message);
    } finally {
      this.progress = null;
    }
  }
  async takeBack({ id, count }) {
    for (; ; ) {
      const answer = await this.api.undoShelving(id);
      if (!answer.more) {
        return answer;
      }
      this.progress = { done: answer.taken_back, total: count };
    }
  }
  /** Rows and counts changed beyond the card in sight: the list opens at its first card again. */
  async showAnew(counts) {
    if (counts && !this.nav.hasLeft) {
      const { queue, orderIds } = this.nav.place;
      this.queues.accept(counts);
      await this.nav.open({ queue, orderIds, entry: null });
    }
  }
  /** The panel closes. */
  leave() {
    this.timer.end();
  }
}
export {
  ShelvingStore
};
