// Generated from ts/store/mail_store.ts by dev/build.mjs; do not edit.
import { isSameEntry } from "../model/entries";
import { failureOf } from "../model/errors";
class MailStore {
  constructor(api, cards, notify, onSent) {
    this.api = api;
    this.cards = cards;
    this.notify = notify;
    this.onSent = onSent;
  }
  api;
  cards;
  notify;
  onSent;
  isSending = false;
  /** Sends the failed e-mail of the card in sight again; the server's card no longer complains of it. */
  async resend() {
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
export {
  MailStore
};
