// Generated from ts/store/presence_store.ts by dev/build.mjs; do not edit.
import { entryKey, isSameEntry } from "../model/entries";
import { DeskError } from "../model/errors";
import { Line } from "./line";
import { Timer } from "./timer";
const SAY_AGAIN_AFTER = 6e4;
const RENEW_AFTER = 9e4;
const RENEWALS = 15;
class PresenceStore {
  constructor(api) {
    this.api = api;
  }
  api;
  /** The colleague who has the entry; `null` where the user may act. */
  holder = null;
  entry = null;
  /** The entry that comes next, reserved for the user. */
  next = null;
  isFresh = false;
  renewals = 0;
  timer = new Timer();
  renewal = new Timer();
  line = new Line();
  /** The card came in sight, and tells who was there. */
  enter(card) {
    this.leaveOther(card);
    this.entry = { res_model: card.res_model, res_id: card.res_id };
    if (isSameEntry(this.next, card)) {
      this.next = null;
    }
    this.holder = card.opened_by;
  }
  /** The card came with the opening, which told the others that the user is there. */
  accept(card, next) {
    this.enter(card);
    this.next = next && { res_model: next.res_model, res_id: next.res_id };
    this.stayFresh();
  }
  /**
   * Says that the user is there, and reserves what comes next. The answer may come late: it counts only for the entry
   * still shown. Returns the colleague who has the next one.
   */
  async announce(next) {
    const isSaid = this.isFresh && entryKeyOf(next) === entryKeyOf(this.next);
    this.next = next;
    this.renewals = 0;
    return this.entry && !isSaid ? this.say(this.entry, false) : null;
  }
  /** The user works on an entry that a colleague has open, and the colleague will see it. */
  async takeOver() {
    if (this.entry) {
      this.holder = null;
      await this.say(this.entry, true);
    }
  }
  /** The user is still there. */
  async touch() {
    if (!this.holder) {
      await this.announce(this.next);
    }
  }
  /** The card goes out of sight. */
  release() {
    this.leaveOther(null);
    this.next = null;
  }
  /** The panel closes. */
  leave() {
    this.release();
    this.timer.end();
    this.renewal.end();
  }
  leaveOther(next) {
    if (this.entry && !isSameEntry(this.entry, next)) {
      this.api.releaseEntry(this.entry).catch(ignore);
      this.entry = null;
      this.holder = null;
      this.isFresh = false;
    }
  }
  stayFresh() {
    this.isFresh = true;
    this.timer.start(() => this.isFresh = false, SAY_AGAIN_AFTER);
    this.renewal.start(() => void this.renew(), RENEW_AFTER);
  }
  /** The call lasts. */
  async renew() {
    if (this.entry && !this.holder && this.renewals < RENEWALS) {
      this.renewals++;
      await this.say(this.entry, false);
    }
  }
  /** One after the other: the server must not hear of an earlier place last. */
  async say(entry, takeOver) {
    this.stayFresh();
    try {
      return await this.line.run(() => this.tell(entry, takeOver));
    } catch (error) {
      ignore(error);
      return null;
    }
  }
  async tell(entry, takeOver) {
    const { next } = this;
    if (!isSameEntry(this.entry, entry)) {
      return null;
    }
    const { opened_by, next_by } = await this.api.openEntry(entry, takeOver, next);
    if (isSameEntry(this.entry, entry)) {
      this.holder = opened_by;
    } else {
      await this.api.releaseEntry(entry);
    }
    return isSameEntry(this.next, next) ? next_by : null;
  }
}
const entryKeyOf = (ref) => ref && entryKey(ref);
function ignore(error) {
  if (!(error instanceof DeskError)) {
    throw error;
  }
}
export {
  PresenceStore
};
