// The end of the phone queue, by calling everybody who is left.
import { press, settle } from "../steps.mjs";

export const pictures = ["done"];

const OUTCOMES = ["1", "3", "2", "4"];

export async function take(studio) {
    const julie = await studio.enter("julie");
    await julie.goto("/odoo/followup?queue=phone");
    await julie.waitForSelector(".o_followup_card");
    for (let turn = 0; await julie.locator(".o_followup_card").count(); turn++) {
        await settle(julie);
        const before = await julie.textContent("#o_followup_customer");
        await press(julie, OUTCOMES[turn % OUTCOMES.length]);
        await julie.waitForFunction(
            (name) => document.querySelector("#o_followup_customer")?.textContent !== name,
            before,
        );
    }
    await julie.waitForSelector(".o_followup_done table");
    await studio.shoot(julie, "done");
    await julie.context().close();
}
