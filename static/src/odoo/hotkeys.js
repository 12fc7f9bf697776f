// Generated from ts/odoo/hotkeys.ts by dev/build.mjs; do not edit.
import { useExternalListener } from "@odoo/owl";
import { useHotkey } from "@web/core/hotkeys/hotkey_hook";
import { useService } from "@web/core/utils/hooks";
import { shortcuts } from "./shortcuts";
const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
function useSingleKey(key, onPress) {
  useHotkey(key, onPress, { isAvailable: () => shortcuts.single });
}
function isEditable(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox], [type=radio])"));
}
function useDigits(onDigit) {
  for (const digit of DIGITS) {
    useSingleKey(`${digit}`, () => onDigit(digit));
    useSingleKey(`shift+${digit}`, () => onDigit(digit));
  }
  useFreeKey(
    (ev) => /^Numpad[1-9]$/.test(ev.code) && /^[1-9]$/.test(ev.key) && !ev.altKey && !ev.ctrlKey,
    (ev) => onDigit(Number(ev.key))
  );
}
function useQuestionMark(onPress) {
  useFreeKey((ev) => ev.key === "?", onPress);
}
function useFreeKey(matches, onPress) {
  const ui = useService("ui");
  useExternalListener(window, "keydown", (ev) => {
    const isFree = shortcuts.single && ui.activeElement === document && !isEditable(ev.target);
    if (ev instanceof KeyboardEvent && !ev.repeat && isFree && matches(ev)) {
      ev.preventDefault();
      onPress(ev);
    }
  });
}
export {
  isEditable,
  useDigits,
  useHotkey,
  useQuestionMark,
  useSingleKey
};
