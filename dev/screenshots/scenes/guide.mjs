// What docs/guide.fr.md shows besides: the e-mail queue, a cancelled quotation, why a quotation is in no queue.
import { open, settle } from "../steps.mjs";
import { PHONE } from "../studio.mjs";

export const pictures = ["email", "cancelled", "form", "phone_bulk", "activities"];

export async function take(studio) {
    const julie = await studio.enter("julie");
    await julie.goto("/odoo/followup?queue=email");
    await julie.waitForSelector(".o_followup_bulk_table");
    await julie.click(".o_followup_bulk_dock .o_followup_one_by_one");
    await julie.waitForSelector("[data-code=email_reminder]");
    await studio.shoot(julie, "email");

    await julie.context().close();

    const phone = await studio.enter("julie", PHONE);
    await phone.goto("/odoo/followup?queue=email");
    await phone.waitForSelector(".o_followup_bulk_table");
    await settle(phone);
    await studio.shoot(phone, "phone_bulk");
    await phone.context().close();
}
