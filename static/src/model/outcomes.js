// Generated from ts/model/outcomes.ts by dev/build.mjs; do not edit.
const ALWAYS_SHOWN = ["note", "send", "send_ids", "project_start_date"];
function fieldsOf(outcome) {
  return outcome.needs.filter((need) => !ALWAYS_SHOWN.includes(need.name));
}
function asksFirst(outcome) {
  return outcome.effect.cancels || fieldsOf(outcome).some((need) => need.required);
}
function asksOptionally(outcome) {
  return !asksFirst(outcome) && fieldsOf(outcome).length > 0;
}
function unfolded(outcomes) {
  return outcomes.filter((outcome) => !outcome.folded);
}
function effectOf(outcome, draft) {
  return draft.effects[outcome.code] ?? outcome.effect;
}
const LIFTED_BY_UNTICKING = "no_address";
function blockedReason(outcome, draft) {
  const { blocked } = outcome;
  if (blocked && blocked.code !== LIFTED_BY_UNTICKING) {
    return blocked.message;
  }
  if (!draft.send) {
    return null;
  }
  const previewed = draft.effects[outcome.code];
  return previewed ? previewed.mail?.blocked ?? null : firstBlocked(outcome);
}
function firstBlocked({ blocked, effect }) {
  return blocked?.message ?? effect.mail?.blocked ?? null;
}
function noteIsRequired(outcome, values) {
  return outcome.needs.some(
    (need) => need.name === "note" && need.required || need.options.some(
      (option) => option.note_required && option.value === values[need.name]
    )
  );
}
function plainLabel({ label }) {
  return label.replace(/\s*(…|\.\.\.)$/, "");
}
function digitOf(outcome, outcomes) {
  const index = unfolded(outcomes).indexOf(outcome);
  return index < 0 ? null : index + 1;
}
export {
  asksFirst,
  asksOptionally,
  blockedReason,
  digitOf,
  effectOf,
  fieldsOf,
  noteIsRequired,
  plainLabel,
  unfolded
};
