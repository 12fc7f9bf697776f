// Generated from ts/tours/december.ts by dev/build.mjs; do not edit.
import { addTour, card, click, fillDate, notified, preview, see, tile, write } from "./steps";
addTour("followup_december", () => [
  see(".o_followup_queue.o_current", "Commandes à venir"),
  card("Hôtel Alizé"),
  see(".o_followup_reason", "Commande attendue avant le 31/12/2026"),
  see(".o_followup_badge", "27 jours avant le 31/12"),
  click(tile("still_expected")),
  see(".o_followup_field_next_date input"),
  see(".o_followup_form .o_followup_send input:checked"),
  see(".o_followup_form .o_followup_send", "Annoncer les nouveaux tarifs"),
  fillDate("next_date", "14/12/2026"),
  see(".o_followup_form_effect", "14/12/2026"),
  write("Bon de commande à la signature"),
  click(".o_followup_confirm"),
  notified("Hôtel Alizé : Attendue avant le 31/12", "Rappel le 14/12/2026."),
  card("Boulangerie Brun"),
  ...preview("not_this_year", "Rappel le 01/01/2027", "nouveaux tarifs annoncés"),
  click(tile("not_this_year")),
  notified("Boulangerie Brun : N'arrivera pas avant le 31/12", ""),
  see("#o_followup_done_title", "Aucun devis à relancer aujourd'hui")
]);
const row = (customer) => `.o_data_row:contains(${customer})`;
addTour("followup_review", () => [
  see(".o_last_breadcrumb_item", "Revue de décembre"),
  see(".o_group_header", "Julie Martin"),
  see("tfoot", "45"),
  click(`${row("Hôtel Alizé")} .o_list_record_selector input`),
  click(`${row("Boulangerie Brun")} .o_list_record_selector input`),
  click(`${row("Hôtel Alizé")} td[name=user_id]`),
  { trigger: `${row("Hôtel Alizé")} td[name=user_id] input`, run: "edit Marc Faure" },
  click(".o-autocomplete--dropdown-item:contains(Marc Faure)"),
  click(".modal .btn-primary"),
  see(`${row("Boulangerie Brun")} td[name=user_id]`, "Marc Faure"),
  click(`${row("Clinique Chartreuse")} .o_list_record_selector input`),
  click(".o_control_panel button:contains(Ouvrir dans les relances)"),
  see(".o_followup_list_head", "3 devis")
]);
