import { entryKey } from "../model/entries";
import type { Clock, ProgressStorage } from "../model/ports";
import type { StoredProgress, Tally } from "../model/progress";
import type { EntryRef } from "../model/types";

/** How much of a queue was done today in this session: "12 / 42". */
export class ProgressStore {
    private stored: StoredProgress;

    constructor(
        private readonly storage: ProgressStorage,
        private readonly clock: Clock,
    ) {
        this.stored = storage.read() ?? { day: clock.today(), tallies: {} };
    }

    done(queue: string): number {
        const { left, tried } = this.tally(queue);
        return left.length + tried.length;
    }

    /** What the queue held when the session began: what is left in it and what this session took out. */
    total(queue: string, count: number): number {
        return count + this.tally(queue).left.length;
    }

    /** How many did not answer. */
    tried(queue: string): number {
        return this.tally(queue).tried.length;
    }

    add(queue: string, ref: EntryRef, kind: keyof Tally): void {
        const tally = this.without(queue, ref);
        this.save(queue, { ...tally, [kind]: [...tally[kind], entryKey(ref)] });
    }

    remove(queue: string, ref: EntryRef): void {
        this.save(queue, this.without(queue, ref));
    }

    private without(queue: string, ref: EntryRef): Tally {
        const { left, tried } = this.tally(queue);
        const isOther = (key: string): boolean => key !== entryKey(ref);
        return { left: left.filter(isOther), tried: tried.filter(isOther) };
    }

    private tally(queue: string): Tally {
        const isToday = this.stored.day === this.clock.today();
        return (isToday ? this.stored.tallies[queue] : undefined) ?? { left: [], tried: [] };
    }

    private save(queue: string, tally: Tally): void {
        const day = this.clock.today();
        const tallies = this.stored.day === day ? this.stored.tallies : {};
        this.stored = { day, tallies: { ...tallies, [queue]: tally } };
        this.storage.write(this.stored);
    }
}
