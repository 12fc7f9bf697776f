// Generated from ts/tours/revision.ts by dev/build.mjs; do not edit.
import { addTour, card, click, notified, preview, see, tile, write } from "./steps";
const line = (product) => `.o_followup_prices tbody tr:contains(${product})`;
addTour("followup_revision", () => [
  see(".o_followup_queue.o_current", "Tarifs à réviser"),
  card("Hôtel Alizé"),
  see(`.o_blocked ${tile("on_track")}`, "Les tarifs 2025 ont pris fin le 31/12/2025"),
  ...preview("revise", "Nouveau devis, tarifs 2026", "celui-ci annulé, les deux liés"),
  click(tile("revise")),
  see(line("Compresseur"), "1 000,00"),
  see(line("Compresseur"), "1 100,00"),
  see(line("Pose"), "prix saisi gardé, à vérifier"),
  see(".o_followup_prices tfoot", "1 500,00"),
  see(".o_followup_prices tfoot", "1 600,00"),
  write("Accord de principe"),
  click(".o_followup_confirm:contains(Confirmer : Réviser aux nouveaux tarifs)"),
  notified("Hôtel Alizé : Réviser aux nouveaux tarifs", "est créé en brouillon"),
  see("#o_followup_done_title", "Aucun devis à relancer aujourd'hui"),
  {
    trigger: ".o_followup_search input",
    run: "edit Alizé"
  },
  click(".o_followup_results .o_followup_entry:contains(Annulé)"),
  click(".o_followup_reference"),
  click(".o_form_view button[name=action_followup_revisions]"),
  see(".o_form_view .o_arrow_button_current, .o_form_view .o_field_statusbar", "Devis"),
  click(".o_form_view button[name=action_followup_revised_from]"),
  see(".o_form_view button[name=action_followup_revisions]")
]);
