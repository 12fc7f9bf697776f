import { addTour, card, check, click, notified, see, tile, write } from "./steps";

const ERROR = ".o_followup_banner[role=alert]";

/** The same salesperson has applied an outcome in another tab: this one is stale. */
addTour("followup_other_tab", () => [
    card("Hôtel Alizé"),
    write("Attend son associé"),
    click(tile("no_news")),
    see(ERROR, "a changé depuis que vous l'avez ouvert."),
    see(ERROR, "Rien n'a été enregistré de votre côté."),
    see(ERROR, "Votre note est conservée."),
    see(".o_followup_fact_validity_date .o_followup_changed", "24/12/2026"),
    check("the note is kept", () => note() === "Attend son associé"),
    click(tile("no_news")),
    notified("Hôtel Alizé : Pas d'information", "Expiration au 24/11/2026."),
    card("Boulangerie Brun"),
]);

/** The browser's arrows after an outcome: the card that it was applied to, then the one that was being worked on. */
addTour("followup_back_after_outcome", () => [
    card("Hôtel Alizé"),
    click(tile("on_track")),
    card("Boulangerie Brun"),
    write("Rappeler à 16 h"),
    arrow("back"),
    card("Hôtel Alizé"),
    see(".o_followup_fact_validity_date", "24/12/2026"),
    check("the note is the other card's", () => note() === ""),
    see(".o_followup_queue.o_current", "À relancer par téléphone"),
    arrow("forward"),
    card("Boulangerie Brun"),
    check("the note is kept", () => note() === "Rappeler à 16 h"),
    see(".o_followup_progress", "1 / 7 traités"),
    click(tile("no_answer")),
    card("Clinique Chartreuse"),
]);

function arrow(direction: "back" | "forward") {
    return {
        content: `the browser's ${direction} button`,
        trigger: ".o_sale_followup",
        run: () => history[direction](),
    };
}

function note(): string {
    return document.querySelector<HTMLTextAreaElement>("#o_followup_note_text")?.value ?? "";
}
