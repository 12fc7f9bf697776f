import type { DeskApi } from "../model/api";
import { isSameEntry } from "../model/entries";
import { failureOf } from "../model/errors";
import type { Notify } from "../model/ports";
import type { CardStore } from "./card_store";
import type { QueueStore } from "./queue_store";

/** The e-mails of earlier outcomes that did not leave. */
export class MailStore {
    private isSending = false;

    constructor(
        private readonly api: DeskApi,
        private readonly parts: { cards: CardStore; queues: QueueStore },
        private readonly notify: Notify,
        private readonly onSent: () => void,
    ) {}

    /** Sends the failed e-mail of the card in sight again; the server's card no longer complains of it. */
    async resend(): Promise<void> {
        const { cards, queues } = this.parts;
        const failed = cards.card?.failed_mail;
        if (failed) {
            await this.alone(async () => {
                const result = await this.api.resend(failed.event_id);
                this.notify.resent(result);
                queues.failedMails = result.failed_mails;
                if (isSameEntry(result.card, cards.wanted)) {
                    cards.replace(result.card);
                    this.onSent();
                }
            });
        }
    }

    /** Sends all that failed again, and tells whether it did. */
    async resendAll(): Promise<boolean> {
        return this.alone(async () => {
            const result = await this.api.resendFailed();
            this.notify.resent({ status: result.sent > 0 ? "resent" : "refused", ...result });
            this.parts.queues.failedMails = result.failed_mails;
        });
    }

    /** A second press meanwhile does nothing. */
    private async alone(send: () => Promise<void>): Promise<boolean> {
        if (this.isSending) {
            return false;
        }
        this.isSending = true;
        try {
            await send();
            return true;
        } catch (error) {
            this.notify.failed(failureOf(error).message);
            return false;
        } finally {
            this.isSending = false;
        }
    }
}
