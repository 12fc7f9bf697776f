import { describe, expect, it, vi } from "vitest";
import { EntryCard } from "../../components/entry_card/entry_card";
import type { OutcomeDraft } from "../../model/draft";
import type { Card, Presence } from "../../model/types";
import {
    customerCard,
    OFFICES,
    OTHERS,
    RIVES,
    SEALS,
    variantCard,
    withBlocked,
} from "../customer_fixtures";
import { emptyDraft, fakeDock, morelCard } from "../fixtures";
import { click, fakeServices, mountComponent, press, textOf } from "../mount";

interface Situation {
    card?: Card;
    draft?: Partial<OutcomeDraft>;
    holder?: Presence | null;
    small?: boolean;
}

async function mountCard({
    card = customerCard(),
    draft = {},
    holder = null,
    small = false,
}: Situation = {}) {
    const dock = fakeDock();
    const services = fakeServices({
        ui: { isSmall: small, size: small ? 1 : 5, activeElement: document },
    });
    const onOpenRecord = vi.fn();
    const prices: any = {};
    const asked = { draft: { ...emptyDraft(), ...draft }, dock, holder, prices };
    const props = { card, changes: [], ...asked, onOpenRecord, onEditContact: vi.fn() };
    const { target } = await mountComponent(EntryCard, props, services);
    const row = (id: number) => target.querySelector(`[data-quotation="${String(id)}"]`)!;
    const box = (id: number) => row(id).querySelector<HTMLInputElement>("input")!;
    const effect = (id: number) => textOf(row(id).querySelector("td.o_followup_quotes_effect"));
    const all = target.querySelector<HTMLInputElement>("thead input");
    return { target, row, box, effect, all, dock, services, onOpenRecord };
}

