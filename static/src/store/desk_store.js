// Generated from ts/store/desk_store.ts by dev/build.mjs; do not edit.
import { chooseBanner } from "../model/banner";
import { failureOf } from "../model/errors";
import { AftermathStore } from "./aftermath_store";
import { AheadStore } from "./ahead_store";
import { BulkStore } from "./bulk_store";
import { CardStore } from "./card_store";
import { DockStore } from "./dock_store";
import { DraftStore } from "./draft_store";
import { EntryStore } from "./entry_store";
import { FirstDayStore } from "./first_day_store";
import { Line } from "./line";
import { NavigationStore } from "./navigation_store";
import { OutcomeStore } from "./outcome_store";
import { PresenceStore } from "./presence_store";
import { PressStore } from "./press_store";
import { PricesStore } from "./prices_store";
import { ProgressStore } from "./progress_store";
import { QueueStore } from "./queue_store";
import { SearchStore } from "./search_store";
import { ShelvingStore } from "./shelving_store";
import { UndoStore } from "./undo_store";
const ref = (res_id) => ({ res_model: "sale.order", res_id });
class DeskStore {
  constructor(api, ports) {
    this.api = api;
    this.ports = ports;
    const queues = new QueueStore(api, ports.preferences);
    const line = new Line();
    const presses = new PressStore(api, line, ports.presses);
    const list = new EntryStore(api, presses);
    const cards = new CardStore(api, (ref2) => presses.settled(ref2));
    const presence = new PresenceStore(api);
    const drafts = new DraftStore(api, ports.drafts, () => void presence.touch());
    const outcomes = new OutcomeStore(api, () => ports.newRequestId(), line);
    const bulk = new BulkStore(api, ports.clock, () => ports.newRequestId());
    const { singleKeys } = ports;
    const firstDay = new FirstDayStore(api);
    const parts = {
      ...{ bulk, queues, list, cards, presence, drafts, outcomes, presses, singleKeys },
      firstDay
    };
    this.queues = queues;
    this.list = list;
    this.presses = presses;
    this.cards = cards;
    this.presence = presence;
    this.outcomes = outcomes;
    this.prices = new PricesStore(api, cards, drafts);
    this.progress = new ProgressStore(ports.progress, ports.clock);
    this.undoable = new UndoStore(api, ports.clock);
    this.bulk = bulk;
    this.firstDay = firstDay;
    this.search = new SearchStore(api);
    this.nav = new NavigationStore(
      api,
      parts,
      (run) => ports.afterPaint(run),
      (entry) => ports.typing.isTyping() || ports.notify.hourCame(entry),
      () => line.idle()
    );
    this.aftermath = new AftermathStore(
      api,
      parts,
      this.nav,
      this.progress,
      this.undoable,
      ports
    );
    const { nav, aftermath, progress, undoable } = this;
    this.shelving = new ShelvingStore(api, queues, nav, undoable, ports);
    this.ahead = new AheadStore(parts, nav, aftermath, progress, undoable, ports);
    this.dock = new DockStore(parts, nav, aftermath, this.ahead, ports);
  }
  api;
  ports;
  queues;
  list;
  cards;
  presence;
  outcomes;
  prices;
  progress;
  undoable;
  search;
  bulk;
  firstDay;
  shelving;
  nav;
  aftermath;
  presses;
  ahead;
  dock;
  get card() {
    return this.cards.card;
  }
  /** The card in sight, whose history stands beside it. */
  get shown() {
    return this.nav.phase === "ready" ? this.card : null;
  }
  get banner() {
    const { card, outcomes, presence } = this;
    const { conflict, failure } = outcomes;
    return chooseBanner({ card, conflict, failure, presence: presence.holder });
  }
  /** The facts that a colleague changed under the user's hands. */
  get changes() {
    return this.outcomes.conflict?.changes ?? [];
  }
  get done() {
    return this.progress.done(this.aftermath.tallyName);
  }
  /** All that the queue held when the session began. */
  get total() {
    const count = this.queues.currentCount?.count ?? this.list.total;
    return this.progress.total(this.aftermath.tallyName, count);
  }
  /** Opens a queue at its first card. */
  async openQueue(queue) {
    if (!this.isBusy) {
      this.aftermath.waiting = null;
      await this.nav.openQueue(queue);
    }
  }
  async setMine(mine) {
    if (!this.isBusy && mine !== this.queues.mine) {
      this.aftermath.waiting = null;
      await this.nav.setMine(mine);
    }
  }
  async show(entry) {
    if (!this.isBusy) {
      if (this.outcomes.conflict) {
        this.nav.refreshSoon();
      }
      this.aftermath.waiting = null;
      await this.nav.goOn(entry);
    }
  }
  /** The next entry; at the end of a queue, the next queue. */
  async next() {
    const next = this.list.nextInList(this.cards.current);
    if (this.nav.phase === "done") {
      await this.continueQueue();
    } else if (next) {
      await this.show(next);
    } else if (this.list.entries.length === 0) {
      this.aftermath.waiting = null;
      await this.nav.goOn(null);
    } else {
      this.ports.notify.nothingElse();
    }
  }
  async previous() {
    const previous = this.list.previousInList(this.cards.wanted);
    if (previous) {
      await this.show(previous);
    }
  }
  /** The end of a queue: goes on with the next one that has somebody in it. */
  async continueQueue() {
    const next = this.queues.nextFilled;
    if (next) {
      await this.openQueue(next.queue);
    }
  }
  /** The end of a queue: those who did not answer, once more. */
  async callAgain() {
    await this.nav.goOn(this.list.nextInList(null));
  }
  /** Many customers at once: what the first row of an e-mail queue opens. */
  openBulk() {
    if (!this.isBusy) {
      this.aftermath.waiting = null;
      this.nav.enterBulk();
    }
  }
  async oneByOne() {
    if (!this.isBusy) {
      await this.nav.oneByOne();
    }
  }
  /** Sends the reminders that are ticked, or what got no answer once more. */
  async sendBulk() {
    const { bulk } = this;
    const onApplied = (answer) => this.reminded(answer);
    this.undoable.forget();
    await (bulk.phase === "stopped" ? bulk.retry(onApplied) : bulk.send(onApplied));
    this.nav.refreshSoon();
  }
  /** Takes the reminders back and shows who can be reminded again. */
  async undoBulk() {
    const entries = this.bulk.sent.map(({ res_id }) => ref(res_id));
    await this.bulk.undo((undone) => this.queues.failedMails = undone.failed_mails);
    for (const entry of entries) {
      this.progress.remove(this.aftermath.tallyName, entry);
    }
    await Promise.all([this.queues.load(), this.list.refresh(null)]).catch(failureOf);
  }
  /** Shelves many of what the list shows, with one reason. */
  async shelveMany() {
    if (!this.isBusy) {
      await this.shelving.run();
    }
  }
  /** Takes back what was done last: reminders sent at once, an outcome, or what was shelved. */
  async undo() {
    if (this.nav.phase === "bulk" && this.bulk.canUndo) {
      await this.undoBulk();
    } else if (this.ahead.isAway || this.undoable.last) {
      await this.ahead.undo();
    } else {
      await this.shelving.undo();
    }
  }
  /** Sends all that failed again; what is in sight, and what was fetched ahead, is read again. */
  async resendAll() {
    if (this.isBusy || !await this.aftermath.resendAll()) {
      return;
    }
    this.cards.accept([]);
    this.nav.refreshSoon();
    if (this.shown) {
      await this.show(this.shown);
    } else {
      const { phase } = this.nav;
      this.nav.moveFocus(phase === "bulk" || phase === "done" ? phase : "none");
      await this.bulk.refresh();
    }
  }
  /**
   * Whether keys pressed alone apply outcomes: the user's choice, kept by the server for all their machines. At once;
   * where the server does not keep it, it is as before.
   */
  async setSingleKeys(flag) {
    const { singleKeys, notify } = this.ports;
    const before = singleKeys.single;
    singleKeys.single = flag;
    try {
      await this.api.setSingleKeys(flag);
    } catch (error) {
      singleKeys.single = before;
      notify.failed(failureOf(error).message);
    }
  }
  /** Something is being saved: the place in sight stays. */
  get isBusy() {
    return this.outcomes.saving !== null || this.bulk.isBusy || this.shelving.isBusy;
  }
  reminded(answer) {
    for (const { res_id, status } of answer.results) {
      if (status === "applied") {
        this.list.remove(ref(res_id));
        this.progress.add(this.aftermath.tallyName, ref(res_id), "left");
      }
    }
    this.queues.accept(answer);
  }
  /** The panel closes. */
  leave() {
    this.nav.leave();
    this.presses.leave();
    this.undoable.leave();
    this.shelving.leave();
    this.search.leave();
  }
}
export {
  DeskStore
};
