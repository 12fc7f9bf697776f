import { isSameEntry } from "../model/entries";
import type { Place } from "../model/place";
import type { Ports } from "../model/ports";
import { pressOf, type Press } from "../model/press";
import type { Applied, Card, Entry, Outcome } from "../model/types";
import type { AftermathStore } from "./aftermath_store";
import type { NavigationParts } from "./navigation_parts";
import type { NavigationStore } from "./navigation_store";
import type { AttemptResult } from "./outcome_store";
import type { ProgressStore } from "./progress_store";
import type { UndoStore } from "./undo_store";

/**
 * The next card comes at the press, and the outcome goes on its way meanwhile. What fails takes neither the screen nor
 * the keys: its row comes back, and the user goes back to it when it suits.
 */
export class AheadStore {
    /** The user takes the last press back. */
    isUndoing = false;
    /** Whether the last press is saved, once it has arrived; `null` where none is on its way. */
    private saved: Promise<boolean> | null = null;

    constructor(
        private readonly parts: NavigationParts,
        private readonly nav: NavigationStore,
        private readonly aftermath: AftermathStore,
        private readonly progress: ProgressStore,
        private readonly undoable: UndoStore,
        private readonly ports: Pick<Ports, "notify" | "clock" | "newRequestId">,
    ) {}

    /** An outcome that asks nothing was pressed. */
    async press(card: Card, outcome: Outcome): Promise<void> {
        const { drafts, presses } = this.parts;
        const rest = {
            requestId: this.ports.newRequestId(),
            queue: this.aftermath.tallyName,
            at: this.ports.clock.now(),
        };
        await this.goOn(card, presses.again(pressOf(card, outcome, drafts.typed, rest)));
    }

    /** Sends again what was not saved of the card in sight: the same outcome, the same values, the same request. */
    async again(card: Card): Promise<void> {
        const review = this.parts.presses.find(card);
        if (review) {
            await this.goOn(card, review.press);
        }
    }

    private async goOn(card: Card, press: Press): Promise<void> {
        const { list, drafts, cards } = this.parts;
        const before = list.entries;
        const next = list.nextInHand(card);
        const coming = next ? null : this.aftermath.nextAfter(card);
        list.settle(press);
        drafts.settle(card, press.draft);
        cards.forget(press.entry);
        this.ports.notify.sent();
        void this.track(this.send(press, card, before));
        await this.nav.goOn(next ?? (await coming)); // no turn is lost where it is in hand
        const isShown = this.nav.phase === "ready";
        this.ports.notify.cardAhead(press.outcome, isShown ? cards.card : null);
    }

    /**
     * Opens the panel. What an earlier one could not send leaves before anything is read, each under its own number; by
     * now it may be a conflict.
     */
    async open(place: Place): Promise<void> {
        const presses = await this.parts.presses.takeKept();
        await Promise.all(presses.map((press) => this.send(press, null, [])));
        await this.nav.open(place);
    }

    /** Whether a press is on its way, one that the screen waits for included. */
    get isAway(): boolean {
        return this.saved !== null;
    }

    /** A press that the screen waits for, of a form or of several quotations: "Undo" waits for it, and for what follows. */
    async follow(
        sent: Promise<AttemptResult>,
        take: (result: AttemptResult) => Promise<void>,
    ): Promise<void> {
        await this.track(
            sent.then(async (result) => {
                await take(result);
                return result.status === "applied";
            }),
        );
    }

    private async track(saved: Promise<boolean>): Promise<void> {
        this.saved = saved;
        try {
            await saved;
        } finally {
            if (this.saved === saved) {
                this.saved = null;
            }
        }
    }

    /** Takes the last press back; where it is still on its way, once it has arrived. */
    async undo(): Promise<void> {
        if (this.isUndoing) {
            return;
        }
        this.isUndoing = true;
        try {
            if (this.saved === null || (await this.saved)) {
                await this.aftermath.undo();
            }
        } finally {
            this.isUndoing = false;
        }
    }

    /** Goes to what was not saved, with all that was typed. */
    async review(): Promise<void> {
        const { presses, cards, outcomes } = this.parts;
        const entries = presses.toReview.map(({ press }) => press.entry);
        const others = entries.filter((entry) => !isSameEntry(entry, cards.wanted));
        const entry = others[0] ?? entries[0];
        if (entry && !outcomes.saving) {
            this.aftermath.waiting = null;
            await this.nav.goOn(entry);
        }
    }

    private async send(press: Press, card: Card | null, before: Entry[]): Promise<boolean> {
        const applied = await this.parts.presses.send(press, card);
        if (applied) {
            this.arrived(press, applied);
        } else {
            await this.failed(press, before);
        }
        return applied !== null;
    }

    private arrived(press: Press, applied: Applied): void {
        const { customer, outcome, draft, queue } = press;
        const also = applied.also ?? [];
        const others = press.others.filter(({ res_id }) => also.includes(res_id));
        const rows = [press.entry, ...this.parts.list.among(others)];
        const entries = rows.map(({ res_model, res_id }) => ({ res_model, res_id }));
        const news = { customer, outcome, count: 1 + also.length };
        entries.forEach((row) => this.progress.add(queue, row, press.isTried ? "tried" : "left"));
        this.undoable.remember({ ...news, entries, draft, queue }, applied);
        if (this.parts.presses.last === null) {
            const undo = (): void => void this.undo();
            this.ports.notify.applied({ ...news, message: applied.message }, undo);
        }
        if (!this.nav.hasLeft) {
            this.parts.queues.accept(applied);
            this.nav.refreshSoon();
        }
    }

    private async failed(press: Press, before: Entry[]): Promise<void> {
        const { presses, list, drafts, cards } = this.parts;
        const review = presses.find(press.entry);
        drafts.restore(press.entry, press.draft);
        if (this.nav.hasLeft) {
            const message = review?.conflict?.message ?? review?.failure?.message ?? "";
            this.ports.notify.failed(message); // no strip of the panel is in sight
            return;
        }
        if (press.queue === this.aftermath.tallyName) {
            list.putBack(press, before);
        }
        if (review?.conflict) {
            list.markDoneBy(review.conflict.card);
        }
        if (isSameEntry(press.entry, cards.wanted)) {
            await this.nav.goOn(press.entry); // the user has gone back to it
        }
    }
}
