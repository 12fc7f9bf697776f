// Screens between a phone and a laptop: a tablet, and a laptop at 200 %.
import { open, openQueue } from "../steps.mjs";
import { TABLET, ZOOMED } from "../studio.mjs";

export const pictures = ["tablet", "tablet_history", "zoom", "tablet_bulk"];

export async function take(studio) {
    const julie = await studio.enter("julie", TABLET);
    await open(julie, "Belle");
    await studio.shoot(julie, "tablet");
    await julie.click(".o_followup_history button");
    await studio.shoot(julie, "tablet_history");
    await openQueue(julie, "email");
    await studio.shoot(julie, "tablet_bulk");

    await julie.setViewportSize(ZOOMED);
    await open(julie, "Belle");
    await studio.shoot(julie, "zoom");
    await julie.context().close();
}
