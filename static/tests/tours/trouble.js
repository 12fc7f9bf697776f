// Generated from ts/tours/trouble.ts by dev/build.mjs; do not edit.
import { trouble } from "./connection";
import { addTour, card, check, click, notified, see, tile, write } from "./steps";
const ERROR = ".o_followup_banner[role=alert]";
function lose(method, moment) {
  return { trigger: ".o_sale_followup", run: () => trouble(method, moment) };
}
addTour("followup_lost_connection", () => [
  card("Hôtel Alizé"),
  write("Passera commande"),
  lose("apply_outcome", "before"),
  click(tile("on_track")),
  see(ERROR, "La relance n'a pas été enregistrée."),
  see(ERROR, "Le serveur ne répond pas. Votre saisie est conservée ici."),
  check("the note is kept", () => note() === "Passera commande"),
  click(`${ERROR} .btn-primary:contains(Réessayer)`),
  notified("Hôtel Alizé : En bonne voie", "Expiration au 24/12/2026."),
  card("Boulangerie Brun"),
  lose("apply_outcome", "after"),
  click(tile("no_news")),
  see(ERROR, "La relance n'a pas été enregistrée."),
  click(`${ERROR} .btn-primary:contains(Réessayer)`),
  notified("Boulangerie Brun : Pas d'information", "Expiration au 24/11/2026."),
  card("Clinique Chartreuse"),
  lose("apply_outcome", "after"),
  click(tile("no_answer")),
  see(ERROR, "La relance n'a pas été enregistrée."),
  click(tile("no_answer")),
  card("Domaine Delmas"),
  see(".o_followup_progress", "3 / 7 traités")
]);
addTour("followup_conflict", () => [
  card("Hôtel Alizé"),
  write("Attend son associé"),
  click(tile("no_news")),
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
  card("Hôtel Alizé"),
  check("the note is kept", () => note() === "Veut deux groupes froids"),
  click(tile("on_track")),
  card("Boulangerie Brun")
]);
function note() {
  return document.querySelector("#o_followup_note_text")?.value ?? "";
}
