// Generated from ts/odoo/shortcuts.ts by dev/build.mjs; do not edit.
import { reactive, useState } from "@odoo/owl";
import { isMacOS } from "@web/core/browser/feature_detection";
import { _t } from "@web/core/l10n/translation";
class Shortcuts {
  /** Letters and digits pressed alone; off for who speaks to the machine, or leans on it. */
  single = true;
  /** The key as `aria-keyshortcuts` tells it, nothing while it does not work. */
  alone(key) {
    return this.single ? key : void 0;
  }
  get isMac() {
    return isMacOS();
  }
  /** The key beside Enter with which one confirms: Odoo takes ⌘ on a Mac, where others have Ctrl. */
  get command() {
    return this.isMac ? "⌘" : _t("Ctrl");
  }
  get enter() {
    return _t("Enter");
  }
  /** The same for `aria-keyshortcuts`. */
  get confirm() {
    return this.isMac ? "Meta+Enter" : "Control+Enter";
  }
  /** A title with the key behind it: "Next (N)". */
  titled(title, key) {
    return this.single ? _t("%(title)s (%(key)s)", { title, key }) : title;
  }
}
const shortcuts = reactive(new Shortcuts());
function useShortcuts() {
  return useState(shortcuts);
}
export {
  shortcuts,
  useShortcuts
};
