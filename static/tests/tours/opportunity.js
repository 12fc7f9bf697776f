// Generated from ts/tours/opportunity.ts by dev/build.mjs; do not edit.
import { addTour, card, click, gone, notified, preview, see, tile, write } from "./steps";
const quotation = (title) => `.o_followup_lead_quotes tbody tr:contains(${title})`;
addTour("followup_opportunity", () => [
  click("button:contains(Relancer)"),
  card("Cuisine centrale"),
  see(".o_followup_queue.o_current", "Opportunités"),
  click(tile("lost")),
  click(".o_followup_chip:contains(Budget)"),
  see(".o_followup_form_effect", "Opportunité perdue"),
  write("Projet reporté sans date"),
  click(".o_followup_confirm.btn-danger"),
  notified("Hôtel Alizé : Affaire perdue", "L'opportunité est perdue."),
  card("Extension atelier"),
  see(".o_followup_reason", "Un devis de l'opportunité est expiré depuis le 31/12/2025."),
  see(`${quotation("Lot froid")} input:checked`),
  see(`${quotation("Lot air")}:not(:has(input:checked))`),
  click(`${quotation("Lot air")} input`),
  {
    trigger: "#o_followup_project_start",
    run: "edit 15/03/2027 && press Tab"
  },
  { trigger: tile("on_track"), run: "hover" },
  see(".o_followup_lead_next", "Prochaine relance : 15/02/2027"),
  see(`${quotation("Lot froid")} .o_followup_quotes_becomes`, "24/12/2026"),
  see(`${quotation("Lot ancien")} .o_followup_quotes_blocked`, "Les tarifs 2025 ont pris fin"),
  ...preview("on_track", "24/12/2026", "2 offres renvoyées"),
  write("Démarrage en mars"),
  click(tile("on_track")),
  notified("Hôtel Alizé : En bonne voie", "24/12/2026"),
  see("#o_followup_done_title", "Aucun devis à relancer aujourd'hui")
]);
addTour("followup_opportunity_revise", () => [
  card("Extension atelier"),
  gone(`${quotation("Lot froid")} .o_followup_quotes_revise`),
  click(`${quotation("Lot ancien")} .o_followup_quotes_revise:contains(Réviser (tarifs 2025))`),
  card("Hôtel Alizé"),
  see(".o_followup_reason", "À relancer sur l'opportunité « Extension atelier »."),
  click(tile("revise")),
  see(".o_followup_prices tfoot", "Total HT"),
  click(".o_followup_confirm"),
  notified("Hôtel Alizé : Réviser aux nouveaux tarifs", "est créé en brouillon"),
  card("Extension atelier")
]);
