// Generated from ts/tours/keyboard.ts by dev/build.mjs; do not edit.
import { azertyDigit, keys } from "./keys";
import {
  addTour,
  card,
  check,
  fillDate,
  focused,
  gone,
  notified,
  preview,
  see,
  tile
} from "./steps";
const NOTE = "#o_followup_note_text";
addTour("followup_keyboard", () => [
  card("Hôtel Alizé"),
  focused("#o_followup_customer"),
  keys(tile("no_answer"), "? of AZERTY"),
  see(".modal dt:contains(Échap)"),
  keys(".modal .o_followup_keys", "3"),
  keys(".modal .o_followup_keys", "escape"),
  see("body:not(:has(.modal))"),
  keys(tile("no_answer"), "o"),
  focused(NOTE),
  { trigger: NOTE, run: "edit Absent jusqu'à midi" },
  keys(NOTE, "3", "u", "n"),
  keys(NOTE, "escape"),
  focused(tile("no_answer")),
  keys(tile("no_answer"), "1", "1"),
  card("Boulangerie Brun"),
  focused("#o_followup_customer"),
  keys(".o_followup_undo kbd:contains(U)", "u"),
  card("Hôtel Alizé"),
  focused("#o_followup_customer"),
  notifiedUndo("est remis comme avant."),
  check("the note is there again", () => value(NOTE) === "Absent jusqu'à midi"),
  gone(".o_followup_undo"),
  keys(tile("no_answer"), "n"),
  card("Boulangerie Brun"),
  keys(tile("no_answer"), "p"),
  card("Hôtel Alizé"),
  keys(tile("no_answer"), "n"),
  card("Boulangerie Brun"),
  keys(tile("on_track"), "e"),
  ...preview("on_track", "sans envoi"),
  azertyDigit(tile("on_track"), 3, true),
  notified("Boulangerie Brun : En bonne voie", "Expiration au 24/12/2026."),
  card("Clinique Chartreuse"),
  focused("#o_followup_customer"),
  keys(tile("meeting"), "5"),
  focused(".o_followup_field_meeting_date input"),
  fillDate("meeting_date", "03/12/2026"),
  see(".o_followup_form_effect", "07/12/2026"),
  keys(".o_followup_form", "escape"),
  focused(tile("meeting")),
  keys(tile("meeting"), "5"),
  see(".o_followup_form_effect", "07/12/2026"),
  keys(".o_followup_form", "control+enter"),
  notified("Clinique Chartreuse : Réunion prévue", "Rappel le 07/12/2026."),
  card("Domaine Delmas"),
  azertyDigit(tile("lost"), 6, false),
  focused(".o_followup_chip:first"),
  azertyDigit(".o_followup_form", 2, true),
  see(".o_followup_chip[aria-checked=true]", "Concurrent"),
  keys(".o_followup_form", "o"),
  focused(NOTE),
  { trigger: NOTE, run: "edit Moins cher ailleurs" },
  keys(NOTE, "control+enter"),
  notified("Domaine Delmas : Affaire perdue", "est annulé."),
  card("École Étoile"),
  focused("#o_followup_customer")
]);
addTour("followup_blocked", () => [
  card("Hôtel Alizé"),
  see(`${tile("on_track")}[aria-disabled=true] .o_followup_tile_reason`, "décochez l'envoi (E)"),
  keys(tile("on_track"), "3"),
  check("the reason is told to who does not see it", () => voice().includes("décochez")),
  focused(tile("on_track")),
  keys(tile("on_track"), "e"),
  ...preview("on_track", "24/12/2026"),
  keys(tile("on_track"), "3"),
  card("Boulangerie Brun")
]);
function notifiedUndo(text) {
  return see(".o_notification_content", text);
}
function voice() {
  return document.querySelector(".o_followup_voice")?.textContent ?? "";
}
function value(selector) {
  return document.querySelector(selector)?.value ?? "";
}
