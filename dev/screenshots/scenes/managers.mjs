// What docs/guide-responsable.fr.md shows of Odoo's own views: what slips away, what became of it, what was done.
import { openQueue } from "../steps.mjs";

export const pictures = [
    "leaks",
    "results",
    "results_pivot",
    "results_list",
    "events",
    "shelve_many",
];

export async function take(studio) {
    const claire = await studio.enter("claire");
    await claire.goto("/odoo/to-pick-up");
    await claire.waitForSelector(".o_kanban_record");
    await studio.shoot(claire, "leaks");

    await claire.goto("/odoo/what-became");
    await claire.waitForSelector(".o_graph_canvas_container canvas");
    await claire.waitForTimeout(1500); // the bars have grown
    await studio.shoot(claire, "results");
    await claire.click(".o_switch_view.o_pivot");
    await claire.waitForSelector(".o_pivot td");
    await studio.shoot(claire, "results_pivot");

    await claire.click(".o_switch_view.o_list");
    await claire.click(".o_group_header:has-text('En bonne voie')");
    await claire.waitForSelector(".o_data_row");
    await studio.shoot(claire, "results_list");

    await claire.goto("/odoo/action-sale_quotation_followup.sale_followup_event_action");
    await claire.waitForSelector(".o_list_view .o_data_row, .o_list_view .o_group_header");
    await studio.shoot(claire, "events");

    await openQueue(claire, "phone");
    await claire.click(".o_followup_shelve_many");
    await claire.waitForSelector(".modal .o_field_widget[name=lost_reason_id]");
    await studio.shoot(claire, "shelve_many");
    await claire.context().close();
}
