// Generated from ts/store/presence_store.ts by dev/build.mjs; do not edit.
import { isSameEntry } from "../model/entries";
import { DeskError } from "../model/errors";
import { Timer } from "./timer";
const SAY_AGAIN_AFTER = 6e4;
class PresenceStore {
  constructor(api) {
    this.api = api;
  }
  api;
  /** The colleague who has the entry; `null` where the user may act. */
  holder = null;
  entry = null;
  isFresh = false;
  timer = new Timer();
  /** The card came in sight, and tells who was there. */
  enter(card) {
    this.leaveOther(card);
    this.entry = { res_model: card.res_model, res_id: card.res_id };
    this.holder = card.opened_by;
  }
  /** The card came with the opening, which told the others that the user is there. */
  accept(card) {
    this.enter(card);
    this.stayFresh();
  }
  /** Says that the user is there. The answer may come late: it counts only for the entry still shown. */
  async announce() {
    if (this.entry && !this.isFresh) {
      await this.say(this.entry, false);
    }
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
      await this.announce();
    }
  }
  /** The card goes out of sight. */
  release() {
    this.leaveOther(null);
  }
  /** The panel closes. */
  leave() {
    this.release();
    this.timer.end();
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
  }
  async say(entry, takeOver) {
    this.stayFresh();
    try {
      const { opened_by } = await this.api.openEntry(entry, takeOver);
      if (isSameEntry(this.entry, entry)) {
        this.holder = opened_by;
      } else {
        await this.api.releaseEntry(entry);
      }
    } catch (error) {
      ignore(error);
    }
  }
}
function ignore(error) {
  if (!(error instanceof DeskError)) {
    throw error;
  }
}
export {
  PresenceStore
};
