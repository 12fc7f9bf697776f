// Generated from ts/store/press_store.ts by dev/build.mjs; do not edit.
import { isSameCustomer, isSameEntry } from "../model/entries";
import { failureOf } from "../model/errors";
import { isSamePress, reviewOf } from "../model/press";
class PressStore {
  constructor(api, line, kept) {
    this.api = api;
    this.line = line;
    this.kept = kept;
  }
  api;
  line;
  kept;
  /** In the order of the presses. */
  underWay = [];
  toReview = [];
  hasLeft = false;
  /** The last press, as long as it is on its way. */
  get last() {
    return this.underWay.at(-1) ?? null;
  }
  isUnderWay(ref) {
    return this.underWay.some(({ entry }) => isSameEntry(entry, ref));
  }
  /** What is to be reviewed of an entry. */
  find(ref) {
    return reviewOf(this.toReview, ref);
  }
  /** Comes back once nothing more of the customer's is on its way; `null` where nothing is. */
  settled(ref) {
    return this.underWay.some(({ entry }) => isSameCustomer(entry, ref)) ? this.line.idle() : null;
  }
  /** The same press again, which keeps its number: an answer that got lost is not an outcome applied twice. */
  again(press) {
    const before = this.find(press.entry)?.press;
    return before && isSamePress(before, press) ? before : press;
  }
  /** Sends a press, after those before it. Returns the answer; without one, it is to be reviewed. */
  async send(press, card) {
    this.takePlaceOf(press);
    this.kept.keep(press);
    this.underWay = [...this.underWay, press];
    const { entry, code, values, revision, requestId } = press;
    const ref = { res_model: entry.res_model, res_id: entry.res_id };
    const review = { press, card, failure: null, conflict: null };
    try {
      const answer = await this.line.run(
        () => this.api.applyOutcome(ref, code, values, revision, requestId)
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
  async takeKept() {
    return this.kept.take();
  }
  /** The entry was settled otherwise, or the user has seen what became of the press. */
  drop(ref) {
    const review = this.find(ref);
    if (review) {
      this.kept.forget(review.press.requestId);
      this.toReview = this.toReview.filter((other) => other !== review);
    }
  }
  /** The user has come back to it. What may be sent again is kept until it is, or is given up. */
  saw({ press, failure }) {
    if (!failure?.retryable) {
      this.drop(press.entry);
    }
  }
  /** The panel closes: what is not saved is for the next one. */
  leave() {
    this.hasLeft = true;
    this.toReview.forEach(({ press }) => this.kept.release(press.requestId));
  }
  arrived({ requestId }) {
    this.underWay = this.underWay.filter((press) => press.requestId !== requestId);
  }
  takePlaceOf({ entry, requestId }) {
    const before = this.find(entry);
    if (before?.press.requestId === requestId) {
      this.toReview = this.toReview.filter((other) => other !== before);
    } else {
      this.drop(entry);
    }
  }
  comeBackTo(review) {
    this.toReview = [...this.toReview, review];
    if (this.hasLeft) {
      this.kept.release(review.press.requestId);
    }
  }
}
export {
  PressStore
};
