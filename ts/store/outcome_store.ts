import type { DeskApi } from "../model/api";
import type { ConflictNotice, Failure } from "../model/banner";
import { changedFacts } from "../model/conflict";
import type { StoredDraft } from "../model/draft";
import { entryKey } from "../model/entries";
import { failureOf } from "../model/errors";
import type { Composer } from "../model/ports";
import type { Review } from "../model/press";
import type { Applied, Card, Conflict, Outcome, OutcomeValues } from "../model/types";
import { valuesToSend } from "../model/values";
import { sentCode } from "../model/variant";
import type { Line } from "./line";

/** One press of an outcome, exactly as it is sent; sent again as it is when no answer came. */
export interface Attempt {
    card: Card;
    outcome: Outcome;
    values: OutcomeValues;
    draft: StoredDraft;
    requestId: string;
}

/** An attempt that the server applied. */
export interface AppliedResult {
    status: "applied";
    attempt: Attempt;
    applied: Applied;
}

/** What an attempt came to. `kept`: nothing was saved and nothing that was typed is lost. */
export type AttemptResult =
    | AppliedResult
    | { status: "conflict"; attempt: Attempt; conflict: Conflict }
    | { status: "kept"; attempt: Attempt }
    | { status: "busy" };

/** What is told of a conflict; without the card as it was, what changed on it is not known. */
function noticeOf(conflict: Conflict, before: Card | null, draft: StoredDraft): ConflictNotice {
    return {
        message: conflict.message,
        changes: before ? changedFacts(before, conflict.card) : [],
        noteKept: draft.note.trim() !== "",
    };
}

/** Saves outcomes that the screen waits for: one at a time, each under one request number however often it has to be sent. */
export class OutcomeStore {
    /** The outcome being saved. */
    saving: string | null = null;
    failure: Failure | null = null;
    conflict: ConflictNotice | null = null;
    private attempt: Attempt | null = null;

    constructor(
        private readonly api: DeskApi,
        private readonly newRequestId: () => string,
        private readonly line: Line,
    ) {}

    /** Applies an outcome. A press while another is being saved does nothing. */
    async apply(card: Card, outcome: Outcome, draft: StoredDraft): Promise<AttemptResult> {
        const values = valuesToSend(card, outcome, draft);
        const requestId = this.requestIdFor(card, outcome, values);
        return this.send({ card, outcome, values, draft, requestId });
    }

    /**
     * Opens the outcome's e-mail for editing. Sending it applies the outcome, on the server and in one transaction;
     * closing it leaves all as it was.
     */
    async compose(
        card: Card,
        outcome: Outcome,
        draft: StoredDraft,
        composer: Composer,
    ): Promise<AttemptResult> {
        if (this.saving) {
            return { status: "busy" };
        }
        const values = valuesToSend(card, outcome, draft);
        const attempt = { card, outcome, values, draft, requestId: this.newRequestId() };
        this.attempt = null; // an outcome that is edited is not sent again by itself
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

    private async openComposer(attempt: Attempt, composer: Composer): Promise<AttemptResult> {
        const { card, outcome, values, requestId } = attempt;
        const ref = { res_model: card.res_model, res_id: card.res_id };
        const opened = await this.api.composeMail(
            ref,
            outcome.code,
            values,
            card.revision,
            requestId,
        );
        if (opened.status === "conflict") {
            return this.conflicted(attempt, opened);
        }
        await composer.open(opened.action);
        const sent = await this.api.getComposed(requestId);
        return sent.status === "applied"
            ? { status: "applied", attempt, applied: sent }
            : { status: "kept", attempt };
    }

    private conflicted(attempt: Attempt, conflict: Conflict): AttemptResult {
        this.conflict = noticeOf(conflict, attempt.card, attempt.draft);
        return { status: "conflict", attempt, conflict };
    }

    /** Sends the last attempt again, unchanged. */
    async retry(): Promise<AttemptResult> {
        return this.attempt ? this.send(this.attempt) : { status: "busy" };
    }

    /** The card in sight is one of which a press was not saved: says why. */
    tellReview({ press, card, failure, conflict }: Review): void {
        this.failure = failure?.retryable ? { ...failure, isKept: true } : failure;
        this.conflict = conflict && noticeOf(conflict, card, press.draft);
    }

    /** Another card came in sight: what is above it is told no more. */
    reset(): void {
        this.failure = null;
        this.conflict = null;
        this.attempt = null;
    }

    dropFailure(): void {
        this.failure = null;
    }

    /** The same press again keeps its number, so that an answer that got lost is not an outcome applied twice. */
    private requestIdFor(card: Card, outcome: Outcome, values: OutcomeValues): string {
        const last = this.attempt;
        const isSame =
            last !== null &&
            entryKey(last.card) === entryKey(card) &&
            last.card.revision === card.revision &&
            last.outcome.code === outcome.code &&
            JSON.stringify(last.values) === JSON.stringify(values);
        return isSame ? last.requestId : this.newRequestId();
    }

    private async send(attempt: Attempt): Promise<AttemptResult> {
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
            const answer = await this.line.run(() =>
                this.api.applyOutcome(ref, code, values, card.revision, requestId),
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
