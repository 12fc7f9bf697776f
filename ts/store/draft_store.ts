import type { DeskApi } from "../model/api";
import { tickedOf } from "../model/customer";
import { blankDraft, type OutcomeDraft, type StoredDraft } from "../model/draft";
import { entryKey, isSameEntry } from "../model/entries";
import { failureOf } from "../model/errors";
import type { DraftStorage } from "../model/ports";
import { draftOf } from "../model/proposal";
import type {
    Card,
    Effect,
    EntryRef,
    FieldError,
    IsoDate,
    NeedName,
    Outcome,
    OutcomeValues,
} from "../model/types";
import {
    findOutcome,
    openingValues,
    outcomesConcerned,
    sendIdsOf,
    switchOf,
    valuesToSend,
} from "../model/values";
import { sentCode } from "../model/variant";
import { Timer } from "./timer";

/** How long the user must pause before the effects are computed again. */
const WAIT = 250;

/**
 * What is typed on the card in sight, entry by entry: coming back to an entry, after a conflict, another entry or a
 * reload, finds it again. The effects under the tiles follow what is typed.
 */
export class DraftStore {
    effects: Record<string, Effect> = {};
    errors: FieldError[] = [];
    /** The outcome under the cursor or the mouse, until another is. */
    private looked: string | null = null;
    private card: Card | null = null;
    private stored: StoredDraft = blankDraft();
    private readonly timer = new Timer();
    private generation = 0;

    constructor(
        private readonly api: DeskApi,
        private readonly storage: DraftStorage,
        /** The user is at work on the card. */
        private readonly onTyped: () => void,
    ) {}

    /** What is typed, without what the server makes of it. */
    get typed(): StoredDraft {
        return this.stored;
    }

    /** The outcome whose form is open. */
    get openOutcome(): Outcome | null {
        return this.card && findOutcome(this.card, this.stored.code);
    }

    /** The draft as the dock shows it. */
    draft(saving: string | null): OutcomeDraft {
        const { stored, effects, errors } = this;
        const code = this.openOutcome?.code ?? null;
        const looked = code ?? this.looked;
        return {
            note: stored.note,
            send: this.card ? switchOf(this.card, stored) : true,
            sendIds: this.card ? sendIdsOf(this.card, stored, looked) : [],
            projectStart: stored.projectStart ?? this.card?.project_start_date ?? null,
            also: this.card
                ? tickedOf(this.card, stored.also ?? []).map(({ res_id }) => res_id)
                : [],
            looked,
            edit: stored.edit ?? false,
            code,
            values: code ? (stored.values[code] ?? {}) : {},
            effects,
            errors,
            saving,
        };
    }

