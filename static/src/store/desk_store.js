// Generated from ts/store/desk_store.ts by dev/build.mjs; do not edit.
import { chooseBanner } from "../model/banner";
import { AftermathStore } from "./aftermath_store";
import { CardStore } from "./card_store";
import { DockStore } from "./dock_store";
import { DraftStore } from "./draft_store";
import { EntryStore } from "./entry_store";
import { NavigationStore } from "./navigation_store";
import { OutcomeStore } from "./outcome_store";
import { PresenceStore } from "./presence_store";
import { ProgressStore } from "./progress_store";
import { QueueStore } from "./queue_store";
import { SearchStore } from "./search_store";
import { UndoStore } from "./undo_store";
class DeskStore {
  constructor(api, ports) {
    this.ports = ports;
    const queues = new QueueStore(api, ports.preferences);
    const list = new EntryStore(api);
    const cards = new CardStore(api);
    const presence = new PresenceStore(api);
    const drafts = new DraftStore(api, ports.drafts);
    const outcomes = new OutcomeStore(api, () => ports.newRequestId());
    const parts = { queues, list, cards, presence, drafts, outcomes };
    this.queues = queues;
    this.list = list;
    this.cards = cards;
    this.presence = presence;
    this.outcomes = outcomes;
    this.progress = new ProgressStore(ports.progress, ports.clock);
    this.undoable = new UndoStore(api, ports.clock);
    this.search = new SearchStore(api);
    this.nav = new NavigationStore(api, parts);
    this.aftermath = new AftermathStore(parts, this.nav, this.progress, this.undoable, ports);
    this.dock = new DockStore(parts, this.nav, this.aftermath, ports.notify, ports.typing);
  }
  ports;
  queues;
  list;
  cards;
  presence;
  outcomes;
  progress;
  undoable;
  search;
  nav;
  aftermath;
  dock;
  get card() {
    return this.cards.card;
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
    if (!this.outcomes.saving) {
      this.aftermath.waiting = null;
      await this.nav.openQueue(queue);
    }
  }
  async setMine(mine) {
    if (!this.outcomes.saving && mine !== this.queues.mine) {
      this.aftermath.waiting = null;
      await this.nav.setMine(mine);
    }
  }
  async show(ref) {
    if (!this.outcomes.saving) {
      if (this.outcomes.conflict) {
        this.nav.refreshSoon();
      }
      this.aftermath.waiting = null;
      await this.nav.goOn(ref);
    }
  }
  /** The next entry; at the end of a queue, the next queue. */
  async next() {
    const next = this.list.nextInList(this.cards.wanted);
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
    const first = this.list.nextInList(null);
    if (first) {
      await this.show(first);
    }
  }
  /** The panel closes. */
  leave() {
    this.nav.leave();
  }
}
export {
  DeskStore
};
