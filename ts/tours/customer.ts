import { axe } from "./axe";
import { keys } from "./keys";
import {
    addTour,
    card,
    check,
    click,
    fillDate,
    focused,
    gone,
    notified,
    preview,
    see,
    tile,
    type Step,
} from "./steps";

const TITLE = "#o_followup_outcomes";
const ALL = ".o_followup_others thead input";
const SHEET = ".o_bottom_sheet";

const row = (title: string): string => `.o_followup_others tbody tr:contains(${title})`;

const effect = (title: string, text: string): Step =>
    see(`${row(title)} td.o_followup_quotes_effect`, text);

/** The customer's rows stand together; the first tells what one press can handle. */
const TOGETHER: readonly Step[] = [
    card("Hôtel Alizé"),
    see(".o_followup_entry.o_current .o_followup_entry_together", "3 devis"),
    see(".o_followup_entry.o_follows .o_followup_entry_name", "Climatisation"),
];

/** One call for three quotations: ticks with their effects, one press for all, one undo. */
addTour("followup_customer", () => [
    ...TOGETHER,
    see(TITLE, "Issue de l'appel"),
    see(".o_followup_orders", "du 12/11/2026"),
    see(`${row("Chambre froide")} .fa-lock`),
    { trigger: tile("on_track"), run: "hover" },
    see(".o_followup_others thead q", "En bonne voie"),
    effect("Climatisation", "–"),
    click(`${row("Climatisation")} input`),
    see(TITLE, "Issue pour 2 devis"),
    effect("Climatisation", "24/12/2026"),
    effect("Joints", "–"),
    click(ALL),
    see(TITLE, "Issue pour 3 devis"),
    effect("Joints", "24/12/2026"),
    see(".o_followup_send label", "Renvoyer 3 offres"),
    gone(".o_followup_edit_mail"),
    ...preview("no_answer", "3 devis inchangés", "tentative notée sur les 3"),
    ...preview("on_track", "24/12/2026", "3 offres, un seul mail"),
    ...preview("lost", "3 devis annulés"),
    click(tile("on_track")),
    notified("Hôtel Alizé : En bonne voie, 3 devis", "Expiration au 24/12/2026."),

    card("Boulangerie Brun"),
    see(".o_followup_undo", "En bonne voie · 3 devis"),
    see(".o_followup_progress_text", "2 / 3 traités"),
    gone(".o_followup_entry:contains(Hôtel Alizé)"),
    click(".o_followup_undo button"),
    card("Hôtel Alizé"),
    see(TITLE, "Issue pour 3 devis"),
    click(ALL),
    see(TITLE, "Issue de l'appel"),
    ...preview("on_track", "offre renvoyée"),
    ...preview("no_answer", "3 devis inchangés"),
    click(tile("no_answer")),
    card("Boulangerie Brun"),
    see("#o_followup_tried"),
    see(".o_tried .o_followup_entry_name", "Hôtel Alizé"),
    see(".o_tried.o_follows .o_followup_entry_name", "Climatisation"),
]);

/** The same without a mouse. */
addTour("followup_customer_keys", () => [
    ...TOGETHER,
    keys(tile("on_track"), "a"),
    see(TITLE, "Issue pour 3 devis"),
    spoken("2 devis cochés : issue pour 3 devis."),
    keys(tile("on_track"), "a"),
    see(TITLE, "Issue de l'appel"),
    { trigger: `${row("Climatisation")} input[tabindex='0']`, run: focus },
    focused(`${row("Climatisation")} input`),
    { trigger: `${row("Climatisation")} input`, run: "press ArrowDown" },
    focused(`${row("Joints")} input`),
    { trigger: `${row("Joints")} input`, run: "press Space" },
    see(TITLE, "Issue pour 2 devis"),
    keys(tile("on_track"), "3"),
    notified("Hôtel Alizé : En bonne voie, 2 devis", "24/12/2026"),
    spoken("Relance enregistrée : En bonne voie, 2 devis. Devis suivant : Boulangerie Brun"),

    card("Boulangerie Brun"),
    focused("#o_followup_customer"),
    keys(tile("on_track"), "u"),
    card("Hôtel Alizé"),
    see(TITLE, "Issue pour 2 devis"),
    keys(tile("on_track"), "a"),
    see(TITLE, "Issue pour 3 devis"),
    keys(tile("meeting"), "5"),
    see(".o_followup_form_title", "Réunion prévue · 3 devis"),
    fillDate("meeting_date", "03/12/2026"),
    see(".o_followup_form_effect", "07/12/2026"),
    keys(".o_followup_form", "control+enter"),
    notified("Hôtel Alizé : Réunion prévue, 3 devis", "07/12/2026"),
    card("Boulangerie Brun"),
]);

