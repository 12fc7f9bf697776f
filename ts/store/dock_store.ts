import type { OutcomeDraft } from "../model/draft";
import { joinable, toggledAll, withTick } from "../model/customer";
import { failureOf } from "../model/errors";
import { isOpen, isSameEntry } from "../model/entries";
import { asksFirst, blockedReason } from "../model/outcomes";
import type { Ports } from "../model/ports";
import { proposedOutcome } from "../model/proposal";
import type { Outcome } from "../model/types";
import {
    choiceOf,
    findOutcome,
    isEdited,
    isIncomplete,
    optionAt,
    outcomeAt,
} from "../model/values";
import { SHELVE } from "../model/variant";
import type { AftermathStore } from "./aftermath_store";
import type { AheadStore } from "./ahead_store";
import type { DraftStore } from "./draft_store";
import type { NavigationParts } from "./navigation_parts";
import type { NavigationStore } from "./navigation_store";
import type { AttemptResult } from "./outcome_store";

/** What the user does in the dock with an outcome: presses it, confirms its form, goes back, tries again. */
export class DockStore {
    constructor(
        private readonly parts: NavigationParts,
        private readonly nav: NavigationStore,
        private readonly aftermath: AftermathStore,
        private readonly ahead: AheadStore,
        private readonly ports: Pick<Ports, "notify" | "typing" | "composer">,
    ) {}

    /** What is typed: its fields write there. */
    get drafts(): DraftStore {
        return this.parts.drafts;
    }

    /** What is typed, and what the server makes of it. */
    get draft(): OutcomeDraft {
        return this.drafts.draft(this.parts.outcomes.saving);
    }

    /** A colleague has the entry: the outcomes are out of reach until the user takes it over. */
    get isReserved(): boolean {
        return this.parts.presence.holder !== null;
    }

    /** Whether the card is an open quotation or opportunity, on which outcomes make sense. */
    get isOpenCard(): boolean {
        const { card } = this.parts.cards;
        return card !== null && isOpen(card);
    }

    /** Whether the customer's answer calls for one of the outcomes. */
    get hasProposal(): boolean {
        const { card } = this.parts.cards;
        return card !== null && proposedOutcome(card) !== null;
    }

    /** The switch by its key. */
    toggleSend(): void {
        if (this.parts.cards.card?.mail) {
            this.drafts.setSend(!this.draft.send);
        }
    }

    /** Ticks another quotation of the customer, or unticks it: the outcome is for it too. */
    tickAlso(id: number, isTicked: boolean): void {
        const { card } = this.parts.cards;
        if (card && this.isFree) {
            this.setAlso(withTick(card, this.draft.also, id, isTicked));
        }
    }

    /** All the other quotations of the customer that fit in one press, or none of them. */
    toggleAlso(): void {
        const { card } = this.parts.cards;
        if (card && this.isFree && joinable(card).length > 0) {
            this.setAlso(toggledAll(card, this.draft.also));
        }
    }

    private setAlso(ids: number[]): void {
        this.drafts.setAlso(ids);
        this.ports.notify.ticked(this.draft.also.length);
    }

    /** A digit: the outcome at that place, or the choice at that place where a form asks for one. */
    async digit(digit: number): Promise<void> {
        const { openOutcome } = this.drafts;
        const { card } = this.parts.cards;
        if (openOutcome) {
            const need = choiceOf(openOutcome);
            const option = need && optionAt(need, digit);
            if (option) {
                this.drafts.setValue(need.name, option.value);
            }
            return;
        }
        const outcome = card && outcomeAt(card, digit);
        if (outcome) {
            await this.press(outcome.code);
        }
    }

    /** An outcome was chosen: it opens its form, or applies at once where it asks nothing. */
    async press(code: string): Promise<void> {
        const outcome = this.pressable(code);
        if (outcome && (asksFirst(outcome) || this.isProposed(outcome))) {
            this.drafts.open(outcome);
        } else if (outcome) {
            await this.apply(outcome);
        }
    }

    /** Opens the form also of an outcome that would apply at once: there is a date to give. */
    openForm(code: string): void {
        const outcome = this.pressable(code);
        if (outcome) {
            this.drafts.open(outcome);
        }
    }

    /**
     * Ctrl+Enter: applies the outcome of the open form, or lets the server say what is missing in it. Without a form it
     * applies what the customer's answer calls for.
     */
    async confirm(): Promise<void> {
        const { openOutcome } = this.drafts;
        if (!openOutcome) {
            await this.applyProposal();
            return;
        }
        const outcome = this.pressable(openOutcome.code);
        if (!outcome) {
            return;
        }
        if (isIncomplete(outcome, this.draft)) {
            await this.tellErrors(outcome);
        } else {
            await this.apply(outcome);
        }
    }

    /** Applies what the customer's answer calls for, or opens its form where something is left to be said. */
    async applyProposal(): Promise<void> {
        const { card } = this.parts.cards;
        const proposed = card && proposedOutcome(card);
        const outcome = proposed && this.pressable(proposed.code);
        if (!outcome) {
            return;
        }
        const { note, values } = this.drafts.typed;
        if (isIncomplete(outcome, { note, values: values[outcome.code] ?? {} })) {
            this.drafts.open(outcome);
        } else {
            await this.apply(outcome);
        }
    }

