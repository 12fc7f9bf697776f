import type { DeskApi } from "../model/api";
import { entryKey, isSameEntry } from "../model/entries";
import { failureOf } from "../model/errors";
import type { Card, PriceTable } from "../model/types";
import type { CardStore } from "./card_store";
import type { DraftStore } from "./draft_store";

/** Next year's prices of the card in sight: its lines, and what the night has not prepared. */
export class PricesStore {
    table: PriceTable | null = null;
    isBusy = false;
    error: string | null = null;
    /** The entry that all this is about. */
    private of: string | null = null;

    constructor(
        private readonly api: DeskApi,
        private readonly cards: CardStore,
        private readonly drafts: DraftStore,
    ) {}

    /** Whether the lines of this card are in sight. */
    isOpen(card: Card): boolean {
        return this.table !== null && this.isAbout(card);
    }

    isAbout(card: Card): boolean {
        return this.of === entryKey(card);
    }

    /** Shows the lines with both prices, or puts them away. */
    async toggle(card: Card): Promise<void> {
        if (this.isOpen(card)) {
            this.table = null;
            return;
        }
        await this.alone(card, async () => {
            const table = await this.api.getNewPrices(card.res_id);
            if (this.isAbout(card)) {
                this.table = table;
            }
        });
    }

    /** Has the server compute what was not prepared; the card comes again with it. */
    async compute(card: Card): Promise<void> {
        await this.alone(card, async () => {
            const fresh = await this.api.computeNewPrices(card.res_id);
            if (isSameEntry(fresh, this.cards.wanted ?? fresh)) {
                this.cards.replace(fresh);
                void this.drafts.begin(fresh); // what is ticked by itself may be another thing now
            }
        });
    }

    private async alone(card: Card, run: () => Promise<void>): Promise<void> {
        if (this.isBusy && this.isAbout(card)) {
            return;
        }
        this.of = entryKey(card);
        this.table = null;
        this.isBusy = true;
        this.error = null;
        try {
            await run();
        } catch (error) {
            if (this.isAbout(card)) {
                this.error = failureOf(error).message;
            }
        } finally {
            if (this.isAbout(card)) {
                this.isBusy = false;
            }
        }
    }
}
