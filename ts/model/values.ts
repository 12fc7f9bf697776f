import { alsoOf } from "./customer";
import type { OutcomeDraft, StoredDraft } from "./draft";
import { fieldsOf, unfolded } from "./outcomes";
import type { Card, Need, NeedName, NeedOption, Outcome, OutcomeValues } from "./types";
import { SHELVE, shelvingOf } from "./variant";

/** The outcome under a digit: its position in the server's order, folded ones not counted. */
export function outcomeAt(card: Card, digit: number): Outcome | null {
    return unfolded(card.outcomes)[digit - 1] ?? null;
}

export function findOutcome(card: Card, code: string | null): Outcome | null {
    return code === SHELVE
        ? shelvingOf(card)
        : (card.outcomes.find((outcome) => outcome.code === code) ?? null);
}

export function sendNeed(outcome: Outcome): Need | undefined {
    return outcome.needs.find((need) => need.name === "send");
}

/** Whether an outcome sends its e-mail: as the user ticked, else as the server proposes for this outcome. */
function sendsBy(outcome: Outcome, stored: StoredDraft): boolean {
    return stored.send ?? sendNeed(outcome)?.default !== false;
}

/** Whether the outcome's e-mail is to be edited before it leaves. */
export function isEdited(outcome: Outcome, stored: StoredDraft): boolean {
    return stored.edit === true && sendNeed(outcome) !== undefined && sendsBy(outcome, stored);
}

/** The outcomes whose effect depends on the send switch. */
function outcomesThatSend(card: Card): Outcome[] {
    return card.outcomes.filter((outcome) => sendNeed(outcome) !== undefined);
}

/** The outcomes whose effect depends on what is set above the tiles: the switch, the ticks, the project's start. */
export function outcomesConcerned(card: Card, stored: StoredDraft): Outcome[] {
    return stored.projectStart ? card.outcomes : outcomesThatSend(card);
}

/** How the send switch stands: for the open form, or for the tiles, ticked where any of them sends. */
export function switchOf(card: Card, stored: StoredDraft): boolean {
    const open = findOutcome(card, stored.code);
    const concerned = open && sendNeed(open) ? [open] : outcomesThatSend(card);
    return (
        stored.send ??
        (concerned.length === 0 || concerned.some((outcome) => sendsBy(outcome, stored)))
    );
}

/** The quotations ticked for sending: by the user, else as the server proposes for the outcome in sight, or for any. */
export function sendIdsOf(card: Card, stored: StoredDraft, looked: string | null): number[] {
    if (stored.sendIds) {
        return stored.sendIds;
    }
    const found = findOutcome(card, looked);
    const needs = [...(found ? [found] : []), ...card.outcomes].flatMap((outcome) => outcome.needs);
    const proposed = needs.find((need) => need.name === "send_ids")?.default;
    return Array.isArray(proposed) ? proposed : [];
}

/** The first choice of the open form that digits answer: the reason of a lost deal, the success rate. */
export function choiceOf(outcome: Outcome): Need | null {
    return fieldsOf(outcome).find((need) => need.type === "choice") ?? null;
}

export function optionAt(need: Need, digit: number): NeedOption | null {
    return need.options[digit - 1] ?? null;
}

/** What the form shows when it opens: what was typed before, else what the server proposes. */
export function openingValues(
    outcome: Outcome,
    typed: OutcomeValues | undefined,
    { projectStart }: Pick<StoredDraft, "projectStart">,
): OutcomeValues {
    if (typed) {
        return typed;
    }
    // The date proposed goes by the project's start: once another was typed, the server proposes anew.
    const isStale = (need: Need): boolean => need.name === "next_date" && projectStart !== null;
    const proposed = fieldsOf(outcome)
        .filter((need) => need.default !== null && !isStale(need))
        .map((need) => [need.name, need.default]);
    return Object.fromEntries(proposed) as OutcomeValues;
}

/**
 * What goes to the server with an outcome: the note, the switch where it counts, the fields of the form, and the other
 * quotations of the customer that are ticked.
 */
export function valuesToSend(card: Card, outcome: Outcome, stored: StoredDraft): OutcomeValues {
    const also = alsoOf(card, outcome, stored.also ?? []);
    const typed = stored.values[outcome.code] ?? {};
    const fields = fieldsOf(outcome).filter((need) => typed[need.name] !== undefined);
    const note = stored.note.trim();
    return {
        ...Object.fromEntries(fields.map((need) => [need.name, typed[need.name]])),
        ...(sendNeed(outcome) ? { send: sendsBy(outcome, stored) } : {}),
        ...cardValues(outcome, stored),
        ...(note ? { note } : {}),
        ...(also.length > 0 ? { also } : {}),
    };
}

/** What is typed and ticked on an opportunity's card, where the outcome takes it. */
function cardValues({ needs }: Outcome, { sendIds, projectStart }: StoredDraft): OutcomeValues {
    const takes = (name: NeedName): boolean => needs.some((need) => need.name === name);
    return {
        ...(sendIds && takes("send_ids") ? { send_ids: sendIds } : {}),
        ...(projectStart && takes("project_start_date")
            ? { project_start_date: projectStart }
            : {}),
    };
}

/** Whether the form misses something without which the outcome cannot be applied. The server finds the words. */
export function isIncomplete(
    outcome: Outcome,
    draft: Pick<OutcomeDraft, "note" | "values">,
): boolean {
    const noteIsMissing = draft.note.trim() === "";
    const missing = outcome.needs.some(
        (need) =>
            need.required &&
            (need.name === "note"
                ? noteIsMissing
                : need.name !== "send" && draft.values[need.name] === undefined),
    );
    const choice = choiceOf(outcome);
    const chosen = choice?.options.find((option) => option.value === draft.values[choice.name]);
    return missing || (chosen?.note_required === true && noteIsMissing);
}
