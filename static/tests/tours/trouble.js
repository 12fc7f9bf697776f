// Generated from ts/tours/trouble.ts by dev/build.mjs; do not edit.
import { trouble } from "./connection";
import { keys } from "./keys";
import { addTour, card, check, click, gone, notified, see, tile, write } from "./steps";
const ERROR = ".o_followup_banner[role=alert]";
const REVIEW = ".o_followup_review[role=alert]";
function breakDown(method) {
  return { trigger: ".o_sale_followup", run: () => trouble(method, "broken") };
}
function late(method) {
  return { trigger: ".o_sale_followup", run: () => trouble(method, "late") };
}
function lose(method, moment) {
  return { trigger: ".o_sale_followup", run: () => trouble(method, moment) };
}
const toReview = (customer) => see(`.o_followup_entry:contains(${customer})`, "À revoir");
addTour("followup_lost_connection", () => [
  card("Hôtel Alizé"),
  write("Passera commande"),
  lose("apply_outcome", "before"),
  click(tile("on_track")),
  card("Boulangerie Brun"),
  see(REVIEW, "à revoir"),
  toReview("Hôtel Alizé"),
  write("Appelle son comptable"),
  keys(".o_followup_note textarea", "escape", "r"),
  card("Hôtel Alizé"),
  see(ERROR, "La relance n'a pas été enregistrée."),
  see(ERROR, "Le serveur ne répond pas. Votre saisie est conservée ici."),
  check("the note is kept", () => note() === "Passera commande"),
  click(`${ERROR} .btn-primary:contains(Réessayer)`),
  notified("Hôtel Alizé : En bonne voie", "Expiration au 24/12/2026."),
  gone(REVIEW),
  card("Boulangerie Brun"),
  check("what was typed meanwhile is there", () => note() === "Appelle son comptable"),
  lose("apply_outcome", "after"),
  click(tile("no_news")),
  card("Clinique Chartreuse"),
  click(`${REVIEW} button`),
  card("Boulangerie Brun"),
  check("the note is back", () => note() === "Appelle son comptable"),
  see(ERROR, "La relance n'a pas été enregistrée."),
  click(`${ERROR} .btn-primary:contains(Réessayer)`),
  notified("Boulangerie Brun : Pas d'information", "Expiration au 24/11/2026."),
  card("Clinique Chartreuse"),
  lose("apply_outcome", "after"),
  click(tile("no_answer")),
  card("Domaine Delmas"),
  click(`${REVIEW} button`),
  card("Clinique Chartreuse"),
  see(ERROR, "La relance n'a pas été enregistrée."),
  click(tile("no_answer")),
  card("Domaine Delmas"),
  gone(REVIEW),
  see(".o_followup_progress", "3 / 7 traités")
]);
addTour("followup_conflict", () => [
  card("Hôtel Alizé"),
  write("Attend son associé"),
  click(tile("no_news")),
  card("Boulangerie Brun"),
  see(REVIEW, "à revoir"),
  see(REVIEW, "Marc Faure a modifié ce devis à"),
  keys(tile("no_news"), "r"),
  card("Hôtel Alizé"),
  gone(REVIEW),
  see(ERROR, "Marc Faure a modifié ce devis à"),
  see(ERROR, "Rien n'a été enregistré de votre côté."),
  see(ERROR, "Votre note est conservée."),
  see(`${ERROR} .o_followup_banner_change`, "Expiration : 20/11/2026"),
  see(`${ERROR} .o_followup_banner_change`, "24/12/2026"),
  see(".o_followup_fact_validity_date .o_followup_changed", "24/12/2026"),
  see(".o_followup_fact_validity_date", "avant : 20/11/2026"),
  see(".o_followup_fact_success_rate", "avant : Non renseigné"),
  see(`${ERROR} .btn-primary:focus`),
  check("the note is kept", () => note() === "Attend son associé"),
  see(".o_followup_entry:contains(Hôtel Alizé)", "Fait par Marc Faure"),
  click(`${ERROR} .btn-primary:contains(Suivant)`),
  card("Boulangerie Brun")
]);
addTour("followup_slow_server", () => [
  card("Hôtel Alizé"),
  late("apply_outcome"),
  click(tile("on_track")),
  card("Boulangerie Brun"),
  see(".o_followup_undo:contains(Hôtel Alizé)", "en cours"),
  see(".o_followup_progress", "0 / 7 traités"),
  click(tile("no_news")),
  card("Clinique Chartreuse"),
  see(".o_followup_undo:contains(Boulangerie Brun)", "en cours"),
  notified("Boulangerie Brun : Pas d'information", "Expiration au 24/11/2026."),
  see(".o_followup_progress", "2 / 7 traités"),
  late("apply_outcome"),
  click(tile("no_answer")),
  card("Domaine Delmas"),
  see(".o_followup_undo:contains(Clinique Chartreuse)", "en cours"),
  keys(tile("no_answer"), "u"),
  card("Clinique Chartreuse"),
  see(".o_followup_progress", "2 / 7 traités")
]);
addTour("followup_failing_server", () => [
  card("Hôtel Alizé"),
  write("Passera commande"),
  breakDown("apply_outcome"),
  click(tile("on_track")),
  card("Boulangerie Brun"),
  see(".o_followup_undo:contains(Hôtel Alizé)", "en cours"),
  see(REVIEW, "à revoir"),
  toReview("Hôtel Alizé"),
  card("Boulangerie Brun"),
  keys(tile("no_news"), "n"),
  card("Clinique Chartreuse"),
  keys(tile("no_news"), "r"),
  card("Hôtel Alizé"),
  see(ERROR, "La relance n'a pas été enregistrée."),
  see(ERROR, "Le serveur a rencontré une erreur. Votre saisie est conservée ici."),
  check("the note is kept", () => note() === "Passera commande"),
  click(tile("on_track")),
  notified("Hôtel Alizé : En bonne voie", "Expiration au 24/12/2026."),
  gone(REVIEW),
  card("Boulangerie Brun"),
  write("Rappelle lundi"),
  breakDown("apply_outcome"),
  click(tile("no_news")),
  card("Clinique Chartreuse"),
  see(".o_followup_undo:contains(Boulangerie Brun)", "en cours"),
  keys(tile("no_news"), "u"),
  see(REVIEW, "à revoir"),
  toReview("Boulangerie Brun"),
  card("Clinique Chartreuse"),
  see(".o_followup_progress", "1 / 7 traités"),
  keys(tile("no_news"), "r"),
  card("Boulangerie Brun"),
  check("the note is back", () => note() === "Rappelle lundi"),
  see(ERROR, "La relance n'a pas été enregistrée.")
]);
addTour("followup_session", () => [
  card("Hôtel Alizé"),
  write("Veut deux groupes froids"),
  {
    trigger: tile("on_track"),
    run: async (helpers) => {
      await fetch("/web/session/logout");
      await helpers.click();
    }
  },
  see(".modal", "session"),
  { trigger: ".modal:not(.o_inactive_modal) .btn-primary", run: "click", expectUnloadPage: true },
  { trigger: "form.oe_login_form input[name=login]", run: "edit julie.martin" },
  { trigger: "form.oe_login_form input[name=password]", run: "edit julie.martin" },
  {
    trigger: "form.oe_login_form button[type=submit]",
    run: "click",
    expectUnloadPage: true
  },
  card("Boulangerie Brun"),
  notified("Hôtel Alizé : En bonne voie", "Expiration au 24/12/2026."),
  see(".o_followup_progress", "1 / 7 traités")
]);
function note() {
  return document.querySelector("#o_followup_note_text")?.value ?? "";
}
