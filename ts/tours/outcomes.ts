import {
    addTour,
    card,
    check,
    click,
    fillDate,
    notified,
    preview,
    see,
    tile,
    write,
} from "./steps";

/** A morning of calls, each of which ends in another way; by mouse. */
addTour("followup_outcomes", () => [
    see(".o_followup_queue.o_current", "À relancer par téléphone"),
    see(".o_followup_progress", "0 / 7 traités"),

    card("Hôtel Alizé"),
    ...preview("no_answer", "Devis inchangé", "1re tentative notée"),
    click(tile("no_answer")),
    notified("Hôtel Alizé : Ne répond pas", "Noté sur"),

    card("Boulangerie Brun"),
    see(".o_followup_block", "Déjà essayés aujourd'hui"),
    see(".o_followup_progress", "1 / 7 traités"),
    ...preview("no_news", "24/11/2026", "Faible"),
    write("Rappeler au printemps"),
    click(tile("no_news")),
    notified("Boulangerie Brun : Pas d'information", "Expiration au 24/11/2026."),

    card("Clinique Chartreuse"),
    check("the note is not the one of the customer before", () => note() === ""),
    ...preview("on_track", "24/12/2026", "En bonne voie", "offre renvoyée"),
    click(tile("on_track")),
    notified("Clinique Chartreuse : En bonne voie", "Expiration au 24/12/2026."),

    card("Domaine Delmas"),
    ...preview("order_coming", "31/12/2026", "Commande à venir", "offre renvoyée"),
    click(".o_followup_send input"),
    ...preview("order_coming", "sans envoi"),
    click(tile("order_coming")),
    notified("Domaine Delmas : Commande à venir", "Expiration au 31/12/2026."),

    card("École Étoile"),
    click(tile("meeting")),
    see("#o_followup_form_title", "Réunion prévue"),
    fillDate("meeting_date", "03/12/2026"),
    see(".o_followup_form_effect", "07/12/2026"),
    write("Réunion de chantier"),
    click(".o_followup_confirm:contains(Confirmer : Réunion prévue)"),
    notified("École Étoile : Réunion prévue", "Rappel le 07/12/2026."),

    card("Ferme Fontaine"),
    click(tile("call_back")),
    fillDate("next_date", "01/12/2026"),
    see(".o_followup_form_effect", "01/12/2026"),
    click(".o_followup_confirm"),
    notified("Ferme Fontaine : Rappeler le", "Rappel le 01/12/2026."),

    card("Garage Gilbert"),
    see(".o_followup_progress", "6 / 7 traités"),
    click(tile("lost")),
    click(".o_followup_confirm:contains(Confirmer : Affaire perdue)"),
    see(".o_followup_error", "Choisissez le motif."),
    click(".o_followup_chip:contains(Concurrent)"),
    write("Parti chez un confrère"),
    click(".o_followup_confirm.btn-danger"),
    notified("Garage Gilbert : Affaire perdue", "est annulé. On pourra le remettre en devis."),

    see("#o_followup_done_title", "File terminée"),
    see(".o_followup_done", "7 devis traités aujourd'hui. Il reste 1 client qui n'a pas répondu."),
    see(".o_followup_done tbody tr", "Affaire perdue"),
    see(".o_followup_done tbody tr:contains(En bonne voie)", "14"),
    see(".o_followup_done", "Offres renvoyées : 1 · Rappels posés : 2 · Devis annulés : 1"),
    see(".o_followup_done_buttons", "Rappeler les clients sans réponse (1)"),
    see(".o_followup_progress", "7 / 7 traités"),
]);

function note(): string {
    return document.querySelector<HTMLTextAreaElement>("#o_followup_note_text")?.value ?? "";
}
