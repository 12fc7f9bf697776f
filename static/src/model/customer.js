// Generated from ts/model/customer.ts by dev/build.mjs; do not edit.
import { SHELVE } from "./variant";
const JOIN_LIMIT = 10;
function othersOf({ others = [] }) {
  return others;
}
function joinable(card) {
  return othersOf(card).filter(({ can_join }) => can_join);
}
function tickedOf(card, ids) {
  return joinable(card).filter(({ res_id }) => ids.includes(res_id));
}
function withTick(card, ids, id, isTicked) {
  const before = tickedOf(card, ids).map(({ res_id }) => res_id);
  const others = before.filter((other) => other !== id);
  return isTicked ? [...others, id].slice(0, JOIN_LIMIT) : others;
}
function allTicked(card, ids) {
  const count = tickedOf(card, ids).length;
  if (count === 0) {
    return "none";
  }
  return count < Math.min(joinable(card).length, JOIN_LIMIT) ? "some" : "all";
}
function toggledAll(card, ids) {
  return allTicked(card, ids) === "all" ? [] : joinable(card).slice(0, JOIN_LIMIT).map(({ res_id }) => res_id);
}
function effectOnOther(outcome, { effects }, id) {
  const told = [effects[outcome.code]?.others, outcome.effect.others];
  return told.flatMap((others) => others ?? []).find(({ res_id }) => res_id === id) ?? null;
}
function ticksFor(card, { code }, also) {
  return code === SHELVE ? card.variant?.res_ids ?? [] : also;
}
function alsoOf(card, outcome, also) {
  const ticked = tickedOf(card, ticksFor(card, outcome, also));
  return ticked.map(({ res_id, revision }) => ({ res_id, revision }));
}
function concernsAll({ category }) {
  return category === "not_reached";
}
function isConcerned(card, outcome, { also }, id) {
  const concerned = concernsAll(outcome) ? joinable(card) : tickedOf(card, ticksFor(card, outcome, also));
  return concerned.some(({ res_id }) => res_id === id);
}
function joinedBy(card, outcome, draft, { validity_date, previous_validity_date, mail }) {
  const found = joinable(card).filter(({ res_id }) => isConcerned(card, outcome, draft, res_id)).flatMap(({ res_id }) => effectOnOther(outcome, draft, res_id) ?? []).filter(({ blocked }) => blocked === null);
  const addresses = [mail?.to, ...found.map(({ mail_to }) => mail_to)];
  const sent = draft.send ? addresses.flatMap((address) => address ?? []) : [];
  const movesDate = validity_date !== previous_validity_date;
  return {
    count: 1 + found.length,
    sent: sent.length,
    mails: new Set(sent).size,
    hasOtherDates: movesDate && found.some((other) => other.validity_date !== validity_date)
  };
}
export {
  JOIN_LIMIT,
  allTicked,
  alsoOf,
  effectOnOther,
  isConcerned,
  joinable,
  joinedBy,
  othersOf,
  tickedOf,
  toggledAll,
  withTick
};
