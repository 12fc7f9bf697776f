import type { DeskApi } from "../model/api";
import { isSameEntry } from "../model/entries";
import { failureOf } from "../model/errors";
import type { Notify } from "../model/ports";
import type { CardStore } from "./card_store";

/** The e-mail of an earlier outcome that did not leave. */
export class MailStore {
    private isSending = false;

    constructor(
        private readonly api: DeskApi,
        private readonly cards: CardStore,
        private readonly notify: Notify,
        private readonly onSent: () => void,
    ) {}

    /** Sends the failed e-mail of the card in sight again; the server's card no longer complains of it. */
    async resend(): Promise<void> {
        const failed = this.cards.card?.failed_mail;
        if (!failed || this.isSending) {
            return;
        }
        this.isSending = true;
        try {
            const result = await this.api.resend(failed.event_id);
            this.notify.resent(result);
            if (isSameEntry(result.card, this.cards.wanted)) {
                this.cards.replace(result.card);
                this.onSent();
            }
        } catch (error) {
            this.notify.failed(failureOf(error).message);
        } finally {
            this.isSending = false;
        }
    }
}
