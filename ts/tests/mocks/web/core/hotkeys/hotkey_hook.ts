import { useExternalListener } from "@odoo/owl";

interface Options {
    bypassEditableProtection?: boolean;
    isAvailable?: (target: HTMLElement) => boolean;
    area?: () => HTMLElement | null;
}

function hotkeyOf(ev: KeyboardEvent): string {
    const key = ev.code.startsWith("Digit") ? ev.code.slice(-1) : ev.key.toLowerCase();
    return [ev.ctrlKey && "control", ev.shiftKey && "shift", key].filter(Boolean).join("+");
}

function isProtected(target: HTMLElement): boolean {
    return target.matches(
        "input:not([type=checkbox]):not([type=radio]), textarea, [contenteditable]",
    );
}

/** Odoo's hook, without its order of priority: the first listener that takes the key wins. */
export function useHotkey(
    hotkey: string,
    callback: (context: { target: HTMLElement }) => void,
    { bypassEditableProtection, isAvailable, area }: Options = {},
): void {
    useExternalListener(window, "keydown", (event: Event) => {
        const ev = event as KeyboardEvent;
        const target = ev.target instanceof HTMLElement ? ev.target : document.body;
        const mayRun =
            bypassEditableProtection === true || hotkey === "escape" || !isProtected(target);
        if (
            hotkeyOf(ev) === hotkey &&
            mayRun &&
            (isAvailable?.(target) ?? true) &&
            (area?.()?.contains(target) ?? true)
        ) {
            ev.stopImmediatePropagation();
            callback({ target });
        }
    });
}
