// A card of each queue that has something of its own, and the reminders to many at once.
import { open, openQueue } from "../steps.mjs";

export const pictures = ["maintenance", "opportunity", "price_revision", "bulk_email"];

export async function take(studio) {
    const julie = await studio.enter("julie");
    await open(julie, "Parc Rivière");
    await studio.shoot(julie, "maintenance");

    await openQueue(julie, "opportunity");
    await julie.focus("[data-code=on_track]");
    await studio.shoot(julie, "opportunity");

    await open(julie, "Chabert");
    await julie.click("[data-code=revise]");
    await julie.waitForSelector(".o_followup_prices");
    await studio.shoot(julie, "price_revision");

    await openQueue(julie, "email");
    await julie.locator(".o_followup_bulk tbody input").last().uncheck();
    await studio.shoot(julie, "bulk_email");
    await julie.context().close();
}
