// Generated from ts/model/entries.ts by dev/build.mjs; do not edit.
function entryKey({ res_model, res_id }) {
  return `${res_model},${res_id}`;
}
function isSameEntry(a, b) {
  return a !== null && b !== null && entryKey(a) === entryKey(b);
}
function isSameCustomer(a, b) {
  return isSameEntry(a, b) || (a.customer_id ?? 0) !== 0 && a.customer_id === b.customer_id;
}
function isLead({ res_model }) {
  return res_model === "crm.lead";
}
function isOpen({ state }) {
  return !["draft", "sale", "cancel", "won", "lost"].includes(state);
}
function canBeOrdered({ state }) {
  return state === "draft" || state === "sent";
}
function isLater(entry) {
  return entry.promise?.state === "later";
}
function isFirst(entry) {
  return entry.promise?.is_first ?? false;
}
function isTried(entry) {
  return entry.attempts_today > 0 && !isFirst(entry);
}
function asTried(entry, at) {
  return {
    ...entry,
    attempts: entry.attempts + 1,
    attempts_today: entry.attempts_today + 1,
    last_attempt_at: at,
    promise: entry.promise && { ...entry.promise, is_first: false }
  };
}
function inBlocks(entries) {
  return {
    fresh: entries.filter((entry) => !isTried(entry)),
    tried: entries.filter(isTried)
  };
}
function behind(entries, current) {
  const index = entries.findIndex((entry) => isSameEntry(entry, current));
  return index < 0 ? [...entries] : [...entries.slice(index + 1), ...entries.slice(0, index)];
}
const isFree = (entry) => entry.opened_by === null && !isLater(entry);
function promisedFirst(entries) {
  return [...entries.filter(isFirst), ...entries.filter((entry) => !isFirst(entry))];
}
function othersFirst(entries, all, current) {
  const known = all.find((entry) => isSameEntry(entry, current)) ?? current;
  const isOther = (entry) => known === null || !isSameCustomer(entry, known);
  return [...entries.filter(isOther), ...entries.filter((entry) => !isOther(entry))];
}
function nextToDo(entries, current) {
  const { fresh, tried } = inBlocks(entries);
  const ahead = promisedFirst(behind(fresh, current));
  const nextFresh = othersFirst(ahead, entries, current).find(isFree);
  if (nextFresh) {
    return nextFresh;
  }
  const index = tried.findIndex((entry) => isSameEntry(entry, current));
  const again = othersFirst(tried.slice(index + 1), entries, current);
  return index < 0 ? null : again.find(isFree) ?? null;
}
function nextInList(entries, current) {
  const { fresh, tried } = inBlocks(entries);
  const index = tried.findIndex((entry) => isSameEntry(entry, current));
  const ordered = index < 0 ? [promisedFirst(behind(fresh, current)), tried] : [tried.slice(index + 1), promisedFirst(fresh), tried.slice(0, index)];
  const others = ordered.flatMap((part) => othersFirst(part, entries, current));
  return others.find(isFree) ?? null;
}
function previousInList(entries, current) {
  const { fresh, tried } = inBlocks(entries);
  const ordered = [...fresh, ...tried];
  const index = ordered.findIndex((entry) => isSameEntry(entry, current));
  return index > 0 ? ordered[index - 1] ?? null : null;
}
function entryOfCard(card) {
  return { ...card, badge: null };
}
export {
  asTried,
  canBeOrdered,
  entryKey,
  entryOfCard,
  inBlocks,
  isFirst,
  isLater,
  isLead,
  isOpen,
  isSameCustomer,
  isSameEntry,
  isTried,
  nextInList,
  nextToDo,
  previousInList
};
