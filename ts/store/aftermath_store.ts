import type { DeskApi } from "../model/api";
import { isSameEntry } from "../model/entries";
import { failureOf } from "../model/errors";
import { plainLabel } from "../model/outcomes";
import type { Ports } from "../model/ports";
import type { Card, Conflict, Entry, Outcome } from "../model/types";
import type { NavigationParts, NavigationStore } from "./navigation_store";
import type { AppliedResult } from "./outcome_store";
import type { ProgressStore } from "./progress_store";
import type { UndoStore } from "./undo_store";

/** What follows an outcome: rows and counts, the next card, the conflict, the undo. */
export class AftermathStore {
    /** The outcome that was applied while the user was writing: the next card waits for "Next". */
    waiting: string | null = null;
    /** Changes when something was written in the card's history. */
    historyVersion = 0;

    private isReopening = false;

    constructor(
        private readonly api: DeskApi,
        private readonly parts: NavigationParts,
        private readonly nav: NavigationStore,
        private readonly progress: ProgressStore,
        private readonly undoable: UndoStore,
        private readonly ports: Ports,
    ) {}

    /** Names what the progress counts: a queue, or a selection. */
    get tallyName(): string {
        return this.parts.queues.current ?? "selection";
    }

    /** An outcome was applied: settles its row, offers the undo, brings the next card. */
    async applied({ attempt, applied }: AppliedResult): Promise<void> {
        const { card, outcome, draft } = attempt;
        const { drafts, queues } = this.parts;
        const next = await this.nextAfter(card);
        this.settle(card, outcome);
        drafts.settle(card, draft);
        const news = { customer: card.partner_name, outcome: plainLabel(outcome) };
        const entry = { res_model: card.res_model, res_id: card.res_id };
        this.undoable.remember({ ...news, entry, draft, queue: this.tallyName }, applied);
        this.ports.notify.applied({ ...news, message: applied.message }, () => void this.undo());
        this.nav.refreshSoon();
        queues.accept(applied);
        await (this.ports.typing.isTyping()
            ? this.wait(card, outcome)
            : this.advance(outcome, next));
    }

    private async nextAfter(card: Card): Promise<Entry | null> {
        try {
            return await this.parts.list.nextToDo(card);
        } catch (error) {
            this.ports.notify.failed(failureOf(error).message);
            return this.parts.list.nextInList(card);
        }
    }

    private settle(card: Card, outcome: Outcome): void {
        const { list } = this.parts;
        if (outcome.category === "not_reached") {
            list.markTried(card, this.ports.clock.now());
            this.progress.add(this.tallyName, card, "tried");
        } else {
            list.remove(card);
            this.progress.add(this.tallyName, card, "left");
        }
    }

    private async advance(outcome: Outcome, next: Entry | null): Promise<void> {
        await this.nav.goOn(next);
        const isShown = this.nav.phase === "ready";
        this.ports.notify.cardCame(plainLabel(outcome), isShown ? this.parts.cards.card : null);
    }

    /**
     * The next card never comes under the hands of who is writing: the same one shows what it has become. Its history is
     * left alone, because that may be where the user writes.
     */
    private async wait(card: Card, outcome: Outcome): Promise<void> {
        const { drafts, cards } = this.parts;
        this.waiting = outcome.label;
        drafts.close();
        this.ports.notify.cardCame(plainLabel(outcome), null);
        await cards.show(card);
        if (cards.card && isSameEntry(cards.card, card)) {
            await drafts.begin(cards.card);
        }
    }

    /** Somebody else was faster: the fresh card, what changed on it, and the note as it was. */
    conflicted({ card }: Conflict): void {
        const { cards, list, drafts } = this.parts;
        drafts.close();
        cards.replace(card);
        list.markDoneBy(card);
        this.historyVersion++;
        this.nav.enter(card, "none");
    }

    /** Undoes the last outcome and shows its card again, with what had been typed for it. */
    async undo(): Promise<void> {
        const { last } = this.undoable;
        if (!last || this.parts.outcomes.saving) {
            return;
        }
        try {
            const result = await this.undoable.undo();
            if (!result) {
                return;
            }
            this.ports.notify.undone(result);
            this.parts.queues.failedMails = result.failed_mails;
            const isUndone = result.status !== "refused";
            if (isUndone) {
                this.progress.remove(last.queue, last.entry);
                this.parts.drafts.restore(result.card, last.draft);
            }
            if (isUndone || isSameEntry(result.card, this.parts.cards.card)) {
                this.showAgain(result.card);
            }
        } catch (error) {
            this.ports.notify.failed(failureOf(error).message);
        }
    }

    /** Sets the cancelled quotation in sight back to quotation. A second press meanwhile does nothing. */
    async reopen(): Promise<void> {
        const { card } = this.parts.cards;
        if (!card || this.isReopening || this.parts.outcomes.saving) {
            return;
        }
        this.isReopening = true;
        try {
            const result = await this.api.reopen(card.res_id);
            this.ports.notify.reopened(result.message);
            if (isSameEntry(result.card, this.parts.cards.wanted)) {
                this.showAgain(result.card);
            }
        } catch (error) {
            this.ports.notify.failed(failureOf(error).message);
        } finally {
            this.isReopening = false;
        }
    }

    private showAgain(card: Card): void {
        const { outcomes, cards, queues, list } = this.parts;
        this.waiting = null;
        outcomes.reset();
        cards.replace(card);
        this.nav.phase = "ready";
        this.historyVersion++;
        this.nav.enter(card);
        void Promise.all([queues.load(), list.refresh(card)]).catch(failureOf);
    }
}
