// What docs/guide.fr.md shows besides: one e-mail at a time, a cancelled quotation, why one is in no queue, the settings.
import { find } from "../server.mjs";
import { open, openQueue, settle } from "../steps.mjs";
import { PHONE } from "../studio.mjs";

export const pictures = ["email", "cancelled", "form", "phone_bulk", "outcomes", "settings"];

export async function take(studio) {
    const julie = await studio.enter("julie");
    await openQueue(julie, "email");
    await julie.click(".o_followup_bulk_dock .o_followup_one_by_one");
    await julie.waitForSelector("[data-code=email_reminder]");
    await studio.shoot(julie, "email");

    await open(julie);
    await julie.fill(".o_followup_search input", "Odette");
    await julie.click(".o_followup_results .o_followup_entry:has-text('Annulé')");
    await julie.waitForSelector(".o_followup_banner");
    await studio.shoot(julie, "cancelled");

    const { res_id } = await find(julie, "Rex");
    await julie.goto(`/odoo/sale.order/${res_id}`);
    await julie.waitForSelector(".o_form_view [name=followup_reason]");
    await studio.shoot(julie, "form");
    await julie.context().close();

    const phone = await studio.enter("julie", PHONE);
    await openQueue(phone, "email");
    await studio.shoot(phone, "phone_bulk");
    await phone.context().close();

    await settings(studio);
}

async function settings(studio) {
    const claire = await studio.enter("claire");
    await claire.goto("/odoo/action-sale_quotation_followup.sale_followup_outcome_action");
    await claire.waitForSelector(".o_data_row");
    await studio.shoot(claire, "outcomes");
    await claire.context().close();

    const admin = await studio.enter("admin");
    await admin.goto("/odoo/action-sale.action_sale_config_settings");
    await admin
        .locator("#followup_threshold")
        .evaluate(({ parentElement }) => parentElement.previousElementSibling.scrollIntoView());
    await settle(admin);
    await studio.shoot(admin, "settings");
    await admin.context().close();
}
