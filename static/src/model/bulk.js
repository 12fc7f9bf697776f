// Generated from ts/model/bulk.ts by dev/build.mjs; do not edit.
const CHUNK = 20;
const BULK_LIMIT = 200;
const OTHER_STEP = ["reminded", "elsewhere"];
function isReady(row) {
  return row.skipped === null;
}
function isTold(row, isSelection) {
  return row.skipped !== null && (isSelection || !OTHER_STEP.includes(row.skipped.code));
}
function totalsOf(rows) {
  const totals = /* @__PURE__ */ new Map();
  for (const { currency_id, amount } of rows) {
    totals.set(currency_id, (totals.get(currency_id) ?? 0) + amount);
  }
  return [...totals].map(([currency_id, amount]) => ({ currency_id, amount }));
}
function inChunks(ids, size = CHUNK) {
  const count = Math.ceil(ids.length / size);
  return Array.from({ length: count }, (_, index) => ids.slice(index * size, (index + 1) * size));
}
export {
  BULK_LIMIT,
  inChunks,
  isReady,
  isTold,
  totalsOf
};
