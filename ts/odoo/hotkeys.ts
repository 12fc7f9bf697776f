import { useExternalListener } from "@odoo/owl";
import { useHotkey } from "@web/core/hotkeys/hotkey_hook";
import { useService } from "@web/core/utils/hooks";
import { shortcuts } from "./shortcuts";

export { useHotkey };

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** A key that works when it is pressed alone: as long as the user has not switched such keys off. */
export function useSingleKey(key: string, onPress: () => void): void {
    useHotkey(key, onPress, { isAvailable: () => shortcuts.single });
}

/** Whether what is typed goes into the element. The same test as Odoo's hotkey service makes. */
export function isEditable(target: EventTarget | null): boolean {
    return (
        target instanceof HTMLElement &&
        (target.isContentEditable ||
            target.matches("textarea, select, input:not([type=checkbox], [type=radio])"))
    );
}

/**
 * Digits by position, also with Shift, which is how an AZERTY keyboard types them. Odoo's service ignores the numeric
 * keypad, so it is listened to here.
 */
export function useDigits(onDigit: (digit: number) => void): void {
    for (const digit of DIGITS) {
        useSingleKey(`${digit}`, () => onDigit(digit));
        useSingleKey(`shift+${digit}`, () => onDigit(digit));
    }
    useFreeKey(
        (ev) =>
            /^Numpad[1-9]$/.test(ev.code) && /^[1-9]$/.test(ev.key) && !ev.altKey && !ev.ctrlKey,
        (ev) => onDigit(Number(ev.key)),
    );
}

/** "?" as it is typed, whatever the keyboard: the hotkey service only knows the physical key. */
export function useQuestionMark(onPress: () => void): void {
    useFreeKey((ev) => ev.key === "?", onPress);
}

/** A single key outside fields and dialogs that Odoo's hotkey service cannot register. */
function useFreeKey(
    matches: (ev: KeyboardEvent) => boolean,
    onPress: (ev: KeyboardEvent) => void,
): void {
    const ui = useService("ui");
    useExternalListener(window, "keydown", (ev: Event) => {
        const isFree = shortcuts.single && ui.activeElement === document && !isEditable(ev.target);
        if (ev instanceof KeyboardEvent && !ev.repeat && isFree && matches(ev)) {
            ev.preventDefault();
            onPress(ev);
        }
    });
}
