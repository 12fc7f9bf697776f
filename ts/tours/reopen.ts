import { addTour, card, click, see } from "./steps";

/** From the search of the panel, which finds cancelled quotations too. */
addTour("followup_reopen_search", () => [
    { trigger: ".o_followup_search input", run: "edit Brun" },
    see(".o_followup_results .o_followup_entry", "Annulé"),
    click(".o_followup_results .o_followup_entry:contains(Boulangerie Brun)"),
    card("Boulangerie Brun"),
    see(".o_followup_banner", "est annulé."),
    click(".o_followup_banner button:contains(Remettre en devis)"),
    see(".o_followup_banner", "est un brouillon."),
    see(".o_notification_content", "est remis en devis"),
]);

/** From the form of the quotation. */
addTour("followup_reopen_form", () => [
    click(".o_statusbar_buttons button[name=action_draft]:contains(Remettre en devis)"),
    see(".o_statusbar_buttons button[name=action_quotation_send]"),
]);

/** From a selection of the list of quotations. */
addTour("followup_reopen_list", () => [
    click(".o_data_row:contains(Hôtel Alizé) .o_list_record_selector input"),
    click(".o_data_row:contains(Boulangerie Brun) .o_list_record_selector input"),
    click(".o_cp_action_menus .dropdown-toggle:contains(Actions)"),
    click(".o_menu_item:contains(Remettre en devis)"),
    see(".o_data_row:contains(Hôtel Alizé):not(:contains(Annulé))"),
]);
