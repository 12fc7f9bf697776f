// Generated from ts/store/aftermath_store.ts by dev/build.mjs; do not edit.
import { isSameEntry } from "../model/entries";
import { failureOf } from "../model/errors";
import { plainLabel } from "../model/outcomes";
const quotation = (res_id, customer_id = 0) => ({
  ...{ res_model: "sale.order", res_id, customer_id }
});
class AftermathStore {
  constructor(api, parts, nav, progress, undoable, ports) {
    this.api = api;
    this.parts = parts;
    this.nav = nav;
    this.progress = progress;
    this.undoable = undoable;
    this.ports = ports;
  }
  api;
  parts;
  nav;
  progress;
  undoable;
  ports;
  /** The outcome that was applied while the user was writing: the next card waits for "Next". */
  waiting = null;
  /** Changes when something was written in the card's history. */
  historyVersion = 0;
  /** Something of the card in sight is being changed that is no outcome. */
  isBusy = false;
  /** Names what the progress counts: a queue, or a selection. */
  get tallyName() {
    return this.parts.queues.current ?? "selection";
  }
  /** An outcome was applied: settles its row, offers the undo, brings the next card. */
  async applied({ attempt, applied }) {
    const { card, outcome, draft } = attempt;
    const { drafts, queues, list, presses } = this.parts;
    const also = (applied.also ?? []).map((id) => quotation(id, card.customer_id));
    const rows = list.among(also);
    rows.forEach((row) => this.settle(row, outcome));
    const next = this.nav.hasLeft ? null : await this.nextAfter(card);
    this.settle(card, outcome);
    drafts.settle(card, draft);
    presses.drop(card);
    const count = 1 + also.length;
    const news = { customer: card.partner_name, outcome: plainLabel(outcome), count };
    const entries = [card, ...rows].map(({ res_model, res_id }) => ({ res_model, res_id }));
    this.undoable.remember({ ...news, entries, draft, queue: this.tallyName }, applied);
    this.ports.notify.applied({ ...news, message: applied.message }, () => void this.undo());
    if (this.nav.hasLeft) {
      return;
    }
    this.nav.refreshSoon();
    queues.accept(applied);
    await (this.ports.typing.isTyping() ? this.wait(card, news) : this.advance(news, next));
  }
  /** Where to go after an outcome on the card. */
  async nextAfter(card) {
    try {
      return await this.parts.list.nextToDo(card);
    } catch (error) {
      this.ports.notify.failed(failureOf(error).message);
      return this.parts.list.nextInList(card);
    }
  }
  settle(row, outcome) {
    const { list } = this.parts;
    if (outcome.category === "not_reached") {
      list.markTried(row, this.ports.clock.now());
      this.progress.add(this.tallyName, row, "tried");
    } else {
      list.remove(row);
      this.progress.add(this.tallyName, row, "left");
    }
  }
  async advance(saved, next) {
    await this.nav.goOn(next);
    const isShown = this.nav.phase === "ready";
    this.ports.notify.cardCame(saved, isShown ? this.parts.cards.card : null);
  }
  /**
   * The next card never comes under the hands of who is writing: the same one shows what it has become. Its history is
   * left alone, because that may be where the user writes.
   */
  async wait(card, saved) {
    const { drafts, cards } = this.parts;
    this.waiting = saved.outcome;
    drafts.close();
    this.ports.notify.cardCame(saved, null);
    await cards.show(card);
    if (cards.card && isSameEntry(cards.card, card)) {
      await drafts.begin(cards.card);
    }
  }
  /**
   * Somebody else was faster: the fresh card, what changed on it, and the note as it was. It may have been another
   * quotation of the customer, which the message names: the card's own is then still to be done, and the rows of
   * those that were ticked are what the fresh card tells.
   */
  conflicted({ card }, { card: attempted, values }) {
    const { cards, list, drafts, presses } = this.parts;
    drafts.close();
    presses.drop(card);
    cards.replace(card);
    if (card.revision !== attempted.revision) {
      list.markDoneBy(card);
    }
    list.freshen(card, values.also?.map(({ res_id }) => quotation(res_id)) ?? []);
    this.historyVersion++;
    this.nav.enter(card, "none");
  }
  /** Undoes the last outcome and shows its card again, with what had been typed for it. */
  async undo() {
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
        last.entries.forEach((entry) => this.progress.remove(last.queue, entry));
        this.parts.drafts.restore(result.card, last.draft);
      }
      if (isUndone || isSameEntry(result.card, this.parts.cards.card)) {
        this.showAgain(result.card);
      }
    } catch (error) {
      this.ports.notify.failed(failureOf(error).message);
    }
  }
  /** Sets the cancelled quotation in sight back to quotation. */
  async reopen() {
    const { card } = this.parts.cards;
    await this.alone(card && !this.parts.outcomes.saving ? card.res_id : null, async (id) => {
      const result = await this.api.reopen(id);
      this.ports.notify.reopened(result.message);
      if (isSameEntry(result.card, this.parts.cards.wanted)) {
        this.showAgain(result.card);
      }
    });
  }
  /** An order made nothing needless: the quotation in sight, and those named with it, are followed up as before. */
  async keep() {
    const { card } = this.parts.cards;
    const order = card?.variant?.order_id;
    if (!card || order === void 0 || this.parts.outcomes.saving) {
      return;
    }
    await this.alone(order, async (id) => {
      const { res_model, res_id } = card;
      const result = await this.api.keepAfterOrder({ res_model, res_id }, id);
      this.ports.notify.kept(result.message);
      if (isSameEntry(result.card, this.parts.cards.wanted)) {
        this.showAgain(result.card);
      }
    });
  }
  /** Sends the failed e-mail of the card in sight again; the server's card no longer complains of it. */
  async resend() {
    await this.alone(this.parts.cards.card?.failed_mail?.event_id ?? null, async (id) => {
      const result = await this.api.resend(id);
      this.ports.notify.resent(result);
      this.parts.queues.failedMails = result.failed_mails;
      if (isSameEntry(result.card, this.parts.cards.wanted)) {
        this.parts.cards.replace(result.card);
        this.historyVersion++;
      }
    });
  }
  /** Sends all that failed again, and tells whether it did. */
  async resendAll() {
    let isSent = false;
    await this.alone(0, async () => {
      const result = await this.api.resendFailed();
      this.ports.notify.resent({ status: result.sent > 0 ? "resent" : "refused", ...result });
      this.parts.queues.failedMails = result.failed_mails;
      isSent = true;
    });
    return isSent;
  }
  /** Runs a command of the banner where it has something to do; a second press meanwhile does nothing. */
  async alone(id, run) {
    if (id === null || this.isBusy) {
      return;
    }
    this.isBusy = true;
    try {
      await run(id);
    } catch (error) {
      this.ports.notify.failed(failureOf(error).message);
    } finally {
      this.isBusy = false;
    }
  }
  showAgain(card) {
    const { outcomes, cards, queues, list } = this.parts;
    if (this.nav.hasLeft) {
      return;
    }
    this.waiting = null;
    outcomes.reset();
    cards.replace(card);
    this.nav.phase = "ready";
    this.historyVersion++;
    this.nav.enter(card);
    void Promise.all([queues.load(), list.refresh(card)]).catch(failureOf);
  }
}
export {
  AftermathStore
};
