// Generated from ts/model/press.ts by dev/build.mjs; do not edit.
import { isConcerned, joinable } from "./customer";
import { entryKey, isSameCustomer, isSameEntry } from "./entries";
import { plainLabel } from "./outcomes";
import { valuesToSend } from "./values";
import { sentCode } from "./variant";
function pressOf(card, outcome, draft, rest) {
  const { res_model, res_id, customer_id = 0 } = card;
  const others = joinable(card).filter(
    (other) => isConcerned(card, outcome, { also: [] }, other.res_id)
  );
  return {
    ...rest,
    entry: { res_model, res_id, customer_id },
    others: others.map((other) => ({
      res_model: "sale.order",
      res_id: other.res_id,
      customer_id
    })),
    name: card.name,
    customer: card.partner_name,
    outcome: plainLabel(outcome),
    code: sentCode(card, outcome),
    values: valuesToSend(card, outcome, draft),
    revision: card.revision,
    draft,
    isTried: outcome.category === "not_reached"
  };
}
function isSamePress(a, b) {
  const said = ({ entry, code, values, revision }) => JSON.stringify([entryKey(entry), code, values, revision]);
  return said(a) === said(b);
}
function cardToReview({ card, conflict, failure }) {
  return conflict?.card ?? (failure?.retryable ? card : null);
}
function putBack(entries, before, { entry, others }) {
  return [entry, ...others].reduce((rows, ref) => putOneBack(rows, before, ref), [...entries]);
}
function putOneBack(rows, before, ref) {
  const index = before.findIndex((entry) => isSameEntry(entry, ref));
  const row = before[index];
  if (!row) {
    return rows;
  }
  const rest = rows.filter((entry) => !isSameEntry(entry, ref));
  const hadGone = rest.length === rows.length;
  const behind = new Set(before.slice(index + 1).map(entryKey));
  const found = rest.findIndex((entry) => behind.has(entryKey(entry)));
  const place = found < 0 ? rest.length : found;
  const counted = hadGone ? rest.map((entry) => withOneMore(entry, ref)) : rest;
  return [...counted.slice(0, place), row, ...counted.slice(place)];
}
function withOneMore(entry, customer) {
  const { customer_count: count = 1 } = entry;
  return isSameCustomer(entry, customer) ? { ...entry, customer_count: count + 1 } : entry;
}
function reviewOf(reviews, ref) {
  return reviews.find(({ press }) => isSameEntry(press.entry, ref)) ?? null;
}
export {
  cardToReview,
  isSamePress,
  pressOf,
  putBack,
  reviewOf
};
