import { onMounted, useEffect } from "@odoo/owl";
import { router } from "@web/core/browser/router";
import { writePlace, type Place, type PlaceWords } from "../model/place";

type Update = ((words: PlaceWords) => void) | undefined;

/**
 * Keeps the address of the browser where the panel is: `/odoo/followup/32?queue=phone`. Odoo's action service writes
 * `resId` into the path and every other word into the query, and gives the query back as the action's parameters,
 * because the client action has a `path`.
 *
 * A place with another entry is a step in the browser's history. The card that the panel chose by itself is none: it
 * replaces the place without a card, which "back" would never get past. `current` answers null while the place is not
 * known yet.
 */
export function useAddress(opening: Place, current: () => Place | null, update: Update): void {
    let written = writePlace(opening);
    // Before the action service writes the address for the first time, or it would lose the queue.
    onMounted(() => update?.(written));
    useEffect(
        () => {
            const place = current();
            const words = place && writePlace(place);
            if (!words || JSON.stringify(words) === JSON.stringify(written)) {
                return;
            }
            const isStep = written.resId !== false && !isSameEntryIn(words, written);
            written = words;
            update?.(words); // pushes at the end of this tick …
            if (!isStep) {
                router.replaceState({}); // … and this turns the tick's pushes into one replacement
            }
        },
        () => [JSON.stringify(writePlace(current() ?? opening))],
    );
}

function isSameEntryIn(words: PlaceWords, others: PlaceWords): boolean {
    return words.resId === others.resId && words.res_model === others.res_model;
}
