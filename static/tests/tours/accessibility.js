// Generated from ts/tours/accessibility.ts by dev/build.mjs; do not edit.
import { axe } from "./axe";
import { trouble } from "./connection";
import { keys } from "./keys";
import { addTour, card, click, see, tile } from "./steps";
const ERROR = ".o_followup_banner[role=alert]";
const REVIEW = ".o_followup_review[role=alert]";
function troubled(method, kind) {
  return { trigger: ".o_sale_followup", run: () => trouble(method, kind) };
}
addTour("followup_axe", () => [
  card("Hôtel Alizé"),
  axe("resting, two outcomes blocked", `${tile("on_track")}[aria-disabled=true]`),
  keys(tile("no_answer"), "?"),
  axe("list of the keys", ".modal .o_followup_keys"),
  keys(".modal .o_followup_keys", "escape"),
  { trigger: ".o_followup_search input", run: "edit Brun" },
  axe("search results", ".o_followup_results .o_followup_entry:contains(Boulangerie)"),
  { trigger: ".o_followup_search input", run: "clear" },
  click(tile("meeting")),
  axe("meeting", ".o_followup_form"),
  click(".o_followup_confirm"),
  axe("a date is missing", ".o_followup_error"),
  click(".o_followup_back"),
  click(tile("lost")),
  click(".o_followup_chip:contains(Autre)"),
  axe("lost", ".o_followup_form_lost"),
  click(".o_followup_back"),
  click(tile("no_answer")),
  card("Boulangerie Brun"),
  axe("an outcome was applied", ".o_followup_undo"),
  click(tile("no_news")),
  axe("an outcome is to be reviewed", REVIEW),
  click(`${REVIEW} button`),
  axe("a colleague was faster", `${ERROR}:contains(Marc Faure)`),
  click(`${ERROR} .btn-primary`),
  card("Clinique Chartreuse"),
  troubled("apply_outcome", "before"),
  click(tile("on_track")),
  click(`${REVIEW} button`),
  axe("the server does not answer", `${ERROR}:contains(Réessayer)`),
  click(`${ERROR} .btn-primary`),
  axe("end of the queue", ".o_followup_done tbody tr"),
  troubled("get_card", "late"),
  click(".o_followup_entry:contains(École Étoile)"),
  axe("loading", ".o_followup_skeleton:not(.o_late)"),
  card("École Étoile"),
  axe("a colleague has the quotation", ".o_followup_reserved")
]);
addTour("followup_axe_empty", () => [axe("nothing to follow up", "#o_followup_done_title")]);
addTour("followup_axe_order", () => [
  axe("it became an order", ".o_followup_banner:contains(Ce devis est devenu la commande)")
]);
addTour("followup_axe_phone", () => [
  card("Hôtel Alizé"),
  axe("resting", tile("on_track")),
  click(".o_followup_note_button"),
  axe("note", ".o_bottom_sheet #o_followup_note_text"),
  click(".o_followup_sheet_close"),
  see("body:not(:has(.o_bottom_sheet))"),
  click(tile("lost")),
  axe("lost", ".o_bottom_sheet .o_followup_form"),
  click(".o_bottom_sheet .o_followup_back"),
  see("body:not(:has(.o_bottom_sheet))"),
  click(".o_followup_switcher"),
  axe("queues", ".o_bottom_sheet .o_followup_queue"),
  click(".o_bottom_sheet .btn-close"),
  see("body:not(:has(.o_bottom_sheet))"),
  click(tile("no_answer")),
  axe("an outcome was applied", ".o_followup_undo")
]);
