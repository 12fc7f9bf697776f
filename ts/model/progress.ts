/** What was done in one queue on one day of this browser session; the lists hold entry keys. */
export interface Tally {
    /** Followed up: out of the queue. */
    left: string[];
    /** Did not answer: still in it. */
    tried: string[];
}

/** The tallies by queue, of one civil day. */
export interface StoredProgress {
    day: string;
    tallies: Record<string, Tally>;
}
