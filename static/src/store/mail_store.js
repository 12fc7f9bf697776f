// Generated from ts/store/mail_store.ts by dev/build.mjs; do not edit.
import { isSameEntry } from "../model/entries";
import { failureOf } from "../model/errors";
class MailStore {
  constructor(api, parts, notify, onSent) {
    this.api = api;
    this.parts = parts;
    this.notify = notify;
    this.onSent = onSent;
  }
  api;
  parts;
  notify;
  onSent;
  isSending = false;
  /** Sends the failed e-mail of the card in sight again; the server's card no longer complains of it. */
  async resend() {
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
  async resendAll() {
    return this.alone(async () => {
      const result = await this.api.resendFailed();
      this.notify.resent({ status: result.sent > 0 ? "resent" : "refused", ...result });
      this.parts.queues.failedMails = result.failed_mails;
    });
  }
  /** A second press meanwhile does nothing. */
  async alone(send) {
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
export {
  MailStore
};
