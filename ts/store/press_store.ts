import type { DeskApi } from "../model/api";
import { isSameCustomer, isSameEntry, type CustomerRef } from "../model/entries";
import { failureOf } from "../model/errors";
import type { KeptPresses } from "../model/ports";
import { isSamePress, reviewOf, type Press, type Review } from "../model/press";
import type { Applied, Card, EntryRef } from "../model/types";
import type { Line } from "./line";

/**
 * The presses that are on their way to the server, each under its own request number, and those to come back to. Each is
 * kept in the browser until it is saved, was sent anew, or was seen.
 */
export class PressStore {
    /** In the order of the presses. */
    underWay: Press[] = [];
    toReview: Review[] = [];
    private hasLeft = false;

    constructor(
        private readonly api: DeskApi,
        private readonly line: Line,
        private readonly kept: KeptPresses,
    ) {}

    /** The last press, as long as it is on its way. */
    get last(): Press | null {
        return this.underWay.at(-1) ?? null;
    }

    isUnderWay(ref: EntryRef): boolean {
        return this.underWay.some(({ entry }) => isSameEntry(entry, ref));
    }

    /** What is to be reviewed of an entry. */
    find(ref: EntryRef | null): Review | null {
        return reviewOf(this.toReview, ref);
    }

    /** Comes back once nothing more of the customer's is on its way; `null` where nothing is. */
    settled(ref: CustomerRef): Promise<void> | null {
        return this.underWay.some(({ entry }) => isSameCustomer(entry, ref))
            ? this.line.idle()
            : null;
    }

    /** The same press again, which keeps its number: an answer that got lost is not an outcome applied twice. */
    again(press: Press): Press {
        const before = this.find(press.entry)?.press;
        return before && isSamePress(before, press) ? before : press;
    }

    /** Sends a press, after those before it. Returns the answer; without one, it is to be reviewed. */
    async send(press: Press, card: Card | null): Promise<Applied | null> {
        this.takePlaceOf(press);
        this.kept.keep(press);
        this.underWay = [...this.underWay, press];
        const { entry, code, values, revision, requestId } = press;
        const ref = { res_model: entry.res_model, res_id: entry.res_id };
        const review = { press, card, failure: null, conflict: null };
        try {
            const answer = await this.line.run(() =>
                this.api.applyOutcome(ref, code, values, revision, requestId),
            );
            this.arrived(press);
            if (answer.status === "applied") {
                this.kept.forget(requestId);
                return answer;
            }
            this.comeBackTo({ ...review, conflict: answer });
        } catch (error) {
            this.arrived(press);
            this.comeBackTo({ ...review, failure: failureOf(error) });
        }
        return null;
    }

    /** Those that an earlier panel could not send. */
    async takeKept(): Promise<Press[]> {
        return this.kept.take();
    }

    /** The entry was settled otherwise, or the user has seen what became of the press. */
    drop(ref: EntryRef): void {
        const review = this.find(ref);
        if (review) {
            this.kept.forget(review.press.requestId);
            this.toReview = this.toReview.filter((other) => other !== review);
        }
    }

    /** The user has come back to it. What may be sent again is kept until it is, or is given up. */
    saw({ press, failure }: Review): void {
        if (!failure?.retryable) {
            this.drop(press.entry);
        }
    }

    /** The panel closes: what is not saved is for the next one. */
    leave(): void {
        this.hasLeft = true;
        this.toReview.forEach(({ press }) => this.kept.release(press.requestId));
    }

    private arrived({ requestId }: Press): void {
        this.underWay = this.underWay.filter((press) => press.requestId !== requestId);
    }

    private takePlaceOf({ entry, requestId }: Press): void {
        const before = this.find(entry);
        if (before?.press.requestId === requestId) {
            this.toReview = this.toReview.filter((other) => other !== before);
        } else {
            this.drop(entry);
        }
    }

    private comeBackTo(review: Review): void {
        this.toReview = [...this.toReview, review];
        if (this.hasLeft) {
            this.kept.release(review.press.requestId);
        }
    }
}
