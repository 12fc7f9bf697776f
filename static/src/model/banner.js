// Generated from ts/model/banner.ts by dev/build.mjs; do not edit.
import { proposedOutcome } from "./proposal";
import { plainLabel } from "./outcomes";
import { shelved } from "./variant";
function chooseBanner({ card, conflict, failure, presence }) {
  if (failure) {
    return { kind: "server_error", ...failure };
  }
  if (card?.state === "sale") {
    return { kind: "became_order", name: card.name };
  }
  if (card?.state === "cancel") {
    return { kind: "cancelled", name: card.name };
  }
  if (card?.state === "draft") {
    return { kind: "draft", name: card.name };
  }
  if (card && (card.state === "won" || card.state === "lost")) {
    return { kind: "lead_closed", name: card.name, won: card.state === "won" };
  }
  if (conflict) {
    return { kind: "conflict", ...conflict };
  }
  if (presence) {
    return { kind: "presence", presence, hasOthers: (card?.others ?? []).length > 0 };
  }
  if (card?.answer) {
    const outcome = proposedOutcome(card);
    return { kind: "answer", answer: card.answer, label: outcome && plainLabel(outcome) };
  }
  if (card?.variant) {
    return { kind: "variant", variant: card.variant, count: shelved(card).length };
  }
  return card?.failed_mail ? { kind: "mail_failed", message: card.failed_mail.message } : null;
}
export {
  chooseBanner
};
