import {
    isEditable,
    useDigits,
    useHotkey,
    useQuestionMark,
    useSingleKey,
} from "../../odoo/hotkeys";
import type { DeskStore } from "../../store/desk_store";

interface Gestures {
    desk: DeskStore;
    root: { el: HTMLElement | null };
    undo: () => void;
    help: () => void;
}

const NOTE = ".o_followup_note textarea";

/** The keys of the panel. Odoo's hotkey service keeps letters and digits away while a field has the focus. */
export function useKeys({ desk, root, undo, help }: Gestures): void {
    const find = (selector: string): HTMLElement | null =>
        root.el?.querySelector<HTMLElement>(selector) ?? null;
    const isFormOpen = (): boolean => desk.dock.draft.code !== null;
    const isOutsideHistory = (target: HTMLElement): boolean =>
        target.closest(".o_followup_history") === null;

    useDigits((digit) => void desk.dock.digit(digit));
    useSingleKey("n", () => void desk.next());
    useSingleKey("p", () => void desk.previous());
    useSingleKey("u", undo);
    useSingleKey("r", () => void desk.ahead.review());
    useSingleKey("c", () => find("a.o_followup_phone")?.click());
    useSingleKey("o", () => find(NOTE)?.focus());
    useSingleKey("a", () => desk.dock.toggleAlso());
    useSingleKey("e", () => desk.dock.toggleSend());
    const isBulk = (): boolean => desk.nav.phase === "bulk";
    useHotkey("control+enter", () => void (isBulk() ? desk.sendBulk() : desk.dock.confirm()), {
        bypassEditableProtection: true,
        isAvailable: (target) =>
            (isFormOpen() || isBulk() || desk.dock.hasProposal) && isOutsideHistory(target),
    });
    useHotkey("escape", () => (isFormOpen() ? desk.dock.back() : find("[data-code]")?.focus()), {
        isAvailable: (target) =>
            isOutsideHistory(target) &&
            (isFormOpen() || (isEditable(target) && target.matches(NOTE))),
    });
    useQuestionMark(help);
}
