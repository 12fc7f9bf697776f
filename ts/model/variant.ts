import { isLead } from "./entries";
import type { Card, CustomerQuote, Need, Outcome } from "./types";

/** What the banner of an order proposes. To the server it is another outcome, with a reason of its own. */
export const SHELVE = "shelve";

/** The outcome as the server knows it. */
export function sentCode({ variant }: Card, { code }: Outcome): string {
    return code === SHELVE && variant ? variant.outcome : code;
}

/** The outcome that shelves what an order made needless; `null` where nothing was ordered, or nothing may be cancelled. */
export function shelvingOf(card: Card): Outcome | null {
    const { variant } = card;
    const sent = card.outcomes.find(({ code }) => code === variant?.outcome);
    if (!sent || !variant) {
        return null;
    }
    const { lost_reason_id: value, lost_reason: label } = variant;
    const own = { value, label, note_required: false };
    const needs = sent.needs.map((need): Need =>
        need.name === "lost_reason_id"
            ? { ...need, default: value, options: [own, ...need.options] }
            : need,
    );
    const { icon } = variant;
    return { ...sent, code: SHELVE, label: variant.lost_reason, icon, folded: false, needs };
}

type Shelved = Pick<CustomerQuote, "name" | "amount" | "currency_id">;

/** The quotations that are shelved together; those of an opportunity are all its own. */
export function shelved(card: Card): Shelved[] {
    const ids = card.variant?.res_ids ?? [];
    const others = (card.others ?? []).filter(({ res_id }) => ids.includes(res_id));
    return [...(isLead(card) ? card.quotations : [card]), ...others];
}
