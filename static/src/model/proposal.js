// Generated from ts/model/proposal.ts by dev/build.mjs; do not edit.
import { blankDraft } from "./draft";
import { findOutcome } from "./values";
function proposedOutcome(card) {
  return findOutcome(card, card.answer?.proposal?.code ?? null);
}
function draftOf(card, typed) {
  const first = firstDraft(card);
  const note = typed?.note ?? "";
  return {
    ...first,
    ...typed,
    note: note === "" ? first.note : note,
    send: typed?.send ?? first.send,
    sendIds: typed?.sendIds ?? first.sendIds,
    values: { ...first.values, ...typed?.values }
  };
}
function firstDraft(card) {
  const proposal = card.answer?.proposal;
  if (!proposal) {
    return blankDraft();
  }
  const { note, send, send_ids: sendIds, ...values } = proposal.values;
  return {
    ...blankDraft(),
    note: note ?? "",
    send: send ?? null,
    sendIds: sendIds ?? null,
    values: { [proposal.code]: values }
  };
}
function isCustomersNote(card, note) {
  return note !== "" && note === card.answer?.proposal?.values.note;
}
export {
  draftOf,
  isCustomersNote,
  proposedOutcome
};
