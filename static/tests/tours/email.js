// Generated from ts/tours/email.ts by dev/build.mjs; do not edit.
import { keys } from "./keys";
import {
  addTour,
  card,
  check,
  click,
  gone,
  notified,
  preview,
  see,
  tile
} from "./steps";
const LETTER = ".o_followup_bulk_letter";
const NO_MAIL = "relance envoyée";
addTour("followup_email", () => [
  see("#o_followup_bulk_title", "Relance par mail"),
  click(".o_followup_bulk_dock .o_followup_one_by_one"),
  card("Hôtel Alizé"),
  see(".o_followup_reason", "aucune relance envoyée"),
  ...preview("email_reminder", "24/12/2026", NO_MAIL),
  keys(tile("email_reminder"), "e"),
  ...preview("email_reminder", "sans envoi"),
  keys(tile("email_reminder"), "e"),
  ...preview("email_reminder", NO_MAIL),
  keys(tile("email_reminder"), "1"),
  notified("Hôtel Alizé : Relance par mail", "Expiration au 24/12/2026"),
  card("Boulangerie Brun"),
  click(tile("already_reminded")),
  notified("Boulangerie Brun : Déjà relancé", "Noté sur"),
  card("Clinique Chartreuse"),
  gone(tile("on_track")),
  click(".o_followup_unfold:contains(Le client a appelé)"),
  ...preview("on_track", "24/12/2026", "offre renvoyée"),
  click(tile("on_track")),
  notified("Clinique Chartreuse : En bonne voie", "Expiration au 24/12/2026."),
  card("Domaine Delmas"),
  see(".o_followup_reason", "relance par mail déjà faite, appelez le client"),
  gone(tile("email_reminder")),
  click(tile("no_answer")),
  see("#o_followup_done_title", "File terminée")
]);
const progress = [];
const watchProgress = {
  content: "watch the progress",
  trigger: ".o_followup_bulk_dock",
  run: () => {
    const look = () => {
      const bar = document.querySelector(".o_followup_bulk_progress");
      progress.push(bar?.getAttribute("aria-valuetext") ?? "");
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  }
};
addTour("followup_bulk", () => [
  see("#o_followup_bulk_title", "Relance par mail"),
  see(".o_followup_bulk_head", "4 devis peuvent être relancés"),
  see(".o_followup_bulk_table tr:contains(Hôtel Alizé)", "20/11/2026"),
  see(".o_followup_bulk_table tr:contains(Hôtel Alizé)", "24/12/2026"),
  see(".o_followup_bulk_skipped_title", "Écartés de l'envoi : 3 devis"),
  see(".o_followup_bulk_skipped li:contains(École Étoile)", "Le client a écrit"),
  see(".o_followup_bulk_skipped li:contains(Ferme Fontaine)", "Contacté aujourd'hui à"),
  see(".o_followup_bulk_skipped li:contains(Garage Gilbert)", "Adresse e-mail manquante"),
  see(LETTER, "contact@client0.example"),
  click(".o_followup_bulk_table tr:contains(Boulangerie Brun) .o_followup_bulk_who"),
  see(LETTER, "contact@client1.example"),
  see(`${LETTER} .o_followup_badge`, ".pdf"),
  click(".o_followup_bulk_table tr:contains(Domaine Delmas) input"),
  see(".o_followup_bulk_words", "décochés : 1"),
  watchProgress,
  click(".o_followup_bulk_send:contains(Envoyer 3 relances)"),
  see(".o_followup_bulk_words", "2 relances envoyées. Non envoyées : 1"),
  check("the progress was shown", () => progress.includes("0 / 3 envoyées")),
  see(".o_followup_bulk_table tr:contains(Hôtel Alizé) .o_followup_bulk_applied"),
  see(".o_followup_bulk_table tr:contains(Clinique) .o_followup_bulk_skipped", "Contacté"),
  click(".o_followup_bulk_dock .o_followup_one_by_one:contains(Suivant)"),
  card("École Étoile")
]);
addTour("followup_bulk_undo", () => [
  click(".o_followup_bulk_send:contains(Envoyer 2 relances)"),
  see(".o_followup_bulk_words", "2 relances envoyées."),
  click(".o_followup_bulk_dock button:contains(Annuler)"),
  see(".o_followup_bulk_table tr:contains(Hôtel Alizé)", "est remis comme avant."),
  see(".o_followup_bulk_table tr:contains(Boulangerie Brun)", "est remis comme avant.")
]);
