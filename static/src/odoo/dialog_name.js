// Generated from ts/odoo/dialog_name.ts by dev/build.mjs; do not edit.
import { useEffect } from "@odoo/owl";
function useDialogName(root, name) {
  useEffect(
    (label) => {
      root.el?.closest("[role=menu]")?.removeAttribute("role");
      root.el?.closest("[role=dialog]")?.setAttribute("aria-label", label);
    },
    () => [name()]
  );
}
export {
  useDialogName
};
