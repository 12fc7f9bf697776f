// Generated from ts/odoo/desk_ports.ts by dev/build.mjs; do not edit.
import { markRaw } from "@odoo/owl";
import { uuid } from "@web/core/utils/strings";
import { keptPresses } from "./kept_presses";
import { draftStorage, preferences, progressStorage } from "./browser_storage";
import { currentDay, currentInstant, millisecondsUntil } from "./dates";
import { shortcuts } from "./shortcuts";
function makePorts(notify, typing, dialogs) {
  return {
    notify: markRaw(notify),
    typing: markRaw(typing),
    composer: markRaw(dialogs.composer),
    shelver: markRaw(dialogs.shelver),
    preferences: markRaw(preferences),
    drafts: markRaw(draftStorage),
    presses: markRaw(keptPresses),
    progress: markRaw(progressStorage),
    singleKeys: shortcuts,
    clock: markRaw({ today: currentDay, now: currentInstant, millisecondsUntil }),
    newRequestId: uuid,
    afterPaint: (run) => void requestAnimationFrame(() => setTimeout(run))
  };
}
export {
  makePorts
};
