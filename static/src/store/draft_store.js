// Generated from ts/store/draft_store.ts by dev/build.mjs; do not edit.
import { tickedOf } from "../model/customer";
import { blankDraft } from "../model/draft";
import { entryKey, isSameEntry } from "../model/entries";
import { failureOf } from "../model/errors";
import { draftOf } from "../model/proposal";
import {
  findOutcome,
  openingValues,
  outcomesConcerned,
  sendIdsOf,
  switchOf,
  valuesToSend
} from "../model/values";
import { sentCode } from "../model/variant";
import { Timer } from "./timer";
const WAIT = 250;
class DraftStore {
  constructor(api, storage, onTyped) {
    this.api = api;
    this.storage = storage;
    this.onTyped = onTyped;
  }
  api;
  storage;
  onTyped;
  effects = {};
  errors = [];
  /** The outcome under the cursor or the mouse, until another is. */
  looked = null;
  card = null;
  stored = blankDraft();
  timer = new Timer();
  generation = 0;
  /** What is typed, without what the server makes of it. */
  get typed() {
    return this.stored;
  }
  /** The outcome whose form is open. */
  get openOutcome() {
    return this.card && findOutcome(this.card, this.stored.code);
  }
  /** The draft as the dock shows it. */
  draft(saving) {
    const { stored, effects, errors } = this;
    const code = this.openOutcome?.code ?? null;
    const looked = code ?? this.looked;
    return {
      note: stored.note,
      send: this.card ? switchOf(this.card, stored) : true,
      sendIds: this.card ? sendIdsOf(this.card, stored, looked) : [],
      projectStart: stored.projectStart ?? this.card?.project_start_date ?? null,
      also: this.card ? tickedOf(this.card, stored.also ?? []).map(({ res_id }) => res_id) : [],
      looked,
      edit: stored.edit ?? false,
      code,
      values: code ? stored.values[code] ?? {} : {},
      effects,
      errors,
      saving
    };
  }
  /** A card came in sight, or came again with other facts. */
  async begin(card) {
    this.card = card;
    this.stored = draftOf(card, this.storage.read(entryKey(card)));
    this.looked = null;
    this.effects = {};
    this.errors = [];
    this.cancelPreviews();
    if (this.isPreviewed) {
      await this.preview();
    }
  }
  setNote(note) {
    this.type({ note });
    this.errors = this.errors.filter((error) => error.field !== "note");
  }
  setSend(send) {
    this.type({ send });
    this.previewSoon();
  }
  /** Ticks or unticks a quotation whose offer is to be sent again. */
  tick(quotationId, ticked) {
    if (this.card) {
      const before = sendIdsOf(this.card, this.stored, this.draft(null).looked);
      const others = before.filter((id) => id !== quotationId);
      this.type({ sendIds: ticked ? [...others, quotationId] : others });
      this.previewSoon();
    }
  }
  /** The other quotations of the customer that the outcome is for; what it does to each is known already. */
  setAlso(also) {
    this.type({ also });
    if (this.isPreviewed) {
      this.previewSoon();
    }
  }
  setProjectStart(projectStart) {
    this.type({ projectStart });
    this.previewSoon();
  }
  /** An outcome came under the cursor or the mouse, or none is any more. */
  look(code) {
    this.looked = code;
  }
  setEdit(edit) {
    this.type({ edit });
  }
  /** Opens an outcome's form with what was typed in it before, else with what the server proposes. */
  open(outcome) {
    const { values } = this.stored;
    const opening = openingValues(outcome, values[outcome.code], this.stored);
    this.errors = [];
    this.change({ code: outcome.code, values: { ...values, [outcome.code]: opening } });
    if (outcome.effect.cancels) {
      void this.preview();
    } else if (Object.keys(opening).length > 0) {
      this.previewSoon();
    }
  }
  /** Back to the tiles; what was typed is kept. */
  close() {
    this.errors = [];
    this.change({ code: null });
  }
  /** Sets a field of the open form; `null` empties it. */
  setValue(name, value) {
    const outcome = this.openOutcome;
    if (!outcome) {
      return;
    }
    const typed = Object.entries(this.stored.values[outcome.code] ?? {});
    const others = Object.fromEntries(typed.filter(([other]) => other !== name));
    const values = value === null || value === void 0 ? others : { ...others, [name]: value };
    this.type({ values: { ...this.stored.values, [outcome.code]: values } });
    this.errors = this.errors.filter((error) => error.field !== name);
    this.previewSoon();
  }
  /** Asks the server what is wrong with the form, in its words. */
  async check(outcome) {
    const { card } = this;
    this.cancelPreviews();
    if (card) {
      const { effect, errors } = await this.api.preview(
        card,
        sentCode(card, outcome),
        valuesToSend(card, outcome, this.stored)
      );
      if (isSameEntry(card, this.card)) {
        this.effects = { ...this.effects, [outcome.code]: effect };
        this.errors = errors;
      }
    }
    return this.errors;
  }
  /** Forgets what was sent. A note that grew while it was being saved is kept. */
  settle(card, sent) {
    const isShown = isSameEntry(card, this.card);
    const note = isShown && this.stored.note !== sent.note ? this.stored.note : "";
    const rest = note ? { ...blankDraft(), note } : null;
    this.storage.write(entryKey(card), rest);
    if (isShown) {
      this.stored = rest ?? blankDraft();
    }
  }
  /** Gives back what had been typed for an outcome that was undone or not saved; the choice is to be made again. */
  restore(entry, draft) {
    const since = this.storage.read(entryKey(entry))?.note ?? "";
    const note = since === "" ? draft.note : since;
    this.storage.write(entryKey(entry), { ...draft, code: null, note });
  }
  /** The card goes out of sight. */
  clear() {
    this.card = null;
    this.cancelPreviews();
  }
  /** The panel closes. */
  leave() {
    this.clear();
    this.timer.end();
  }
  /** Whether the effects depend on something else than the card told. */
  get isPreviewed() {
    const { send, sendIds, projectStart } = this.stored;
    return send !== null || sendIds !== null || Boolean(projectStart) || this.openOutcome !== null;
  }
  type(part) {
    this.change(part);
    this.onTyped();
  }
  change(part) {
    this.stored = { ...this.stored, ...part };
    if (this.card) {
      this.storage.write(entryKey(this.card), this.stored);
    }
  }
  cancelPreviews() {
    this.timer.stop();
    this.generation++;
  }
  previewSoon() {
    this.cancelPreviews();
    this.timer.start(() => void this.preview(), WAIT);
  }
  /** Effects of what is typed: of the open form, else of every tile that the switch, the ticks or the date concern. */
  async preview() {
    const { card, openOutcome } = this;
    if (!card) {
      return;
    }
    const generation = ++this.generation;
    const concerned = outcomesConcerned(card, this.stored);
    const outcomes = openOutcome ? [openOutcome] : concerned;
    await Promise.all(outcomes.map((outcome) => this.previewOne(card, outcome, generation)));
  }
  async previewOne(card, outcome, generation) {
    try {
      const values = valuesToSend(card, outcome, this.stored);
      const { effect, errors } = await this.api.preview(
        card,
        sentCode(card, outcome),
        values
      );
      if (generation === this.generation) {
        this.effects = { ...this.effects, [outcome.code]: effect };
        this.errors = errors.filter((error) => this.isFilled(error.field));
      }
    } catch (error) {
      failureOf(error);
    }
  }
  /** An empty field is not wrong yet while the user is on the way to it. */
  isFilled(field) {
    const code = this.openOutcome?.code;
    return code !== void 0 && field !== "note" && this.stored.values[code]?.[field] !== void 0;
  }
}
export {
  DraftStore
};
