// Generated from ts/components/followup_desk/use_keys.ts by dev/build.mjs; do not edit.
import {
  isEditable,
  useDigits,
  useHotkey,
  useQuestionMark,
  useSingleKey
} from "../../odoo/hotkeys";
const NOTE = ".o_followup_note textarea";
function useKeys({ desk, root, undo, help }) {
  const find = (selector) => root.el?.querySelector(selector) ?? null;
  const isFormOpen = () => desk.dock.draft.code !== null;
  const isOutsideHistory = (target) => target.closest(".o_followup_history") === null;
  useDigits((digit) => void desk.dock.digit(digit));
  useSingleKey("n", () => void desk.next());
  useSingleKey("p", () => void desk.previous());
  useSingleKey("u", undo);
  useSingleKey("r", () => void desk.ahead.review());
  useSingleKey("c", () => find("a.o_followup_phone")?.click());
  useSingleKey("o", () => find(NOTE)?.focus());
  useSingleKey("a", () => desk.dock.toggleAlso());
  useSingleKey("e", () => desk.dock.toggleSend());
  const isBulk = () => desk.nav.phase === "bulk";
  useHotkey("control+enter", () => void (isBulk() ? desk.sendBulk() : desk.dock.confirm()), {
    bypassEditableProtection: true,
    isAvailable: (target) => (isFormOpen() || isBulk() || desk.dock.hasProposal) && isOutsideHistory(target)
  });
  useHotkey("escape", () => isFormOpen() ? desk.dock.back() : find("[data-code]")?.focus(), {
    isAvailable: (target) => isOutsideHistory(target) && (isFormOpen() || isEditable(target) && target.matches(NOTE))
  });
  useQuestionMark(help);
}
export {
  useKeys
};
