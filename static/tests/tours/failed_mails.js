// Generated from ts/tours/failed_mails.ts by dev/build.mjs; do not edit.
import { addTour, card, click, focused, gone, see } from "./steps";
const FAILED = ".o_followup_left .o_failed";
const GESTURE = `${FAILED} .o_followup_resend_all`;
addTour("followup_failed_mails", () => [
  card("Hôtel Alizé"),
  see(".o_followup_banner_warning", "Le mail n'est pas parti."),
  see(FAILED, "3 mails ne sont pas partis"),
  click(`${FAILED} button:contains(3 mails)`),
  see(".o_breadcrumb", "Mails non partis"),
  see(".o_data_row:nth-child(3)"),
  click(".breadcrumb-item a:contains(Relances)"),
  card("Hôtel Alizé"),
  {
    trigger: GESTURE,
    run: () => document.querySelector(GESTURE)?.focus()
  },
  { trigger: `${GESTURE}:focus`, run: "press Enter" },
  see(".o_notification_content", "3 mails repartent."),
  gone(".o_failed"),
  gone(".o_followup_banner"),
  focused("#o_followup_customer")
]);
