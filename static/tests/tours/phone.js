// Generated from ts/tours/phone.ts by dev/build.mjs; do not edit.
import { addTour, card, check, click, fillDate, notified, see, tile } from "./steps";
const NOTE = ".o_bottom_sheet #o_followup_note_text";
addTour("followup_phone", () => [
  card("Hôtel Alizé"),
  see(".o_followup_switcher:contains(À relancer par téléphone)", "7"),
  see(".o_followup_phone[href='tel:+33465712230']"),
  check("nothing is wider than the screen", fitsTheScreen),
  check("the tiles are high enough for a thumb", () => heights(".o_followup_tile") >= 56),
  check(
    "what can be tapped in the card is high enough",
    () => heights(".o_followup_phone, .o_followup_note_button, .o_followup_switcher") >= 44
  ),
  check("no digits where there are no keys", () => shown(".o_followup_tile kbd") === 0),
  click(".o_followup_note_button"),
  { trigger: NOTE, run: "edit Rappeler demain" },
  click(".o_followup_sheet_close"),
  see(".o_followup_note_button", "Rappeler demain"),
  click(tile("no_answer")),
  card("Boulangerie Brun"),
  see(".o_followup_undo", "Hôtel Alizé"),
  click(tile("meeting")),
  see(".o_bottom_sheet", "Boulangerie Brun"),
  fillDate("meeting_date", "03/12/2026"),
  see(".o_bottom_sheet .o_followup_form_effect", "07/12/2026"),
  click(".o_bottom_sheet .o_followup_confirm"),
  notified("Boulangerie Brun : Réunion prévue", "Rappel le 07/12/2026."),
  card("Clinique Chartreuse"),
  see("body:not(:has(.o_bottom_sheet))"),
  click(tile("lost")),
  click(".o_bottom_sheet .o_followup_back"),
  see("body:not(:has(.o_bottom_sheet))"),
  click(".o_followup_switcher"),
  see(".o_bottom_sheet .o_followup_queue.o_current", "À relancer par téléphone"),
  click(".o_bottom_sheet .o_followup_entry:contains(Domaine Delmas)"),
  card("Domaine Delmas"),
  see("body:not(:has(.o_bottom_sheet))"),
  click(".o_followup_undo button"),
  card("Boulangerie Brun")
]);
function all(selector) {
  return [...document.querySelectorAll(selector)];
}
function heights(selector) {
  return Math.min(...all(selector).map((element) => element.offsetHeight));
}
function shown(selector) {
  return all(selector).filter((element) => element.offsetParent !== null).length;
}
function fitsTheScreen() {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth <= clientWidth;
}
