import type { Card, CustomerAnswer, OutcomeValues } from "../model/types";
import { cardOf, fakeApi, type FakeApi } from "./fake_desk";

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

/** A server whose first entry's customer has answered. */
export function answeredApi(
    answer: CustomerAnswer | null,
    change = (card: Card): Card => card,
): FakeApi {
    const api = fakeApi();
    const card = change(cardOf(1, { answer }));
    const given = (res_id: number): Card => (res_id === 1 ? card : cardOf(res_id));
    api.getCard.mockImplementation(async ({ res_id }) => given(res_id));
    api.openDesk.mockImplementation(async (...args) => {
        const opened = await fakeApi().openDesk(...args);
        return { ...opened, cards: opened.cards.map((one) => given(one.res_id)) };
    });
    return api;
}
