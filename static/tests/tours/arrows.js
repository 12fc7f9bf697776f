// Generated from ts/tours/arrows.ts by dev/build.mjs; do not edit.
import { addTour, card, check, click, see, tile, write } from "./steps";
addTour("followup_back_after_outcome", () => [
  card("Hôtel Alizé"),
  click(tile("on_track")),
  card("Boulangerie Brun"),
  write("Rappeler à 16 h"),
  arrow("back"),
  card("Hôtel Alizé"),
  see(".o_followup_fact_validity_date", "24/12/2026"),
  check("the note is the other card's", () => note() === ""),
  see(".o_followup_queue.o_current", "À relancer par téléphone"),
  arrow("forward"),
  card("Boulangerie Brun"),
  check("the note is kept", () => note() === "Rappeler à 16 h"),
  see(".o_followup_progress", "1 / 7 traités"),
  click(tile("no_answer")),
  card("Clinique Chartreuse")
]);
function arrow(direction) {
  return {
    content: `the browser's ${direction} button`,
    trigger: ".o_sale_followup",
    run: () => history[direction]()
  };
}
function note() {
  return document.querySelector("#o_followup_note_text")?.value ?? "";
}
