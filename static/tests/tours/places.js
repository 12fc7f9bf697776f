// Generated from ts/tours/places.ts by dev/build.mjs; do not edit.
import { keys } from "./keys";
import { addTour, card, check, click, see, tile, write } from "./steps";
const reload = {
  content: "reload the page",
  trigger: ".o_sale_followup",
  run: () => location.reload(),
  expectUnloadPage: true
};
const back = {
  content: "the browser's back button",
  trigger: ".o_sale_followup",
  run: () => history.back()
};
addTour("followup_address", () => [
  card("Clinique Chartreuse"),
  see(".o_followup_entry.o_current", "Clinique Chartreuse"),
  write("Ouvert à 14 h"),
  reload,
  card("Clinique Chartreuse"),
  check("the note is kept", () => note() === "Ouvert à 14 h"),
  click(".o_followup_entry:contains(École Étoile)"),
  card("École Étoile"),
  check("the address names the card", () => /followup\/\d+\?queue=phone/.test(location.href)),
  back,
  card("Clinique Chartreuse"),
  click(tile("meeting")),
  see(".o_followup_form"),
  reload,
  see("#o_followup_form_title", "Réunion prévue"),
  check("the note is kept in the form", () => note() === "Ouvert à 14 h")
]);
addTour("followup_from_form", () => [
  click("button:contains(Relancer)"),
  card("Domaine Delmas"),
  see(".o_followup_queue.o_current", "À relancer par téléphone"),
  click(".o_followup_reference"),
  see(".o_form_view .o_last_breadcrumb_item", "S"),
  click(".o_breadcrumb .o_back_button a, .breadcrumb-item a:contains(Relances)"),
  card("Domaine Delmas")
]);
addTour("followup_from_list", () => [
  click(".o_data_row:contains(Domaine Delmas) .o_list_record_selector input"),
  click(".o_data_row:contains(Garage Gilbert) .o_list_record_selector input"),
  click(".o_cp_action_menus .dropdown-toggle:contains(Actions)"),
  click(".o_menu_item:contains(Relancer)"),
  see(".o_followup_list_head", "2 devis"),
  see(".o_followup_entry", "Domaine Delmas"),
  see(".o_followup_entry", "Garage Gilbert"),
  card("Garage Gilbert"),
  keys(tile("no_news"), "2"),
  card("Domaine Delmas"),
  keys(`.o_followup_entry.o_current:contains(Domaine Delmas)`, "2"),
  see("#o_followup_done_title", "File terminée")
]);
function note() {
  return document.querySelector("#o_followup_note_text")?.value ?? "";
}