describe("the customer's other quotations", () => {
    it("stand in a table named by its heading, in two lines each", async () => {
        const { target, row } = await mountCard();
        const section = target.querySelector("section.o_followup_others")!;
        const heading = target.querySelector("h3")!;
        expect(section.getAttribute("aria-labelledby")).toBe(heading.id);
        expect(textOf(heading)).toBe("Other quotations of the customer");
        expect([...target.querySelectorAll("th[scope=col]")].map(textOf)).toEqual([
            ...["", "Handle too A", "Amount excl. tax", "Expiration", "Queue", "Effect"],
        ]);
        expect(textOf(row(OFFICES))).toBe(
            "S01458 Climatisation des bureaux 7 940,00 € Low 15/11/2026 9 days late By phone 1 call –",
        );
    });

    it("are paid for by the card: two lines of facts, what was said last below the reason", async () => {
        const { target } = await mountCard();
        expect(
            target.querySelector(".o_followup_card.o_compact .o_followup_facts.o_compact"),
        ).not.toBeNull();
        expect(textOf(target.querySelector(".o_followup_fact_sent_on"))).toBe(
            "Sent on 12/10/2026 · 43 days ago",
        );
        expect(textOf(target.querySelector(".o_followup_reason_said"))).toContain(
            "Claire Morel : Le comité d’investissement",
        );
        expect(target.querySelector(".o_followup_exchanges")).toBeNull();
    });

    it("are paid for by the facts: what the value or the badge says is not said again", async () => {
        const december = { days_late: 0, days_left: 27, badge: "27 days before 31 Dec" };
        const { target } = await mountCard({
            card: { ...customerCard(), ...december, attempts: 0, last_attempt_at: null },
        });
        const fact = (name: string) => textOf(target.querySelector(`.o_followup_fact_${name}`));
        expect(fact("validity_date")).toBe("Expiration 12/11/2026");
        expect(fact("attempts")).toBe("Attempts No call");
    });

    it("of a customer with one quotation are none: the card is the one of today", async () => {
        const { target } = await mountCard({ card: morelCard() });
        expect(target.querySelector(".o_compact")).toBeNull();
        expect(target.querySelector(".o_followup_exchanges")).not.toBeNull();
        expect(textOf(target.querySelector(".o_followup_others"))).toBe(
            "Other quotations of the customer No other open quotation",
        );
    });

    it("open their own form", async () => {
        const { row, onOpenRecord } = await mountCard();
        await click(row(OFFICES).querySelector("a"));
        expect(onOpenRecord).toHaveBeenCalledWith({ res_model: "sale.order", res_id: OFFICES });
    });

    it("that cannot be handled too say why over two columns, and what to open instead", async () => {
        const { row, onOpenRecord } = await mountCard();
        expect(row(RIVES).querySelector("input")).toBeNull();
        expect(row(RIVES).querySelector(".fa-lock")).not.toBeNull();
        const stop = row(RIVES).querySelector("[colspan='2']")!;
        expect(textOf(stop)).toBe("Followed up on its opportunity Dépôt de Rives · Karim Benali");
        await click(stop.querySelector("a"));
        expect(onOpenRecord).toHaveBeenCalledWith(
            expect.objectContaining({ res_model: "crm.lead", res_id: 31 }),
        );
    });

    it("done today have a check instead of a lock", async () => {
        const done = {
            ...OTHERS[0]!,
            ...{ can_join: false, lines: ["Followed up at 11:27", "with S01429, one e-mail"] },
            cannot_join: { code: "done_today", message: "Followed up at 11:27." },
        };
        const { row } = await mountCard({ card: customerCard({ others: [done] }) });
        expect(row(OFFICES).querySelector(".fa-check")).not.toBeNull();
        expect(textOf(row(OFFICES))).toContain("Followed up at 11:27 with S01429, one e-mail");
    });

    it("from the fifth on are shown when they are asked for", async () => {
        const others = [1, 2, 3, 4, 5, 6].map((id) => ({ ...OTHERS[0]!, res_id: id }));
        const { target } = await mountCard({ card: customerCard({ others }) });
        const rows = () => target.querySelectorAll("tbody tr").length;
        expect(rows()).toBe(4);
        const more = target.querySelector(".o_followup_others_rest button");
        expect(textOf(more)).toBe("Show the other 2");
        await click(more);
        expect(rows()).toBe(6);
        expect(target.querySelector(".o_followup_others_rest")).toBeNull();
    });

    it("that are not in sight are counted, and whose they are", async () => {
        const others_hidden = [
            { salesperson: "Karim Benali", count: 2 },
            { salesperson: "Marc Faure", count: 1 },
        ];
        const { target } = await mountCard({
            card: customerCard({ others_cut: 12, others_hidden }),
        });
        expect(textOf(target.querySelector(".o_followup_others_rest"))).toBe(
            "12 more are not listed 2 quotations of Karim Benali 1 quotation of Marc Faure",
        );
    });

    it("that may not be read are told where there is no other", async () => {
        const others_hidden = [{ salesperson: "Karim Benali", count: 2 }];
        const { target } = await mountCard({ card: morelCard({ others_hidden }) });
        expect(textOf(target.querySelector(".o_followup_others"))).toBe(
            "Other quotations of the customer 2 quotations of Karim Benali",
        );
    });

    it("are not on the card of a phone, which has a button for them", async () => {
        const { target } = await mountCard({ small: true });
        expect(target.querySelector("table")).toBeNull();
        expect(target.querySelector(".o_followup_others")).toBeNull();
        expect(target.querySelector(".o_followup_exchanges")).not.toBeNull();
    });
});