/** The same with a phone in the hand. */
addTour("followup_customer_phone", () => [
    card("Hôtel Alizé"),
    gone(".o_followup_others"),
    see(".o_followup_others_button", "Seul ce devis"),
    click(".o_followup_others_button"),
    see(`${SHEET} .o_followup_sheet_head`, "Traiter aussi"),
    see(`${SHEET} .o_followup_choice:contains(Chambre froide) .fa-lock`),
    check("the rows are high enough for a thumb", () =>
        [...document.querySelectorAll<HTMLElement>(".o_followup_choice")].every(
            (choice) => choice.offsetHeight >= 60,
        ),
    ),
    click(`${SHEET} .o_followup_choice:contains(Climatisation) input`),
    see(`${SHEET} .o_followup_sheet_close`, "Terminé : 2 devis ensemble"),
    click(`${SHEET} .o_followup_sheet_close`),
    see(`body:not(:has(${SHEET}))`),
    see(".o_followup_others_button.o_ticked", "Avec 1 autre devis"),
    ...preview("on_track", "2 offres"),
    click(tile("lost")),
    see(`${SHEET} .o_followup_form_title`, "Affaire perdue · 2 devis"),
    click(`${SHEET} .o_followup_chip:contains(Budget)`),
    see(`${SHEET} .o_followup_form_effect`, "2 devis annulés"),
    click(`${SHEET} .o_followup_confirm`),
    card("Boulangerie Brun"),
    see(".o_followup_undo", "Affaire perdue · 2 devis"),
]);

/** A variant was ordered: the rest is shelved together, or kept. */
addTour("followup_customer_variant", () => [
    card("Hôtel Alizé"),
    see(".o_followup_banner", "pour cette opportunité"),
    focused("#o_followup_customer"),
    click(".o_followup_banner .btn:contains(Classer les 2 devis…)"),
    see(".o_followup_form_title", "Classer sans suite : "),
    see(".o_followup_chip[aria-checked=true]", "Autre variante commandée"),
    see(".o_followup_form_effect", "2 devis annulés"),
    see(".o_followup_others thead q", "Sans suite"),
    gone(".o_followup_banner .btn"),
    keys(".o_followup_form", "escape"),
    see(".o_followup_banner .btn", "Garder"),
    click(".o_followup_banner .btn:contains(Classer les 2 devis…)"),
    keys(".o_followup_form_effect", "control+enter"),
    notified("Hôtel Alizé : Autre variante commandée, 2 devis", "annulé"),

    card("Boulangerie Brun"),
    click(".o_followup_banner .btn:contains(Garder)"),
    gone(".o_followup_banner"),
    card("Boulangerie Brun"),
]);

/** Each state of a customer with several quotations. */
addTour("followup_axe_customer", () => [
    ...TOGETHER,
    axe("other quotations", row("Climatisation")),
    click(`${row("Climatisation")} input`),
    axe("some of them ticked", see(TITLE, "2 devis").trigger),
    click(tile("lost")),
    axe("a form for several", ".o_followup_form"),
    click(".o_followup_back"),
    click(tile("no_answer")),
    card("Boulangerie Brun"),
    axe("rows of one customer, tried today", ".o_tried.o_follows"),
]);

addTour("followup_axe_customer_phone", () => [
    card("Hôtel Alizé"),
    axe("the button for the others", ".o_followup_others_button"),
    click(".o_followup_others_button"),
    axe("the others to choose from", `${SHEET} .o_followup_choice`),
    click(`${SHEET} .o_followup_choice:contains(Climatisation) input`),
    click(`${SHEET} .o_followup_sheet_close`),
    see(`body:not(:has(${SHEET}))`),
    axe("one of them ticked", ".o_followup_others_button.o_ticked"),
]);

addTour("followup_axe_variant", () => [
    card("Hôtel Alizé"),
    axe("a variant was ordered", ".o_followup_banner:contains(Garder)"),
    click(".o_followup_banner .btn:contains(Classer)"),
    axe("shelving the rest", ".o_followup_form"),
]);

function focus(): void {
    document.querySelector<HTMLElement>(".o_followup_others tbody input")?.focus();
}

/** What a screen reader was told, ending as it may with a space of its own. */
function spoken(text: string): Step {
    return see(".o_followup_voice", text);
}
