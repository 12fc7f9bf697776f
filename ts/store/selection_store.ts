import type { DeskApi } from "../model/api";
import { isSameEntry } from "../model/entries";
import { failureOf } from "../model/errors";
import type { Card, EntryRef } from "../model/types";

/** The quotations of a selection in a list view, instead of a queue. */
export class SelectionStore {
    ids: number[] = [];

    constructor(private readonly api: DeskApi) {}

    get isOpen(): boolean {
        return this.ids.length > 0;
    }

    /** The cards one after the other, without that of `shown`. */
    async *cardsBut(shown: EntryRef | null): AsyncGenerator<Card> {
        for (const res_id of this.ids) {
            const ref: EntryRef = { res_model: "sale.order", res_id };
            const card = isSameEntry(ref, shown) ? null : await this.readOrSkip(ref);
            if (card) {
                yield card;
            }
        }
    }

    /** A quotation that was deleted or is not for this user is left out. */
    private async readOrSkip(ref: EntryRef): Promise<Card | null> {
        try {
            return await this.api.getCard(ref);
        } catch (error) {
            if (failureOf(error).retryable) {
                throw error;
            }
            return null;
        }
    }
}
