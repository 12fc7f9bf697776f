// Generated from ts/tours/customer_answer.ts by dev/build.mjs; do not edit.
import { axe } from "./axe";
import { keys } from "./keys";
import { addTour, card, check, click, focused, gone, notified, see } from "./steps";
const APPLY = ".o_followup_apply";
function follow(selector) {
  return { trigger: `#followup_answer ${selector}`, run: "click", expectUnloadPage: true };
}
function fillDay(day) {
  const trigger = "#followup_answer_fields";
  const run = () => {
    const field = document.querySelector(trigger);
    if (field) {
      field.value = day;
    }
  };
  return { trigger, run };
}
addTour("followup_customer_answers", () => [
  axe("the question", "#followup_answer:contains(Où en est votre projet)"),
  follow("a:contains(Une décision est prévue)"),
  focused("#followup_answer_fields"),
  axe("the form", "#followup_answer form"),
  follow("button:contains(Envoyer ma réponse)"),
  see("#followup_answer .invalid-feedback", "Saisissez une date"),
  axe("what is missing", "#followup_answer .is-invalid"),
  fillDay("2026-12-15"),
  { trigger: "#followup_answer_words", run: "edit Le comité se réunit ce jour-là." },
  follow("button:contains(Envoyer ma réponse)"),
  see("#followup_answer_title", "a reçu votre réponse"),
  see("#followup_answer", "Une décision est prévue le 15/12/2026"),
  axe("the answer", "#followup_answer.border-success")
]);
addTour("followup_answer_applied", () => [
  card("Hôtel Alizé"),
  see(".o_followup_banner", "Le client répond : une décision est prévue le 15/12/2026."),
  see(".o_followup_tile.o_proposed", "15/12/2026 · réponse du client"),
  axe("a customer's answer", ".o_followup_banner.o_answer"),
  focused("#o_followup_customer"),
  keys("#o_followup_customer", "control+enter"),
  notified("Hôtel Alizé : Réunion prévue", "Rappel le 17/12/2026"),
  gone(".o_followup_banner.o_answer"),
  click("button:contains(Annuler)"),
  see(".o_followup_banner", "Le client répond"),
  keys("#o_followup_customer", "control+enter"),
  notified("Hôtel Alizé : Réunion prévue", "Rappel le 17/12/2026")
]);
addTour("followup_answer_offer", () => [
  card("Hôtel Alizé"),
  see(".o_followup_banner", "Le client répond : il nous faut du temps."),
  see(".o_followup_send input:not(:checked)"),
  keys("#o_followup_customer", "e"),
  see(".o_followup_send input:checked"),
  keys("#o_followup_customer", "control+enter"),
  notified("Hôtel Alizé : En bonne voie", "Le mail part dans 1 minute.")
]);
addTour("followup_answer_applied_phone", () => [
  card("Hôtel Alizé"),
  see(".o_followup_banner.o_answer", "Le client répond : une décision est prévue le 15/12/2026."),
  gone(".o_followup_banner.o_answer .btn"),
  check("the button is high enough for a thumb, and in the lower half of the screen", () => {
    const box = document.querySelector(APPLY)?.getBoundingClientRect();
    return box !== void 0 && box.height >= 48 && box.top > window.innerHeight / 2;
  }),
  axe("a customer's answer on a phone", APPLY),
  click(`${APPLY}:contains(Appliquer : réunion prévue)`),
  card("Boulangerie Brun"),
  gone(APPLY)
]);
addTour("followup_answer_handled", () => [
  see("#followup_answer_title", "a été prise en compte"),
  axe("what was handled", "#followup_answer")
]);
