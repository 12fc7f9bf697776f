// The orders to come, one by one for who calls, and as a list for the manager.
import { openQueue } from "../steps.mjs";

export const pictures = ["december", "december_review"];

export async function take(studio) {
    const julie = await studio.enter("julie");
    await openQueue(julie, "order_coming");
    await studio.shoot(julie, "december");
    await julie.context().close();

    const claire = await studio.enter("claire");
    await claire.goto("/odoo/december-review");
    await claire.waitForSelector(".o_data_row");
    await studio.shoot(claire, "december_review");
    await claire.context().close();
}
