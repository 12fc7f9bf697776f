// Generated from ts/store/progress_store.ts by dev/build.mjs; do not edit.
import { entryKey } from "../model/entries";
class ProgressStore {
  constructor(storage, clock) {
    this.storage = storage;
    this.clock = clock;
    this.stored = storage.read() ?? { day: clock.today(), tallies: {} };
  }
  storage;
  clock;
  stored;
  done(queue) {
    const { left, tried } = this.tally(queue);
    return left.length + tried.length;
  }
  /** What the queue held when the session began: what is left in it and what this session took out. */
  total(queue, count) {
    return count + this.tally(queue).left.length;
  }
  /** How many did not answer. */
  tried(queue) {
    return this.tally(queue).tried.length;
  }
  add(queue, ref, kind) {
    const tally = this.without(queue, ref);
    this.save(queue, { ...tally, [kind]: [...tally[kind], entryKey(ref)] });
  }
  remove(queue, ref) {
    this.save(queue, this.without(queue, ref));
  }
  without(queue, ref) {
    const { left, tried } = this.tally(queue);
    const isOther = (key) => key !== entryKey(ref);
    return { left: left.filter(isOther), tried: tried.filter(isOther) };
  }
  tally(queue) {
    const isToday = this.stored.day === this.clock.today();
    return (isToday ? this.stored.tallies[queue] : void 0) ?? { left: [], tried: [] };
  }
  save(queue, tally) {
    const day = this.clock.today();
    const tallies = this.stored.day === day ? this.stored.tallies : {};
    this.stored = { day, tallies: { ...tallies, [queue]: tally } };
    this.storage.write(this.stored);
  }
}
export {
  ProgressStore
};
