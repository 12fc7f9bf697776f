import { vi } from "vitest";
import type { OutcomeDraft } from "../model/draft";
import type { Card, Effect, Need, Outcome, Phone, PriceTable } from "../model/types";

/** An effect that changes nothing, but for what is told. */
export function effect(overrides: Partial<Effect> = {}): Effect {
    return {
        validity_date: "2026-11-12",
        previous_validity_date: "2026-11-12",
        success_rate: "1",
        mail: null,
        followup_date: null,
        followup_hour: null,
        cancels: false,
        lines: [],
        quotations: [],
        ...overrides,
    };
}

/** A need of an outcome: by default a date that must be given. */
export function need(overrides: Partial<Need> & Pick<Need, "name">): Need {
    return {
        type: "date",
        label: "Date",
        required: true,
        default: null,
        min: null,
        max: null,
        options: [],
        ...overrides,
    };
}

/** A number of a contact: by default one that can be dialled. */
export function phone(overrides: Partial<Phone> = {}): Phone {
    return {
        text: "04 65 71 22 30",
        href: "tel:+33465712230",
        extension: "",
        kind: "phone",
        why: "",
        ...overrides,
    };
}

/** One line of a quotation with its prices of two years. */
export function priceTable(): PriceTable {
    const price = (subtotal: number) => ({ price_unit: subtotal, discount: 0, subtotal });
    const before = price(18640);
    const line = { name: "Groupe froid", quantity: 1, before, after: price(19572) };
    return {
        currency_id: 1,
        before_label: "2026 prices",
        after_label: "2027 prices",
        lines: [{ ...line, change: "+ 5.0 %", kept: null, flag: null }],
        total: { name: "Total excl. tax", before: 18640, after: 19572, change: "+ 932.00 €" },
    };
}

export const NOTE = need({ name: "note", type: "text", label: "Note", required: false });
export const SEND = need({
    name: "send",
    type: "boolean",
    label: "Send",
    required: false,
    default: true,
});

const REASONS = ["Budget", "Competitor", "Project dropped", "Not told", "Other"];

const OFFER = {
    template: "offer",
    kind: "offer" as const,
    to: "claire.morel@morel-fils.example",
    blocked: null,
    warning: null,
};

/** The outcomes of a call. */
export const OUTCOMES: Outcome[] = [
    {
        code: "no_answer",
        label: "No answer",
        category: "not_reached",
        icon: "fa-bell-slash-o",
        folded: false,
        needs: [NOTE],
        blocked: null,
        effect: effect({ lines: ["Quotation unchanged", "attempt 3 noted"] }),
    },
    {
        code: "no_news",
        label: "No news",
        category: "pending",
        icon: "fa-question-circle-o",
        folded: false,
        needs: [
            NOTE,
            need({ name: "next_date", label: "Call again on", required: false, min: "2026-11-25" }),
        ],
        blocked: null,
        effect: effect({
            validity_date: "2026-11-24",
            lines: ["24/11/2026 · Low", "comes back tomorrow"],
        }),
    },
    {
        code: "on_track",
        label: "On track",
        category: "positive",
        icon: "fa-thumbs-o-up",
        folded: false,
        needs: [NOTE, SEND],
        blocked: null,
        effect: effect({
            validity_date: "2026-12-24",
            success_rate: "2",
            mail: OFFER,
            lines: ["24/12/2026 · On track", "offer sent again"],
        }),
    },
    {
        code: "order_coming",
        label: "Order coming",
        category: "order_coming",
        icon: "fa-handshake-o",
        folded: false,
        needs: [NOTE, SEND],
        blocked: null,
        effect: effect({
            validity_date: "2026-12-31",
            success_rate: "3",
            mail: OFFER,
            lines: ["31/12/2026 · Order coming", "offer sent again"],
        }),
    },
    {
        code: "meeting",
        label: "Meeting planned",
        category: "pending",
        icon: "fa-calendar",
        folded: false,
        needs: [
            NOTE,
            need({ name: "meeting_date", label: "Date of the meeting", min: "2026-11-24" }),
        ],
        blocked: null,
        effect: effect({ lines: ["Asks for the date", "reminder 2 days after"] }),
    },
    {
        code: "lost",
        label: "Deal lost",
        category: "lost",
        icon: "fa-times-circle-o",
        folded: false,
        needs: [
            NOTE,
            need({
                name: "lost_reason_id",
                type: "choice",
                label: "Reason",
                options: REASONS.map((label, index) => ({
                    value: index + 1,
                    label,
                    note_required: label === "Other",
                })),
            }),
        ],
        blocked: null,
        effect: effect({
            cancels: true,
            lines: ["S01482 is cancelled", "It can be set back to quotation"],
        }),
    },
    {
        code: "call_back",
        label: "Call back on",
        category: "pending",
        icon: "fa-phone",
        folded: false,
        needs: [NOTE, need({ name: "next_date", label: "Call again on", min: "2026-11-25" })],
        blocked: null,
        effect: effect({ lines: ["Asks for the date", "quotation unchanged"] }),
    },
];

