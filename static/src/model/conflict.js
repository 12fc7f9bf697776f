// Generated from ts/model/conflict.ts by dev/build.mjs; do not edit.
const FACTS = ["state", "validity_date", "success_rate", "followup_date"];
function changedFacts(before, after) {
  return FACTS.filter((fact) => before[fact] !== after[fact]).map((fact) => ({
    fact,
    before: before[fact],
    after: after[fact]
  }));
}
export {
  changedFacts
};
