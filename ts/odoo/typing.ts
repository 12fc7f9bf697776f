import type { Typing } from "../model/ports";
import { isEditable } from "./hotkeys";

/**
 * Knows whether the user is in the middle of a sentence. Confirming from inside the note leaves the cursor in it: there,
 * only what is typed after the press counts. In any other field, the cursor alone does.
 */
export class TypingWatch implements Typing {
    private hasTyped = false;

    /** `dock`: where confirming an outcome happens. */
    constructor(private readonly dock: () => Element | null) {}

    mark(): void {
        this.hasTyped = false;
    }

    /** To be called for every `input` event of the panel. */
    onInput(): void {
        this.hasTyped = true;
    }

    isTyping(): boolean {
        const { activeElement } = document;
        return (
            isEditable(activeElement) && (this.hasTyped || !this.dock()?.contains(activeElement))
        );
    }
}