describe("their ticks", () => {
    it("tell number, subject and amount, and go to the store", async () => {
        const { box, dock } = await mountCard({ draft: { also: [SEALS] } });
        expect(
            box(OFFICES)
                .getAttribute("aria-label")
                ?.replace(/\u00a0/g, " "),
        ).toBe("Handle S01458, Climatisation des bureaux, 7 940,00 € too");
        expect([box(OFFICES).checked, box(SEALS).checked]).toEqual([false, true]);
        await click(box(OFFICES));
        expect(dock.tickAlso).toHaveBeenLastCalledWith(OFFICES, true);
        await click(box(SEALS));
        expect(dock.tickAlso).toHaveBeenLastCalledWith(SEALS, false);
    });

    it("are one tab stop with arrows inside", async () => {
        const { box } = await mountCard();
        expect([box(OFFICES).tabIndex, box(SEALS).tabIndex]).toEqual([0, -1]);
        box(OFFICES).focus();
        await press("ArrowDown");
        expect(document.activeElement).toBe(box(SEALS));
    });

    it.each([
        { also: [], checked: false, mixed: false },
        { also: [SEALS], checked: false, mixed: true },
        { also: [OFFICES, SEALS], checked: true, mixed: false },
    ])("have one above that says all, some or none: $also", async ({ also, checked, mixed }) => {
        const { all } = await mountCard({ draft: { also } });
        expect([all!.checked, all!.indeterminate]).toEqual([checked, mixed]);
        expect(all!.getAttribute("aria-checked")).toBe(mixed ? "mixed" : null);
    });

    it("are all set or taken away by the one above", async () => {
        const { all, dock } = await mountCard();
        expect(all!.getAttribute("aria-label")).toBe("Handle the customer's other quotations too");
        await click(all);
        expect(dock.toggleAlso).toHaveBeenCalledOnce();
    });

    it("say how many of all one press takes, where it does not take all", async () => {
        const draft = { also: [OFFICES, SEALS] };
        const { target } = await mountCard({ card: customerCard({ others_joinable: 14 }), draft });
        expect(textOf(target.querySelector("thead"))).toContain("2 of 14");
    });

    it("wait while a colleague is with the customer, whose name is told", async () => {
        const holder = { user_id: 7, name: "Karim Benali", since: "2026-11-24T09:38:00Z" };
        const { row, box, all } = await mountCard({ holder });
        expect([box(OFFICES).disabled, all!.disabled]).toEqual([true, true]);
        expect(textOf(row(OFFICES).querySelector(".o_followup_quotes_holder"))).toBe(
            "Karim Benali",
        );
    });

    it("are absent where none can be handled too", async () => {
        const { all, target } = await mountCard({ card: customerCard({ others: [OTHERS[2]!] }) });
        expect(all).toBeNull();
        expect(textOf(target.querySelector("thead"))).not.toContain("Handle too");
    });
});

describe("their effects", () => {
    it("are those of the outcome in sight, on what is ticked", async () => {
        const draft = { also: [OFFICES], looked: "on_track" };
        const { target, effect, row } = await mountCard({ draft });
        expect(textOf(target.querySelector("thead th:last-child"))).toBe("On track");
        expect(effect(OFFICES)).toBe("24/12/2026 · On track offer sent again");
        expect(effect(SEALS)).toBe("–");
        expect(row(OFFICES).classList).toContain("o_ticked");
    });

    it("are on all of them where nobody answered", async () => {
        const { effect } = await mountCard({ draft: { looked: "no_answer" } });
        expect(effect(OFFICES)).toBe("Quotation unchanged attempt 3 noted");
        expect(effect(SEALS)).toBe("Quotation unchanged attempt 3 noted");
    });

    it("name what the outcome leaves alone, before the press", async () => {
        const card = withBlocked(customerCard(), "on_track", SEALS, "not offered in Maintenance");
        const draft = { also: [OFFICES, SEALS], looked: "on_track" };
        const { row, effect } = await mountCard({ card, draft });
        expect(effect(SEALS)).toBe("left as it is: not offered in Maintenance");
        expect(row(SEALS).querySelector(".o_followup_quotes_blocked .fa-lock")).not.toBeNull();
    });

    it("are those of shelving while its button is looked at", async () => {
        const { target, box, effect } = await mountCard({
            ...{ card: variantCard(), draft: { looked: "shelve" } },
        });
        expect(textOf(target.querySelector("thead th:last-child"))).toBe("Shelve");
        expect([box(OFFICES).checked, box(SEALS).checked]).toEqual([true, false]);
        expect(effect(OFFICES)).toBe("cancelled no e-mail");
    });
});

describe("the customer's orders of twelve months", () => {
    it("are one with its day and amount, to be opened", async () => {
        const { target, services } = await mountCard();
        const orders = target.querySelector(".o_followup_orders")!;
        expect(textOf(orders)).toBe("Order S00040 of 12/11/2026 · 6 480,00 €");
        await click(orders.querySelector("a"));
        expect(services.action.doAction).toHaveBeenCalledWith(
            expect.objectContaining({ res_model: "sale.order", res_id: 40 }),
        );
    });

    it("are the latest and how many, with a list of all", async () => {
        const card = customerCard({ orders_count: 100, orders_cut: true });
        const { target, services } = await mountCard({ card });
        const orders = target.querySelector(".o_followup_orders")!;
        expect(textOf(orders)).toBe("Order S00040 of 12/11/2026 · 100+ orders in 12 months");
        await click(orders.querySelector("button"));
        expect(services.action.doAction).toHaveBeenCalledWith(
            expect.objectContaining({
                domain: [
                    ["partner_id.commercial_partner_id", "=", 71],
                    ["state", "=", "sale"],
                ],
            }),
        );
    });
});
