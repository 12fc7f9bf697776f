import type { FactChange } from "./conflict";
import type { Card, CustomerAnswer, OrderedVariant, Presence } from "./types";
import { proposedOutcome } from "./proposal";
import { plainLabel } from "./outcomes";
import { shelved } from "./variant";

/** What stands above the card: one thing at a time, the most serious first. */
export type Banner =
    | { kind: "conflict"; message: string; changes: FactChange[]; noteKept: boolean }
    | { kind: "became_order"; name: string }
    | { kind: "cancelled"; name: string }
    | { kind: "draft"; name: string }
    | { kind: "lead_closed"; name: string; won: boolean }
    | { kind: "answer"; answer: CustomerAnswer; label: string | null }
    | { kind: "variant"; variant: OrderedVariant; count: number }
    | { kind: "mail_failed"; message: string }
    | { kind: "presence"; presence: Presence; hasOthers: boolean }
    | ({ kind: "server_error" } & Failure);

/** What the server told when the last attempt failed; `retryable` where sending the same again may work. */
export interface Failure {
    message: string;
    retryable: boolean;
    /** Whether it is kept to be sent again, and may be given up. */
    isKept?: boolean;
}

/** What the server told when somebody else was faster. */
export interface ConflictNotice {
    message: string;
    changes: FactChange[];
    noteKept: boolean;
}

export interface BannerFacts {
    card: Card | null;
    conflict: ConflictNotice | null;
    failure: Failure | null;
    /** Somebody else who has the entry open and from whom the user has not taken it over. */
    presence: Presence | null;
}

/**
 * The banner to show. An attempt that was not saved comes first: nothing milder may hide it. Then what closed the
 * quotation, which explains a conflict better than the conflict does.
 */
export function chooseBanner({ card, conflict, failure, presence }: BannerFacts): Banner | null {
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