    /** A card came in sight, or came again with other facts. */
    async begin(card: Card): Promise<void> {
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

    setNote(note: string): void {
        this.type({ note });
        this.errors = this.errors.filter((error) => error.field !== "note");
    }

    setSend(send: boolean): void {
        this.type({ send });
        this.previewSoon();
    }

    /** Ticks or unticks a quotation whose offer is to be sent again. */
    tick(quotationId: number, ticked: boolean): void {
        if (this.card) {
            const before = sendIdsOf(this.card, this.stored, this.draft(null).looked);
            const others = before.filter((id) => id !== quotationId);
            this.type({ sendIds: ticked ? [...others, quotationId] : others });
            this.previewSoon();
        }
    }

    /** The other quotations of the customer that the outcome is for; what it does to each is known already. */
    setAlso(also: number[]): void {
        this.type({ also });
        if (this.isPreviewed) {
            this.previewSoon();
        }
    }

    setProjectStart(projectStart: IsoDate | null): void {
        this.type({ projectStart });
        this.previewSoon();
    }

    /** An outcome came under the cursor or the mouse, or none is any more. */
    look(code: string | null): void {
        this.looked = code;
    }

    setEdit(edit: boolean): void {
        this.type({ edit });
    }

    /** Opens an outcome's form with what was typed in it before, else with what the server proposes. */
    open(outcome: Outcome): void {
        const { values } = this.stored;
        const opening = openingValues(outcome, values[outcome.code], this.stored);
        this.errors = [];
        this.change({ code: outcome.code, values: { ...values, [outcome.code]: opening } });
        if (outcome.effect.cancels) {
            void this.preview(); // the prices of a revision are told only here
        } else if (Object.keys(opening).length > 0) {
            this.previewSoon();
        }
    }

    /** Back to the tiles; what was typed is kept. */
    close(): void {
        this.errors = [];
        this.change({ code: null });
    }

    /** Sets a field of the open form; `null` empties it. */
    setValue(name: NeedName, value: OutcomeValues[NeedName] | null): void {
        const outcome = this.openOutcome;
        if (!outcome) {
            return;
        }
        const typed = Object.entries(this.stored.values[outcome.code] ?? {});
        const others = Object.fromEntries(typed.filter(([other]) => other !== name));
        const values =
            value === null || value === undefined ? others : { ...others, [name]: value };
        this.type({ values: { ...this.stored.values, [outcome.code]: values } });
        this.errors = this.errors.filter((error) => error.field !== name);
        this.previewSoon();
    }

    /** Asks the server what is wrong with the form, in its words. */
    async check(outcome: Outcome): Promise<FieldError[]> {
        const { card } = this;
        this.cancelPreviews(); // one that comes later would take the errors of the empty fields away again
        if (card) {
            const { effect, errors } = await this.api.preview(
                card,
                sentCode(card, outcome),
                valuesToSend(card, outcome, this.stored),
            );
            if (isSameEntry(card, this.card)) {
                this.effects = { ...this.effects, [outcome.code]: effect };
                this.errors = errors;
            }
        }
        return this.errors;
    }

    /** Forgets what was sent. A note that grew while it was being saved is kept. */
    settle(card: Card, sent: StoredDraft): void {
        const isShown = isSameEntry(card, this.card);
        const note = isShown && this.stored.note !== sent.note ? this.stored.note : "";
        const rest = note ? { ...blankDraft(), note } : null;
        this.storage.write(entryKey(card), rest);
        if (isShown) {
            this.stored = rest ?? blankDraft();
        }
    }

    /** Gives back what had been typed for an outcome that was undone or not saved; the choice is to be made again. */
    restore(entry: EntryRef, draft: StoredDraft): void {
        const since = this.storage.read(entryKey(entry))?.note ?? "";
        const note = since === "" ? draft.note : since;
        this.storage.write(entryKey(entry), { ...draft, code: null, note });
    }

    /** The card goes out of sight. */
    clear(): void {
        this.card = null;
        this.cancelPreviews();
    }

    /** The panel closes. */
    leave(): void {
        this.clear();
        this.timer.end();
    }

    /** Whether the effects depend on something else than the card told. */
    private get isPreviewed(): boolean {
        const { send, sendIds, projectStart } = this.stored;
        return (
            send !== null || sendIds !== null || Boolean(projectStart) || this.openOutcome !== null
        );
    }

    private type(part: Partial<StoredDraft>): void {
        this.change(part);
        this.onTyped();
    }

    private change(part: Partial<StoredDraft>): void {
        this.stored = { ...this.stored, ...part };
        if (this.card) {
            this.storage.write(entryKey(this.card), this.stored);
        }
    }

    private cancelPreviews(): void {
        this.timer.stop();
        this.generation++;
    }

    private previewSoon(): void {
        this.cancelPreviews();
        this.timer.start(() => void this.preview(), WAIT);
    }

    /** Effects of what is typed: of the open form, else of every tile that the switch, the ticks or the date concern. */
    private async preview(): Promise<void> {
        const { card, openOutcome } = this;
        if (!card) {
            return;
        }
        const generation = ++this.generation;
        const concerned = outcomesConcerned(card, this.stored);
        const outcomes = openOutcome ? [openOutcome] : concerned;
        await Promise.all(outcomes.map((outcome) => this.previewOne(card, outcome, generation)));
    }

    private async previewOne(card: Card, outcome: Outcome, generation: number): Promise<void> {
        try {
            const values = valuesToSend(card, outcome, this.stored);
            const { effect, errors } = await this.api.preview(
                card,
                sentCode(card, outcome),
                values,
            );
            if (generation === this.generation) {
                this.effects = { ...this.effects, [outcome.code]: effect };
                this.errors = errors.filter((error) => this.isFilled(error.field));
            }
        } catch (error) {
            failureOf(error); // the effect shown before stays; applying tells what is wrong
        }
    }

    /** An empty field is not wrong yet while the user is on the way to it. */
    private isFilled(field: NeedName): boolean {
        const code = this.openOutcome?.code;
        return (
            code !== undefined &&
            field !== "note" &&
            this.stored.values[code]?.[field] !== undefined
        );
    }
}
