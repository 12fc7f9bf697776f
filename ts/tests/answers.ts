import type { CustomerAnswer, OutcomeValues } from "../model/types";

/** What the panel is told of a customer who answered that a decision is planned. */
export const WORDS = "« Le comité se réunit ce jour-là. »";

export function answered(
    code: string | null,
    values: OutcomeValues = {},
    overrides: Partial<CustomerAnswer> = {},
): CustomerAnswer {
    return {
        code: "decision",
        date: "2026-12-15",
        phone: null,
        words: "Le comité se réunit ce jour-là.",
        quoted: WORDS,
        answered_at: "2026-11-24T09:32:00Z",
        sentence: "The customer answers: a decision is planned on 12/15/2026.",
        source: "on the quotation's page, today at 10:32",
        is_late: false,
        others: [],
        proposal:
            code === null ? null : { code, values: { note: WORDS, ...values }, message: null },
        ...overrides,
    };
}