    /** Opens what the banner of an order proposes. */
    async shelve(): Promise<void> {
        await this.press(SHELVE);
    }

    /** The table shows what the banner's button would do while it is looked at. */
    lookAtShelving(isLooked: boolean): void {
        this.drafts.look(isLooked ? SHELVE : null);
    }

    /** From the form to its tile; what was typed is kept. */
    back(): void {
        const code = this.drafts.openOutcome?.code ?? null;
        this.parts.outcomes.dropFailure();
        this.drafts.close();
        this.nav.moveFocus("tiles", code);
    }

    async takeOver(): Promise<void> {
        const { cards, presence, list } = this.parts;
        await presence.takeOver();
        if (cards.card) {
            list.setPresence(cards.card, presence.holder);
        }
        this.nav.moveFocus("card");
    }

    /** Sends again what got no answer: the same outcome, the same values, the same request. */
    async retry(): Promise<void> {
        const { outcomes, cards } = this.parts;
        if (outcomes.failure?.isKept && cards.card) {
            await this.ahead.again(cards.card);
        } else if (outcomes.failure?.retryable) {
            await this.ahead.follow(outcomes.retry(), (result) => this.take(result));
        }
    }

    /** Gives up what was not saved: it is sent no more. What was typed stays on the card. */
    giveUp(): void {
        const { outcomes, cards, presses } = this.parts;
        if (cards.card) {
            presses.drop(cards.card);
            outcomes.dropFailure();
            this.nav.moveFocus("tiles");
        }
    }

    /** Whether an outcome may be pressed now. */
    private get isFree(): boolean {
        const { cards, outcomes, presses } = this.parts;
        const { card } = cards;
        const isFree = card !== null && isSameEntry(this.nav.seen, card) && cards.isReady;
        const isAway = this.ahead.isUndoing || outcomes.saving !== null || this.isReserved;
        return isFree && this.isOpenCard && !isAway && !presses.isUnderWay(card);
    }

    /** The outcome, where it may be pressed now: nothing else is being saved. Where it is blocked, says why. */
    private pressable(code: string): Outcome | null {
        const { card } = this.parts.cards;
        const { isFree } = this;
        const outcome = card && findOutcome(card, code);
        const reason = outcome && isFree ? blockedReason(outcome, this.draft) : null;
        if (reason !== null) {
            this.ports.notify.blocked(reason);
            this.nav.moveFocus("tiles", code);
            return null;
        }
        return isFree ? outcome : null;
    }

    private isProposed(outcome: Outcome): boolean {
        const { card } = this.parts.cards;
        return card !== null && proposedOutcome(card) === outcome;
    }

    private async apply(outcome: Outcome): Promise<void> {
        const { cards, outcomes, drafts } = this.parts;
        const { composer, typing } = this.ports;
        const { card } = cards;
        if (!card) {
            return;
        }
        if (this.goesAhead(outcome)) {
            await this.ahead.press(card, outcome);
            return;
        }
        typing.mark();
        const sent = this.opensComposer(outcome)
            ? outcomes.compose(card, outcome, drafts.typed, composer)
            : outcomes.apply(card, outcome, drafts.typed);
        await this.ahead.follow(sent, (result) => this.take(result));
    }

    /** What asks something, opens its e-mail or is for several quotations waits for its answer; the next card does not. */
    private goesAhead(outcome: Outcome): boolean {
        const { drafts } = this.parts;
        const isOne = this.draft.also.length === 0 && !this.opensComposer(outcome);
        return isOne && drafts.openOutcome === null && !asksFirst(outcome);
    }

    /** An e-mail that is edited is the one of the card's own quotation. */
    private opensComposer(outcome: Outcome): boolean {
        return this.draft.also.length === 0 && isEdited(outcome, this.drafts.typed);
    }

    private async take(result: AttemptResult): Promise<void> {
        const { outcomes, drafts } = this.parts;
        if (this.nav.hasLeft && result.status !== "applied") {
            this.tellElsewhere(result); // no banner of the panel is in sight
        } else if (result.status === "applied") {
            await this.aftermath.applied(result);
        } else if (result.status === "conflict") {
            this.aftermath.conflicted(result.conflict, result.attempt);
        } else if (result.status === "kept" && !outcomes.failure?.retryable && drafts.openOutcome) {
            await this.tellErrors(result.attempt.outcome);
        }
    }

    /** The user has gone to another screen and must know that nothing was saved. */
    private tellElsewhere(result: AttemptResult): void {
        const { failure } = this.parts.outcomes;
        const message = result.status === "conflict" ? result.conflict.message : failure?.message;
        if (message !== undefined) {
            this.ports.notify.failed(message);
        }
    }

    /** Puts the server's messages under the fields; what has a field needs no banner. */
    private async tellErrors(outcome: Outcome): Promise<void> {
        try {
            if ((await this.drafts.check(outcome)).length > 0) {
                this.parts.outcomes.dropFailure();
            }
        } catch (error) {
            this.ports.notify.failed(failureOf(error).message);
        }
    }
}
