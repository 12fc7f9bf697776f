import { isSameEntry } from "../model/entries";
import { failureOf } from "../model/errors";
import type { Card, EntryRef } from "../model/types";
import type { CardStore } from "./card_store";
import type { EntryStore } from "./entry_store";
import type { PresenceStore } from "./presence_store";

/** The next customer: kept for the user, and in hand, before anything is pressed on the card in sight. */
export class NextStore {
    constructor(
        private readonly cards: CardStore,
        private readonly list: EntryStore,
        private readonly presence: PresenceStore,
    ) {}

    /** Says who is on the card in sight and who comes next; where a colleague has that one, it is another. */
    async attend(card: Card): Promise<void> {
        if (this.list.isNearEnd(card)) {
            void this.loadMore();
        }
        const next = this.fetch();
        const taken = await this.presence.announce(next);
        this.list.setPresence(card, this.presence.holder);
        if (next && taken && isSameEntry(this.cards.wanted, card)) {
            this.list.setPresence(next, taken);
            await this.attend(card);
        }
    }

    /** The list has changed under the card in sight. */
    async again(): Promise<void> {
        const { card, wanted } = this.cards;
        if (card && isSameEntry(card, wanted)) {
            await this.attend(card);
        }
    }

    /** The user came near the last row. */
    async loadMore(): Promise<void> {
        try {
            await this.list.loadMore();
        } catch (error) {
            failureOf(error); // the rows in hand stay; scrolling asks again
        }
    }

    /** Fetches the card that comes next. */
    private fetch(): EntryRef | null {
        const next = this.list.nextInList(this.cards.current);
        if (next) {
            this.cards.prefetch(next);
        }
        return next && { res_model: next.res_model, res_id: next.res_id };
    }
}
