import type { Effect, Need, Outcome, OutcomeValues } from "./types";
import type { OutcomeDraft } from "./draft";

/** What the dock and the card always show by themselves; everything else an outcome needs is a field of its form. */
const ALWAYS_SHOWN: readonly string[] = ["note", "send", "send_ids", "project_start_date"];

/** The fields of the outcome's form. */
export function fieldsOf(outcome: Outcome): Need[] {
    return outcome.needs.filter((need) => !ALWAYS_SHOWN.includes(need.name));
}

/** Whether pressing the outcome opens its form: it cancels something or must be told something first. */
export function asksFirst(outcome: Outcome): boolean {
    return outcome.effect.cancels || fieldsOf(outcome).some((need) => need.required);
}

/** Whether the outcome applies at once but takes a date, a choice, … from who wants to give one. */
export function asksOptionally(outcome: Outcome): boolean {
    return !asksFirst(outcome) && fieldsOf(outcome).length > 0;
}

/** The outcomes in sight. The folded ones have no digit: they are for the customer who called by himself. */
export function unfolded(outcomes: readonly Outcome[]): Outcome[] {
    return outcomes.filter((outcome) => !outcome.folded);
}

/** What the outcome would do with what is typed and ticked so far. */
export function effectOf(outcome: Outcome, draft: OutcomeDraft): Effect {
    return draft.effects[outcome.code] ?? outcome.effect;
}

/** What blocks an outcome only as long as its e-mail is to be sent. */
const LIFTED_BY_UNTICKING = "no_address";

/** Why the outcome cannot be applied as things stand, or null. */
export function blockedReason(outcome: Outcome, draft: OutcomeDraft): string | null {
    const { blocked } = outcome;
    if (blocked && blocked.code !== LIFTED_BY_UNTICKING) {
        return blocked.message;
    }
    if (!draft.send) {
        return null;
    }
    const previewed = draft.effects[outcome.code];
    return previewed ? (previewed.mail?.blocked ?? null) : firstBlocked(outcome);
}

/** Why the outcome cannot be applied before anything is typed or ticked. */
function firstBlocked({ blocked, effect }: Outcome): string | null {
    return blocked?.message ?? effect.mail?.blocked ?? null;
}

/** Whether the note is compulsory, by itself or through the choice made ("Other"). */
export function noteIsRequired(outcome: Outcome, values: OutcomeValues): boolean {
    return outcome.needs.some(
        (need) =>
            (need.name === "note" && need.required) ||
            need.options.some(
                (option) => option.note_required && option.value === values[need.name],
            ),
    );
}

/** The outcome's label without the dots that say that it asks something. */
export function plainLabel({ label }: Outcome): string {
    return label.replace(/\s*(…|\.\.\.)$/, "");
}

/** The digit under which the outcome stands: its place in the server's order. Folded ones have none. */
export function digitOf(outcome: Outcome, outcomes: readonly Outcome[]): number | null {
    const index = unfolded(outcomes).indexOf(outcome);
    return index < 0 ? null : index + 1;
}
