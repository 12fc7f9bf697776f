// Generated from ts/components/arrow_keys.ts by dev/build.mjs; do not edit.
const STEPS = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_index, last) => last
};
function moveInList(ev) {
  const step = STEPS[ev.key];
  if (!step || !(ev.currentTarget instanceof HTMLElement)) {
    return;
  }
  const items = [...ev.currentTarget.querySelectorAll("[data-list-item]")];
  const index = items.findIndex((item) => item === document.activeElement);
  const next = items[step(index, items.length - 1)];
  if (next) {
    ev.preventDefault();
    next.focus();
  }
}
export {
  moveInList
};
