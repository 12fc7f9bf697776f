// Generated from ts/odoo/typing.ts by dev/build.mjs; do not edit.
import { isEditable } from "./hotkeys";
class TypingWatch {
  /** `dock`: where confirming an outcome happens. */
  constructor(dock) {
    this.dock = dock;
  }
  dock;
  hasTyped = false;
  mark() {
    this.hasTyped = false;
  }
  /** To be called for every `input` event of the panel. */
  onInput() {
    this.hasTyped = true;
  }
  isTyping() {
    const { activeElement } = document;
    return isEditable(activeElement) && (this.hasTyped || !this.dock()?.contains(activeElement));
  }
}
export {
  TypingWatch
};
