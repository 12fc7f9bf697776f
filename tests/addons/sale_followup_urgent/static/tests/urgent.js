import { registry } from "@web/core/registry";

const FIELD = "input[name='competitor'], textarea[name='competitor'], #o_followup_competitor";

/** A queue, a button, an input and a fact that the panel's own code has never heard of. */
registry.category("web_tour.tours").add("followup_urgent", {
    steps: () => [
        { trigger: ".o_followup_queue.o_current:has(.fa-bolt):contains(Urgent)" },
        { trigger: ".o_followup_card:contains(Hôtel Alizé)" },
        { trigger: ".o_followup_tile:contains(Another offer)", run: "click" },
        { trigger: FIELD, run: "edit Clim Express" },
        { trigger: ".o_followup_confirm", run: "click" },
        { trigger: ".o_notification:contains(Clim Express)" },
    ],
});
