// Generated from ts/model/values.ts by dev/build.mjs; do not edit.
import { alsoOf } from "./customer";
import { fieldsOf, unfolded } from "./outcomes";
import { SHELVE, shelvingOf } from "./variant";
function outcomeAt(card, digit) {
  return unfolded(card.outcomes)[digit - 1] ?? null;
}
function findOutcome(card, code) {
  return code === SHELVE ? shelvingOf(card) : card.outcomes.find((outcome) => outcome.code === code) ?? null;
}
function sendNeed(outcome) {
  return outcome.needs.find((need) => need.name === "send");
}
function sendsBy(outcome, stored) {
  return stored.send ?? sendNeed(outcome)?.default !== false;
}
function isEdited(outcome, stored) {
  return stored.edit === true && sendNeed(outcome) !== void 0 && sendsBy(outcome, stored);
}
function outcomesThatSend(card) {
  return card.outcomes.filter((outcome) => sendNeed(outcome) !== void 0);
}
function outcomesConcerned(card, stored) {
  return stored.projectStart ? card.outcomes : outcomesThatSend(card);
}
function switchOf(card, stored) {
  const open = findOutcome(card, stored.code);
  const concerned = open && sendNeed(open) ? [open] : outcomesThatSend(card);
  return stored.send ?? (concerned.length === 0 || concerned.some((outcome) => sendsBy(outcome, stored)));
}
function sendIdsOf(card, stored, looked) {
  if (stored.sendIds) {
    return stored.sendIds;
  }
  const found = findOutcome(card, looked);
  const needs = [...found ? [found] : [], ...card.outcomes].flatMap((outcome) => outcome.needs);
  const proposed = needs.find((need) => need.name === "send_ids")?.default;
  return Array.isArray(proposed) ? proposed : [];
}
function choiceOf(outcome) {
  return fieldsOf(outcome).find((need) => need.type === "choice") ?? null;
}
function optionAt(need, digit) {
  return need.options[digit - 1] ?? null;
}
function openingValues(outcome, typed, { projectStart }) {
  if (typed) {
    return typed;
  }
  const isStale = (need) => need.name === "next_date" && projectStart !== null;
  const proposed = fieldsOf(outcome).filter((need) => need.default !== null && !isStale(need)).map((need) => [need.name, need.default]);
  return Object.fromEntries(proposed);
}
function valuesToSend(card, outcome, stored) {
  const also = alsoOf(card, outcome, stored.also ?? []);
  const typed = stored.values[outcome.code] ?? {};
  const fields = fieldsOf(outcome).filter((need) => typed[need.name] !== void 0);
  const note = stored.note.trim();
  return {
    ...Object.fromEntries(fields.map((need) => [need.name, typed[need.name]])),
    ...sendNeed(outcome) ? { send: sendsBy(outcome, stored) } : {},
    ...cardValues(outcome, stored),
    ...note ? { note } : {},
    ...also.length > 0 ? { also } : {}
  };
}
function cardValues({ needs }, { sendIds, projectStart }) {
  const takes = (name) => needs.some((need) => need.name === name);
  return {
    ...sendIds && takes("send_ids") ? { send_ids: sendIds } : {},
    ...projectStart && takes("project_start_date") ? { project_start_date: projectStart } : {}
  };
}
function isIncomplete(outcome, draft) {
  const noteIsMissing = draft.note.trim() === "";
  const missing = outcome.needs.some(
    (need) => need.required && (need.name === "note" ? noteIsMissing : need.name !== "send" && draft.values[need.name] === void 0)
  );
  const choice = choiceOf(outcome);
  const chosen = choice?.options.find((option) => option.value === draft.values[choice.name]);
  return missing || chosen?.note_required === true && noteIsMissing;
}
export {
  choiceOf,
  findOutcome,
  isEdited,
  isIncomplete,
  openingValues,
  optionAt,
  outcomeAt,
  outcomesConcerned,
  sendIdsOf,
  sendNeed,
  switchOf,
  valuesToSend
};
