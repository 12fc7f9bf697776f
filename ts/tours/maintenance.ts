import { addTour, card, click, notified, preview, see, tile, write } from "./steps";

const CURRENT = ".o_followup_milestone.o_current";

/** Three renewals at the three steps of the procedure: reminder, last call, closing with its notice. */
addTour("followup_maintenance", () => [
    see(".o_followup_queue.o_current", "Maintenance"),

    card("Hôtel Alizé"),
    see(".o_followup_reason", "première relance, par mail"),
    see(CURRENT, "E − 15 jours"),
    see(CURRENT, "20/11/2026"),
    ...preview("renewal_reminder", "relance envoyée"),
    click(tile("renewal_reminder")),
    notified("Hôtel Alizé : 1re relance", ""),

    card("Boulangerie Brun"),
    see(".o_followup_reason", "deuxième et dernière relance, par téléphone"),
    see(CURRENT, "E + 1 mois"),
    click(tile("renewal_no_news")),
    see(".o_followup_form_effect", "24/12/2026"),
    click(".o_followup_confirm"),
    see(".o_followup_error", "Choisissez le taux de succès."),
    click(".o_followup_chip:contains(Faible)"),
    write("Relancer le siège"),
    click(".o_followup_confirm"),
    notified("Boulangerie Brun : Sans nouvelles", "Expiration au 24/12/2026."),

    card("Clinique Chartreuse"),
    see(".o_followup_reason", "devis à clôturer"),
    see(CURRENT, "E + 2 mois"),
    see(".o_followup_milestone.o_skipped", "E − 15 jours"),
    ...preview("renewal_close", "Devis annulé", "avis d'annulation envoyé"),
    click(tile("renewal_close")),
    see("#o_followup_form_title", "Clôturer"),
    click(".o_followup_confirm.btn-danger"),
    notified("Clinique Chartreuse : Clôturer", "est annulé. On pourra le remettre en devis."),

    see("#o_followup_done_title", "Aucun devis à relancer aujourd'hui"),
]);
