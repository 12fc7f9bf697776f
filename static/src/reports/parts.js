// Generated from ts/reports/parts.ts by dev/build.mjs; do not edit.
const ORDERED = "ordered";
const RESULTS = [ORDERED, "lost", "silent"];
function resultOf({ domains }) {
  const groups = JSON.stringify(domains ?? []);
  return RESULTS.find((result) => groups.includes(`"${result}"`)) ?? null;
}
function arrange(datasets) {
  const told = datasets.filter(({ data }) => data.some((value) => value));
  const place = (dataset) => {
    const index = RESULTS.indexOf(resultOf(dataset) ?? "");
    return index < 0 ? RESULTS.length : index;
  };
  told.sort((one, other) => place(one) - place(other));
  datasets.splice(0, datasets.length, ...told);
}
export {
  ORDERED,
  arrange,
  resultOf
};
