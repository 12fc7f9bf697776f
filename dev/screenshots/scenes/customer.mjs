// One call for a customer with three quotations; a variant that was ordered; the same on a phone.
import { open, press } from "../steps.mjs";
import { PHONE } from "../studio.mjs";

export const pictures = [
    "customer",
    "customer_applied",
    "customer_variant",
    "customer_shelve",
    "customer_phone",
    "customer_phone_choice",
];

export async function take(studio) {
    const julie = await studio.enter("julie");
    await open(julie, "Morel");
    await press(julie, "a");
    await julie.hover("[data-code=on_track]");
    await studio.shoot(julie, "customer");
    await press(julie, "3");
    await julie.waitForSelector(".o_followup_undo");
    await studio.shoot(julie, "customer_applied", { keepNotification: true });
    await press(julie, "u");
    await julie.waitForSelector(".o_followup_undo", { state: "detached" });

    await open(julie, "Saint-Roch");
    await studio.shoot(julie, "customer_variant");
    await julie.click(".o_followup_banner .btn-primary");
    await studio.shoot(julie, "customer_shelve");
    await julie.context().close();

    const phone = await studio.enter("julie", PHONE);
    await open(phone, "Morel");
    await phone.tap(".o_followup_others_button");
    await phone.waitForSelector(".o_followup_choice input");
    for (const box of await phone.locator(".o_followup_choice input").all()) {
        await box.tap();
    }
    await studio.shoot(phone, "customer_phone_choice");
    await phone.tap(".o_followup_sheet_close");
    await studio.shoot(phone, "customer_phone");
    await phone.context().close();
}
