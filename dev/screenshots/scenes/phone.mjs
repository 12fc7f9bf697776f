// The panel in the hand.
import { open, writeDate } from "../steps.mjs";
import { PHONE } from "../studio.mjs";

export const pictures = ["phone", "phone_queues", "phone_meeting"];

export async function take(studio) {
    const phone = await studio.enter("julie", PHONE);
    await open(phone, "Belle");
    await studio.shoot(phone, "phone");

    await phone.tap(".o_followup_switcher");
    await phone.waitForSelector(".o_bottom_sheet .o_followup_queue");
    await studio.shoot(phone, "phone_queues");

    await open(phone, "Belle");
    await phone.tap("[data-code=meeting]");
    await phone.waitForSelector(".o_bottom_sheet .o_followup_form");
    await writeDate(phone, "26/11/2026");
    await studio.shoot(phone, "phone_meeting");
    await phone.context().close();
}
