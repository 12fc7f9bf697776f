import { keys } from "./keys";
import { addTour, card, check, click, gone, see } from "./steps";

interface Charts {
    getChart(canvas: Element): { config: { plugins: { id: string }[] } } | undefined;
}

/** Odoo's graph is a canvas: what is drawn on it, Chart.js tells. */
function hasFigures(): boolean {
    const { Chart } = window as unknown as { Chart: Charts };
    const canvas = document.querySelector(".o_graph_renderer canvas");
    const plugins = canvas && Chart.getChart(canvas)?.config.plugins;
    return plugins?.some(({ id }) => id === "followupFigures") ?? false;
}

const leak = (title: string) => `.o_kanban_record:contains(${title})`;

/** The total has a row of its own, the seven numbers stand three to a row. */
function haveTheirPlaces(): boolean {
    const records = document.querySelectorAll(".o_kanban_record:not(.o_kanban_ghost)");
    const tops = [...records].map((one) => one.getBoundingClientRect().top);
    const rows = [...new Set(tops)];
    return tops.map((top) => rows.indexOf(top)).join("") === "01112223";
}

/** What is slipping away: the numbers, a list, and the panel on it. */
const leaks = (page: string) => [
    see(".o_last_breadcrumb_item", page),
    see(".o_kanban_record:first", "3 devis"),
    see(leak("Expirés, sans relance"), "3"),
    see(leak("Rappels promis non tenus"), "Rien à reprendre"),
    check("the numbers stand three to a row", haveTheirPlaces, ".o_kanban_record"),
    click(`${leak("Expirés, sans relance")} button:contains(Voir la liste)`),
    see(".o_list_view .o_data_row:contains(Hôtel Alizé)"),
    click(`.breadcrumb-item a:contains(${page})`),
    click(`${leak("Expirés, sans relance")} button:contains(Relancer)`),
    see(".o_followup_list_head", "3 devis"),
    card("Hôtel Alizé"),
];

addTour("followup_leaks", () => leaks("Points à reprendre"));
addTour("followup_leaks_mine", () => leaks("Mes points à reprendre"));

/** What became of quotations: the graph with its sentence, the pivot, the list, and a quotation opened from it. */
addTour("followup_results", () => [
    see(".o_last_breadcrumb_item", "Suites données"),
    see("[role=note]", "Au rythme des 24 derniers mois, les 2 devis en cours"),
    check(
        "the bars are stacked by what became of the quotations, with their figures",
        hasFigures,
        ".o_graph_renderer canvas[role=img]",
    ),
    click(".o_switch_view.o_pivot"),
    see(".o_pivot th", "Part commandée"),
    see(".o_pivot td", "40,00"),
    click(".o_switch_view.o_list"),
    click(".o_group_header:contains(En bonne voie)"),
    click(".o_data_row td:contains(Hôtel Alizé)"),
    see(".o_form_view .o_field_widget[name=partner_id]"),
]);

/** Many at once: two ticked, the reason that is proposed, and all of it taken back. */
addTour("followup_shelve", () => [
    see(".o_last_breadcrumb_item", "Devis"),
    click(".o_data_row:contains(Hôtel Alizé) .o_list_record_selector input"),
    click(".o_data_row:contains(Boulangerie Brun) .o_list_record_selector input"),
    click(".o_cp_action_menus button:contains(Actions)"),
    click(".o-dropdown-item:contains(Classer sans suite)"),
    see(".modal .o_field_widget[name=lost_reason_id] input:checked"),
    see(".modal", "devis annulés"),
    see(".modal", "Aucun mail ne part"),
    click(".modal .btn-danger:contains(Confirmer : classer 2 devis)"),
    see(".modal .o_field_widget[name=shelved]", "2"),
    click(".modal button:contains(Tout annuler)"),
    see(".modal .o_field_widget[name=taken_back]", "2"),
]);

/** The queue's head in the panel: the same dialog, Ctrl + Enter, and all of it back with U. */
addTour("followup_shelve_queue", () => [
    card("Hôtel Alizé"),
    click(".o_followup_shelve_many"),
    see(".modal .o_field_widget[name=lost_reason_id] input:checked"),
    see(".modal .o_field_widget[name=count]", "3"),
    keys(".modal .btn-danger", "control+enter"),
    see(".o_notification", "3 devis classés sans suite. Aucun mail ne part."),
    see(".o_followup_undo", "3 devis"),
    see("[data-queue=phone].o_empty"),
    keys(".o_followup_undo:contains(Classés sans suite)", "u"),
    see(".o_notification", "Les devis sont de retour : 3."),
    card("Hôtel Alizé"),
    gone(".o_followup_undo"),
]);

/** A whole year, confirmed by its number; what the cron has made of it, and all of it taken back. */
addTour("followup_shelve_year", () => [
    see(".o_last_breadcrumb_item", "Devis envoyés"),
    click(".o_data_row:contains(2024) button:contains(Classer l'année)"),
    see(".modal .o_field_widget[name=lost_reason_id] input:checked"),
    see(".modal .btn-danger", "Confirmer : classer 3 devis"),
    { trigger: ".modal .o_field_widget[name=typed] input", run: "edit 3 && press Tab" },
    click(".modal .btn-danger"),
    see(".modal .o_field_widget[name=state]", "Classés"),
    see(".modal .o_field_widget[name=shelved]", "3"),
    click(".modal button:contains(Tout annuler)"),
    see(".modal .o_field_widget[name=taken_back]", "3"),
    click(".modal .btn-primary:contains(Fermer)"),
    see(".o_data_row:contains(2024) button:contains(Classer l'année)"),
]);

/** The first day: what is there by year, above the first card; read once, it does not come back. */
addTour("followup_first_day", () => [
    see(".o_followup_first_day", "2024 : 2 devis envoyés"),
    see(".o_followup_first_day", "n'annule aucun devis"),
    card("Hôtel Alizé"),
    click(".o_followup_first_day button:contains(classer les années passées)"),
    see(".o_last_breadcrumb_item", "Devis envoyés"),
    click(".breadcrumb-item a:contains(Relances)"),
    click(".o_followup_first_day_close"),
    gone(".o_followup_first_day"),
]);
