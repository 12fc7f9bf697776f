import type { Card, CustomerQuote, OtherEffect, Outcome } from "../model/types";
import { entryOfCard } from "../model/entries";
import { morelCard, OUTCOMES } from "./fixtures";

export const OFFICES = 1458;
export const SEALS = 1456;
export const RIVES = 1471;

function other(res_id: number, overrides: Partial<CustomerQuote>): CustomerQuote {
    return {
        ...entryOfCard(morelCard()),
        ...{ res_model: "sale.order", res_id, name: `S0${res_id}`, title: "", days_left: null },
        ...{ salesperson: "Julie Perrin", queue: "phone", reason: "", lines: [], link: null },
        ...{ revision: `r${res_id}`, can_join: true, cannot_join: null, answered: false },
        ...{ customer_id: 71, customer_count: 3 },
        ...overrides,
    };
}

/** Two that can be handled too, and one that is followed up on its opportunity. */
export const OTHERS: CustomerQuote[] = [
    other(OFFICES, {
        ...{ title: "Climatisation des bureaux", amount: 7940, days_late: 9 },
        ...{ validity_date: "2026-11-15", lines: ["By phone", "1 call"] },
    }),
    other(SEALS, {
        ...{ title: "Joints et rideaux", amount: 860, days_late: 6, success_rate: null },
        ...{ validity_date: "2026-11-18", queue: "email" },
        lines: ["By e-mail", "never reminded"],
    }),
    other(RIVES, {
        ...{ title: "Chambre froide de Rives", amount: 29450, days_late: 0, days_left: 2 },
        ...{ validity_date: "2026-11-26", queue: null, can_join: false, success_rate: "2" },
        salesperson: "Karim Benali",
        lines: ["Followed up on its opportunity", ""],
        link: { res_model: "crm.lead", res_id: 31, name: "Dépôt de Rives" },
        cannot_join: { code: "on_lead", message: "Followed up on its opportunity Dépôt de Rives." },
    }),
];

const MAILS = ["on_track", "order_coming"];

function effectOn({ code, effect }: Outcome, { res_id, name }: CustomerQuote): OtherEffect {
    const mail_to = MAILS.includes(code) ? (effect.mail?.to ?? null) : null;
    const { lines, validity_date } = effect;
    return { res_id, name, lines, validity_date, mail_to, blocked: null };
}

/** The card of a customer with two more quotations to handle, one that waits, and an order of twelve months. */
export function customerCard(overrides: Partial<Card> = {}): Card {
    const joinable = OTHERS.filter(({ can_join }) => can_join);
    return morelCard({
        ...{ customer_id: 71, customer_count: 3, others: OTHERS, others_joinable: 2 },
        orders: [{ res_id: 40, name: "S00040", date: "2026-11-12", amount: 6480, currency_id: 1 }],
        orders_count: 1,
        outcomes: OUTCOMES.map((outcome) => ({
            ...outcome,
            effect: {
                ...outcome.effect,
                others: joinable.map((quote) => effectOn(outcome, quote)),
            },
        })),
        ...overrides,
    });
}

/** The same, and an order beside which the quotation and another may be shelved. */
export function variantCard(overrides: Partial<Card> = {}): Card {
    return customerCard({
        variant: {
            ...{ order_id: 40, name: "S00040", date: "2026-11-12", amount: 18900, currency_id: 1 },
            title: "Order S00040 of 12/11/2026 for this customer",
            detail: "Variant A of the same opportunity",
            ...{ outcome: "lost", icon: "fa-archive" },
            res_ids: [OFFICES],
            blocked: [],
            ...{ lost_reason_id: 77, lost_reason: "Another variant was ordered" },
        },
        ...overrides,
    });
}

/** The card on which the outcome leaves another quotation alone. */
export function withBlocked(card: Card, code: string, id: number, message: string): Card {
    const outcomes = card.outcomes.map((outcome) => ({
        ...outcome,
        effect: {
            ...outcome.effect,
            others:
                outcome.effect.others?.map((one) =>
                    one.res_id === id && outcome.code === code
                        ? { ...one, lines: [], mail_to: null, blocked: { code: "other", message } }
                        : one,
                ) ?? [],
        },
    }));
    return { ...card, outcomes };
}
