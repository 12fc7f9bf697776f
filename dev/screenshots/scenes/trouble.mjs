// A colleague was faster, a colleague is there, the server does not answer; and the panel on a laptop.
import { applyAs } from "../server.mjs";
import { open, press, writeNote } from "../steps.mjs";
import { LAPTOP } from "../studio.mjs";

export const pictures = ["conflict", "colleague", "empty", "unreachable", "laptop"];

/** Goes back to what was not saved: the next card is there by then. */
async function review(page) {
    await page.waitForSelector(".o_followup_review[role=alert]");
    await press(page, "r");
    await page.waitForSelector(".o_followup_banner[role=alert]");
}

export async function take(studio) {
    const julie = await studio.enter("julie");
    const claire = await studio.enter("claire");
    await open(julie, "Vercors");
    await writeNote(julie, "Le directeur technique signe lundi.");
    await applyAs(claire, "Vercors", "on_track", { send: false });
    await press(julie, "Escape", "2");
    await review(julie);
    await studio.shoot(julie, "conflict");

    await open(claire, "Giraud");
    await open(julie, "Giraud");
    await julie.waitForSelector(".o_followup_reserved");
    await studio.shoot(julie, "colleague");

    await press(claire, "n"); // leaves Giraud
    await claire.click(".o_followup_scope .btn:first-child");
    await claire.waitForSelector(".o_followup_done");
    await studio.shoot(claire, "empty");
    await claire.context().close();

    await julie.route("**/apply_outcome*", (route) => route.abort());
    await open(julie, "Belle");
    await press(julie, "3");
    await review(julie);
    await studio.shoot(julie, "unreachable");
    await julie.unroute("**/apply_outcome*");

    await julie.setViewportSize(LAPTOP);
    await open(julie, "Saint-Roch");
    await studio.shoot(julie, "laptop");
    await julie.context().close();
}
