// Generated from ts/components/followup_desk/use_focus.ts by dev/build.mjs; do not edit.
import { useEffect } from "@odoo/owl";
const PLACES = {
  card: ["#o_followup_customer"],
  bulk: ["#o_followup_bulk_title"],
  done: [".o_followup_done .btn-primary", "#o_followup_done_title"],
  none: []
};
function useFocus(desk, root) {
  useEffect(
    () => {
      const { target, code } = desk.nav.focus;
      const selectors = target === "tiles" ? [`[data-code="${code ?? ""}"]`, "[data-code]"] : PLACES[target];
      const found = selectors.map(
        (selector) => root.el?.querySelector(selector)
      );
      found.find((element) => element)?.focus();
    },
    () => [desk.nav.focus, desk.nav.phase]
  );
}
export {
  useFocus
};
