import type { Step } from "./steps";

type Modifiers = Pick<KeyboardEventInit, "ctrlKey" | "shiftKey">;

/** Presses a key where the cursor is: the character it types, and its place on the keyboard. */
function type(key: string, code: string, modifiers: Modifiers = {}): void {
    const target = document.activeElement ?? document.body;
    const init = { key, code, bubbles: true, cancelable: true, ...modifiers };
    target.dispatchEvent(new KeyboardEvent("keydown", init));
    target.dispatchEvent(new KeyboardEvent("keyup", init));
}

const KEYS: Record<string, [string, string, Modifiers?]> = {
    escape: ["Escape", "Escape"],
    "control+enter": ["Enter", "Enter", { ctrlKey: true }],
    "?": ["?", "Slash", { shiftKey: true }],
    "? of AZERTY": ["?", "KeyM", { shiftKey: true }],
};

/** The digits of an AZERTY keyboard's top row, as they come without Shift. */
const AZERTY = "&é\"'(-è_ç";

function find(name: string): [string, string, Modifiers?] {
    const known = KEYS[name];
    if (known) {
        return known;
    }
    return /^\d$/.test(name) ? [name, `Digit${name}`] : [name, `Key${name.toUpperCase()}`];
}

/** Presses keys, one after the other, once the trigger is in sight. */
export function keys(trigger: string, ...names: string[]): Step {
    return {
        content: `keys ${names.join(" ")}`,
        trigger,
        run: () => names.forEach((name) => type(...find(name))),
    };
}

/** Presses a digit of an AZERTY keyboard: unshifted it types a letter, shifted the digit. */
export function azertyDigit(trigger: string, digit: number, shiftKey: boolean): Step {
    const key = shiftKey ? String(digit) : (AZERTY[digit - 1] ?? "");
    return {
        content: `AZERTY ${key}`,
        trigger,
        run: () => type(key, `Digit${digit}`, { shiftKey }),
    };
}
