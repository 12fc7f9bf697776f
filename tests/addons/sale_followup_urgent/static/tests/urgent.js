import { registry } from "@web/core/registry";

/** A queue, a button, an input and a fact that the panel's own code has never heard of. */
registry.category("web_tour.tours").add("followup_urgent", {
    steps: () => [
        { trigger: ".o_followup_queue.o_current:has(.fa-bolt):contains(Urgent)" },
        { trigger: ".o_followup_card:contains(Hôtel Alizé)" },
        {
            trigger:
                ".o_followup_tile_button[data-code=competitor]:has(.fa-binoculars):contains(Another offer)",
            run: "click",
        },
        { trigger: "#o_followup_competitor", run: "edit Clim Express" },
        { trigger: ".o_followup_confirm", run: "click" },
        { trigger: ".o_notification:contains(Clim Express)" },
    ],
});
