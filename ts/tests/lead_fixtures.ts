import type { Card, LeadQuotation, Need, Outcome } from "../model/types";
import { morelCard, need, OUTCOMES } from "./fixtures";

const QUOTATION: LeadQuotation = {
    res_id: 1421,
    name: "S01421",
    title: "Lot froid positif",
    state: "sent",
    amount: 48200,
    currency_id: 1,
    validity_date: "2026-11-16",
    days_late: 8,
    success_rate: "1",
    is_due: true,
    is_renewal: false,
    price_year: 2026,
    price_year_over: false,
    may_write: true,
    salesperson: "Julie Perrin",
};

const QUOTATIONS: LeadQuotation[] = [
    QUOTATION,
    {
        ...QUOTATION,
        ...{ res_id: 1422, name: "S01422", title: "Lot climatisation", days_late: 0 },
        ...{ validity_date: "2026-12-02", is_due: false },
    },
    {
        ...QUOTATION,
        ...{ res_id: 1300, name: "S01300", title: "Étude", days_late: 328 },
        ...{ validity_date: "2025-12-31", price_year: 2025, price_year_over: true },
    },
];

const ON_TRACK = [
    { res_id: 1421, name: "S01421", lines: ["24/12/2026 · On track", "offer sent again"] },
    { res_id: 1422, name: "S01422", lines: ["On track", "not sent"] },
].map((quotation) => ({ ...quotation, blocked: null }));

const PROJECT_START = need({
    name: "project_start_date",
    label: "Project start",
    required: false,
});

function onLead(outcome: Outcome): Outcome {
    const ids = (name: "send_ids" | "quotation_ids", proposed: number[]): Need =>
        need({ name, type: "ids", label: name, required: false, default: proposed });
    const sends = outcome.needs.some(({ name }) => name === "send");
    const needs = [
        ...outcome.needs,
        PROJECT_START,
        ...(sends
            ? [
                  ids("send_ids", [1421]),
                  need({ name: "next_date", required: false, default: "2027-02-01" }),
              ]
            : []),
        ...(outcome.code === "lost" ? [ids("quotation_ids", [1421, 1422, 1300])] : []),
    ];
    const blocked = "The 2025 prices ended on 31/12/2025: revise the quotation.";
    const quotations =
        outcome.code === "on_track"
            ? [...ON_TRACK, { res_id: 1300, name: "S01300", lines: [], blocked }]
            : [];
    return { ...outcome, needs, effect: { ...outcome.effect, quotations } };
}

/** An opportunity of three quotations: one due, one still valid, one of last year's prices. */
export function leadCard(overrides: Partial<Card> = {}): Card {
    return morelCard({
        res_model: "crm.lead",
        res_id: 31,
        name: "Extension atelier Vénissieux",
        title: "Proposition",
        state: "open",
        queue: "opportunity",
        success_rate: null,
        quotations: QUOTATIONS,
        outcomes: OUTCOMES.map(onLead),
        ...overrides,
    });
}
