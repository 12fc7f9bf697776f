// Generated from ts/tours/accessibility_states.ts by dev/build.mjs; do not edit.
import { axe } from "./axe";
import { addTour, card, check, click, gone, see, tile } from "./steps";
addTour("followup_axe_queues", () => [
  click("[data-queue=renewal]"),
  axe("maintenance", ".o_followup_timeline"),
  click("[data-queue=opportunity]"),
  axe("an opportunity", ".o_followup_lead_quotes tbody tr"),
  click(tile("on_track")),
  axe("the end of a queue with an undo", ".o_followup_done"),
  click("[data-queue=price_revision]"),
  card("Domaine Delmas"),
  axe("prices to revise", `${tile("on_track")}[aria-disabled=true]`),
  click(tile("revise")),
  axe("the old and the new prices", ".o_followup_prices"),
  click(".o_followup_back"),
  click("[data-queue=email]"),
  axe("reminders to many", ".o_followup_bulk_table tbody tr"),
  click(".o_followup_bulk_send"),
  axe("reminders sent", ".o_followup_bulk_dock [role=status]")
]);
addTour("followup_axe_banners", () => [
  axe("an e-mail did not leave", ".o_followup_banner:contains(n'est pas parti)"),
  click(".o_followup_next"),
  card("Boulangerie Brun"),
  {
    trigger: ".o_followup_search input",
    run: "edit Clinique"
  },
  click(".o_followup_results .o_followup_entry:contains(Clinique Chartreuse)"),
  axe("cancelled", ".o_followup_banner:contains(est annulé)"),
  click(".o_followup_banner .btn:contains(Remettre en devis)"),
  axe("a draft", ".o_followup_banner:contains(brouillon)")
]);
addTour("followup_axe_won", () => [
  card("Cuisine centrale"),
  gone(".o_followup_tile_button"),
  axe("won", ".o_followup_banner:contains(est gagnée)")
]);
addTour("followup_axe_lost", () => [
  card("Extension atelier"),
  gone(".o_followup_tile_button"),
  axe("lost or archived", ".o_followup_banner:contains(est perdue ou archivée)")
]);
addTour("followup_axe_december", () => [
  axe("orders to come", ".o_followup_tiles_8"),
  click(tile("still_expected")),
  axe("expected before the year's end", ".o_followup_form")
]);
addTour("followup_axe_tablet", () => [
  card("Hôtel Alizé"),
  axe("resting", tile("on_track")),
  see(".o_followup_progress_text", "0 / 2 traités"),
  click(".o_followup_history button"),
  axe("history", ".o_followup_history .o-mail-Chatter"),
  click(".o_followup_switcher"),
  axe("queues", ".o_bottom_sheet .o_followup_queue"),
  click(".o_bottom_sheet .btn-close"),
  see("body:not(:has(.o_bottom_sheet))"),
  click(tile("meeting")),
  axe("meeting", ".o_followup_form"),
  click(".o_followup_back"),
  click(tile("no_answer")),
  card("Boulangerie Brun"),
  axe("an outcome was applied", ".o_followup_undo")
]);
addTour("followup_axe_zoom", () => [
  card("Hôtel Alizé"),
  axe("resting", tile("on_track")),
  check("one scrolls in one direction", () => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth <= clientWidth;
  }),
  click(tile("lost")),
  axe("lost", ".o_bottom_sheet .o_followup_form"),
  click(".o_bottom_sheet .o_followup_back"),
  see("body:not(:has(.o_bottom_sheet))"),
  click(tile("no_answer")),
  card("Boulangerie Brun")
]);
