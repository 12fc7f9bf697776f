// Generated from ts/store/outcome_store.ts by dev/build.mjs; do not edit.
import { changedFacts } from "../model/conflict";
import { entryKey } from "../model/entries";
import { failureOf } from "../model/errors";
import { valuesToSend } from "../model/values";
import { sentCode } from "../model/variant";
function noticeOf(conflict, before, draft) {
  return {
    message: conflict.message,
    changes: before ? changedFacts(before, conflict.card) : [],
    noteKept: draft.note.trim() !== ""
  };
}
class OutcomeStore {
  constructor(api, newRequestId, line) {
    this.api = api;
    this.newRequestId = newRequestId;
    this.line = line;
  }
  api;
  newRequestId;
  line;
  /** The outcome being saved. */
  saving = null;
  failure = null;
  conflict = null;
  attempt = null;
  /** Applies an outcome. A press while another is being saved does nothing. */
  async apply(card, outcome, draft) {
    const values = valuesToSend(card, outcome, draft);
    const requestId = this.requestIdFor(card, outcome, values);
    return this.send({ card, outcome, values, draft, requestId });
  }
  /**
   * Opens the outcome's e-mail for editing. Sending it applies the outcome, on the server and in one transaction;
   * closing it leaves all as it was.
   */
  async compose(card, outcome, draft, composer) {
    if (this.saving) {
      return { status: "busy" };
    }
    const values = valuesToSend(card, outcome, draft);
    const attempt = { card, outcome, values, draft, requestId: this.newRequestId() };
    this.attempt = null;
    this.saving = outcome.code;
    this.failure = null;
    try {
      return await this.openComposer(attempt, composer);
    } catch (error) {
      this.failure = { ...failureOf(error), retryable: false };
      return { status: "kept", attempt };
    } finally {
      this.saving = null;
    }
  }
  async openComposer(attempt, composer) {
    const { card, outcome, values, requestId } = attempt;
    const ref = { res_model: card.res_model, res_id: card.res_id };
    const opened = await this.api.composeMail(
      ref,
      outcome.code,
      values,
      card.revision,
      requestId
    );
    if (opened.status === "conflict") {
      return this.conflicted(attempt, opened);
    }
    await composer.open(opened.action);
    const sent = await this.api.getComposed(requestId);
    return sent.status === "applied" ? { status: "applied", attempt, applied: sent } : { status: "kept", attempt };
  }
  conflicted(attempt, conflict) {
    this.conflict = noticeOf(conflict, attempt.card, attempt.draft);
    return { status: "conflict", attempt, conflict };
  }
  /** Sends the last attempt again, unchanged. */
  async retry() {
    return this.attempt ? this.send(this.attempt) : { status: "busy" };
  }
  /** The card in sight is one of which a press was not saved: says why. */
  tellReview({ press, card, failure, conflict }) {
    this.failure = failure?.retryable ? { ...failure, isKept: true } : failure;
    this.conflict = conflict && noticeOf(conflict, card, press.draft);
  }
  /** Another card came in sight: what is above it is told no more. */
  reset() {
    this.failure = null;
    this.conflict = null;
    this.attempt = null;
  }
  dropFailure() {
    this.failure = null;
  }
  /** The same press again keeps its number, so that an answer that got lost is not an outcome applied twice. */
  requestIdFor(card, outcome, values) {
    const last = this.attempt;
    const isSame = last !== null && entryKey(last.card) === entryKey(card) && last.card.revision === card.revision && last.outcome.code === outcome.code && JSON.stringify(last.values) === JSON.stringify(values);
    return isSame ? last.requestId : this.newRequestId();
  }
  async send(attempt) {
    if (this.saving) {
      return { status: "busy" };
    }
    const { card, outcome, values, requestId } = attempt;
    this.attempt = attempt;
    this.saving = outcome.code;
    this.failure = null;
    try {
      const ref = { res_model: card.res_model, res_id: card.res_id };
      const code = sentCode(card, outcome);
      const answer = await this.line.run(
        () => this.api.applyOutcome(ref, code, values, card.revision, requestId)
      );
      this.attempt = null;
      if (answer.status === "applied") {
        return { status: "applied", attempt, applied: answer };
      }
      return this.conflicted(attempt, answer);
    } catch (error) {
      this.failure = failureOf(error);
      return { status: "kept", attempt };
    } finally {
      this.saving = null;
    }
  }
}
export {
  OutcomeStore
};
