import { markRaw } from "@odoo/owl";
import { uuid } from "@web/core/utils/strings";
import type { Composer, Ports, Shelver } from "../model/ports";
import { keptPresses } from "./kept_presses";
import { draftStorage, preferences, progressStorage } from "./browser_storage";
import { currentDay, currentInstant, millisecondsUntil } from "./dates";
import type { DeskNotify } from "./desk_notify";
import { shortcuts } from "./shortcuts";
import type { TypingWatch } from "./typing";

/** All that the stores need of the browser and of Odoo. Raw: OWL must not make proxies of it. */
export function makePorts(
    notify: DeskNotify,
    typing: TypingWatch,
    dialogs: { composer: Composer; shelver: Shelver },
): Ports {
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
        afterPaint: (run) => void requestAnimationFrame(() => setTimeout(run)),
    };
}
