import type { DeskApi } from "../model/api";
import { isSameCustomer, isSameEntry, type CustomerRef } from "../model/entries";
import { failureOf } from "../model/errors";
import type { Card, EntryRef } from "../model/types";
import { Timer } from "./timer";

/** How long a card may take before a skeleton replaces the one before. */
const SLOW_AFTER = 300;

interface CardAhead {
    ref: CustomerRef;
    coming: Promise<Card>;
    /** Once it has come. */
    card: Card | null;
}

/** The card in sight and the one fetched ahead, so that the next customer is there when the outcome is saved. */
export class CardStore {
    card: Card | null = null;
    /** The entry asked for: the card's own, or the one being fetched. */
    wanted: EntryRef | null = null;
    isLoading = false;
    isSlow = false;
    /** Why the entry asked for could not be read. */
    error: string | null = null;
    private readonly slow = new Timer();
    private ahead: CardAhead[] = [];

    constructor(
        private readonly api: DeskApi,
        /** What is on its way for the customer: the cards are right again once it was answered. */
        private readonly settled: (ref: CustomerRef) => Promise<void> | null = () => null,
    ) {}

    /** Whether the card in sight is the one asked for: only then may an outcome be pressed. */
    get isReady(): boolean {
        return !this.isLoading && this.error === null && this.card !== null;
    }

    /** The entry asked for, with its customer as soon as he is known. */
    get current(): CustomerRef | null {
        const customer_id = isSameEntry(this.card, this.wanted) ? (this.card?.customer_id ?? 0) : 0;
        return this.wanted && { ...this.wanted, customer_id };
    }

    /** Cards that came along before they are shown. */
    accept(cards: Card[]): void {
        this.ahead = cards.map((card) => ({ ref: card, coming: Promise.resolve(card), card }));
    }

    /** Fetches a card without showing it. */
    prefetch(ref: CustomerRef): void {
        if (!this.inHand(ref)) {
            const ahead: CardAhead = { ref, coming: this.read(ref), card: null };
            ahead.coming.then(
                (card) => (ahead.card = card),
                () => undefined, // asked for again when it is needed
            );
            this.ahead = [ahead];
        }
    }

    /** The customer's cards in hand are right no more. */
    forget(customer: CustomerRef): void {
        this.ahead = this.ahead.filter(({ ref }) => !isSameCustomer(ref, customer));
    }

    /**
     * Shows an entry whose card is in hand, and tells whether it is: in the same turn as the key, so that all that the key
     * changes is drawn once.
     */
    showInHand(ref: EntryRef, given: Card | null = null): boolean {
        const ahead = this.inHand(ref);
        const card = given ?? ahead?.card;
        if (!card) {
            return false;
        }
        this.ahead = this.ahead.filter((other) => other !== ahead);
        this.slow.stop();
        this.replace(card);
        return true;
    }

    /** Shows an entry when its card comes; the old one stays until then. */
    async show(ref: CustomerRef): Promise<void> {
        this.wanted = { res_model: ref.res_model, res_id: ref.res_id };
        this.isLoading = true;
        this.isSlow = false;
        this.error = null;
        this.slow.start(() => (this.isSlow = this.isLoading), SLOW_AFTER);
        try {
            const card = await this.take(ref);
            if (isSameEntry(this.wanted, ref)) {
                this.card = card;
            }
        } catch (error) {
            if (isSameEntry(this.wanted, ref)) {
                this.error = failureOf(error).message;
            }
        } finally {
            if (isSameEntry(this.wanted, ref)) {
                this.slow.stop();
                this.isLoading = false;
                this.isSlow = false;
            }
        }
    }

    private async take(ref: CustomerRef): Promise<Card> {
        const ahead = this.inHand(ref);
        if (!ahead) {
            this.ahead = []; // it may have changed
            return this.read(ref);
        }
        this.ahead = this.ahead.filter((other) => other !== ahead);
        return ahead.coming.catch(() => this.read(ref));
    }

    private inHand(ref: EntryRef): CardAhead | undefined {
        return this.ahead.find((one) => isSameEntry(one.ref, ref));
    }

    private read(ref: CustomerRef): Promise<Card> {
        const settled = this.settled(ref);
        return settled ? settled.then(() => this.api.getCard(ref)) : this.api.getCard(ref);
    }

    /** Puts a card that came with another answer: after a conflict, an undo. */
    replace(card: Card): void {
        this.wanted = { res_model: card.res_model, res_id: card.res_id };
        this.card = card;
        this.isLoading = false;
        this.isSlow = false;
        this.error = null;
    }

    /** The panel closes. */
    leave(): void {
        this.slow.end();
    }

    clear(): void {
        this.card = null;
        this.wanted = null;
        this.isLoading = false;
        this.error = null;
        this.ahead = [];
    }
}
