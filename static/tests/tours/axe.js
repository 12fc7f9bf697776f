// Generated from ts/tours/axe.ts by dev/build.mjs; do not edit.
const OURS = ["#followup_answer", ".o_sale_followup", ".modal-content", ".o_bottom_sheet"];
const NOT_OURS = [[".o-mail-Chatter"], [".o_bottom_sheet_handle"]];
const BAD = ["serious", "critical"];
async function load() {
  if (!window.axe) {
    const script = document.createElement("script");
    script.textContent = await (await fetch("/followup_axe_core")).text();
    document.head.append(script);
  }
  if (!window.axe) {
    throw new Error("axe-core could not be loaded.");
  }
  return window.axe;
}
async function rest() {
  const finite = document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime));
  await Promise.allSettled(finite.map((one) => one.finished));
}
function axe(state, trigger) {
  return {
    content: `axe: ${state}`,
    trigger,
    run: async () => {
      const core = await load();
      await rest();
      const include = OURS.filter((part) => document.querySelector(part)).map((p) => [p]);
      const { violations } = await core.run({ include, exclude: NOT_OURS }, {});
      const bad = violations.filter(({ impact }) => BAD.includes(impact ?? ""));
      const lines = bad.map(
        ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(" ")).join("; ")}`
      );
      if (lines.length > 0) {
        throw new Error(`${state}: ${lines.join("\n")}`);
      }
    }
  };
}
export {
  axe
};
