// Generated from ts/model/variant.ts by dev/build.mjs; do not edit.
import { isLead } from "./entries";
const SHELVE = "shelve";
function sentCode({ variant }, { code }) {
  return code === SHELVE && variant ? variant.outcome : code;
}
function shelvingOf(card) {
  const { variant } = card;
  const sent = card.outcomes.find(({ code }) => code === variant?.outcome);
  if (!sent || !variant) {
    return null;
  }
  const { lost_reason_id: value, lost_reason: label } = variant;
  const own = { value, label, note_required: false };
  const needs = sent.needs.map(
    (need) => need.name === "lost_reason_id" ? { ...need, default: value, options: [own, ...need.options] } : need
  );
  const { icon } = variant;
  return { ...sent, code: SHELVE, label: variant.lost_reason, icon, folded: false, needs };
}
function shelved(card) {
  const ids = card.variant?.res_ids ?? [];
  const others = (card.others ?? []).filter(({ res_id }) => ids.includes(res_id));
  return [...isLead(card) ? card.quotations : [card], ...others];
}
export {
  SHELVE,
  sentCode,
  shelved,
  shelvingOf
};
