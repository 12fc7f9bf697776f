import { registry } from "@web/core/registry";

const tours = registry.category("web_tour.tours");

/** The contract that ends in fifteen days; one click drafts its renewal. */
tours.add("followup_contract_draft", {
    steps: () => [
        { trigger: ".o_data_row:contains(Contrat de maintenance):contains(09/12/2026)" },
        { trigger: ".o_data_row button[name=action_followup_renew]", run: "click" },
        {
            trigger:
                ".o_field_widget[name=followup_contract_id] input:value(Contrat de maintenance)",
        },
        { trigger: ".o_field_widget[name=renewed_contract_end]:contains(9 déc.)" },
    ],
});

/** The panel names the contract, and reminds the customer. */
tours.add("followup_contract_renewed", {
    steps: () => [
        { trigger: ".o_followup_queue.o_current:contains(Maintenance)" },
        {
            trigger:
                ".o_followup_fact a[href*='contract.contract']:contains(Contrat de maintenance)",
        },
        { trigger: ".o_followup_tile_button[data-code=renewal_reminder]", run: "click" },
        { trigger: ".o_notification:contains(1re relance)" },
    ],
});

/** The order came in: it is confirmed on its form. */
tours.add("followup_contract_confirmed", {
    steps: () => [
        { trigger: ".o_statusbar_buttons button[name=action_confirm]", run: "click" },
        { trigger: ".o_arrow_button_current[data-value=sale]" },
    ],
});

/** The contract's own history says so. */
tours.add("followup_contract_told", {
    steps: () => [{ trigger: ".o-mail-Message:contains(est confirmé)" }],
});