/** The quotation of the design's first picture, with fresh objects at each call. */
export function morelCard(overrides: Partial<Card> = {}): Card {
    const card: Card = {
        res_model: "sale.order",
        res_id: 1482,
        name: "S01482",
        title: "Groupe froid et pose — chambre négative",
        partner_id: 71,
        partner_name: "Établissements Morel & Fils",
        contact: {
            id: 72,
            name: "Claire Morel",
            function: "Responsable achats",
            phones: [phone()],
            email: "claire.morel@morel-fils.example",
        },
        salesperson: "Julie Perrin",
        amount: 18640,
        currency_id: 1,
        state: "sent",
        sent_on: "2026-10-12",
        age_days: 43,
        validity_date: "2026-11-12",
        days_late: 12,
        days_left: null,
        success_rate: "1",
        followup_date: null,
        last_followup_date: null,
        email_reminder_count: 0,
        renewed_contract_end: null,
        attempts: 2,
        attempts_today: 0,
        last_attempt_at: "2026-11-20T13:10:00Z",
        answered: true,
        promised: false,
        promised_at: null,
        promise: null,
        others: [],
        orders: [],
        facts: [],
        next_prices: null,
        opened_by: null,
        last_exchanges: [
            {
                kind: "customer",
                author: "Claire Morel",
                label: "",
                date: "2026-11-20T15:52:00Z",
                text: "Le comité d’investissement se réunit en début de semaine, rappelez-moi mardi matin.",
            },
        ],
        quotations: [],
        project_start_date: null,
        mail: {
            label: "Send the offer again to claire.morel@morel-fils.example",
            to: "claire.morel@morel-fils.example",
            blocked: null,
            warning: null,
        },
        failed_mail: null,
        queue: "phone",
        step: "call",
        reason: "The customer answered on 20/11. Quotation of 5,000 € or more, expired since 12/11/2026.",
        revision: "r1",
        outcomes: OUTCOMES,
    };
    return structuredClone({ ...card, ...overrides });
}

/** The card's outcome of that code, with changes. */
export function outcomeOf(card: Card, code: string, overrides: Partial<Outcome> = {}): Outcome {
    const outcome = card.outcomes.find((candidate) => candidate.code === code);
    if (!outcome) {
        throw new Error(`The card has no outcome ${code}`);
    }
    return { ...outcome, ...overrides };
}

/** The card with one outcome changed. */
export function withOutcome(card: Card, code: string, overrides: Partial<Outcome>): Card {
    const outcomes = card.outcomes.map((outcome) =>
        outcome.code === code ? { ...outcome, ...overrides } : outcome,
    );
    return { ...card, outcomes };
}

/** The dock's store, whose commands are only recorded. */
export function fakeDock(): any {
    const typed = ["setNote", "setSend", "tick", "setProjectStart", "look", "setEdit", "setValue"];
    const commands = ["press", "openForm", "confirm", "back", "takeOver", "tickAlso"];
    commands.push("toggleAlso", "applyProposal");
    const record = (names: string[]) => Object.fromEntries(names.map((name) => [name, vi.fn()]));
    return { drafts: record(typed), ...record(commands) };
}

/** A draft of an entry on which nothing was typed. */
export function emptyDraft(send = true): OutcomeDraft {
    return {
        ...{ note: "", send, edit: false, sendIds: [], projectStart: null, also: [] },
        ...{ looked: null, code: null, values: {}, effects: {}, errors: [], saving: null },
    };
}
