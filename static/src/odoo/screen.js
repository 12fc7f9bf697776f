// Generated from ts/odoo/screen.ts by dev/build.mjs; do not edit.
import { useState } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
const LARGE = 3;
const EXTRA_LARGE = 4;
class Screen {
  constructor(ui) {
    this.ui = ui;
  }
  ui;
  /** A phone: inputs open in bottom sheets. */
  get isSmall() {
    return this.ui.isSmall;
  }
  /** A phone or a tablet: the queues are behind a button. */
  get isCompact() {
    return this.ui.size < LARGE;
  }
  /** Room for three columns; else the history is below the card. */
  get isWide() {
    return this.ui.size >= EXTRA_LARGE;
  }
}
function useScreen() {
  return new Screen(useState(useService("ui")));
}
export {
  Screen,
  useScreen
};
