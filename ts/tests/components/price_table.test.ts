import { describe, expect, it } from "vitest";
import { OutcomeForm } from "../../components/outcome_form/outcome_form";
import { PriceTable } from "../../components/price_table/price_table";
import type { OutcomeDraft } from "../../model/draft";
import type { PriceLine, PriceTable as Prices } from "../../model/types";
import { emptyDraft, effect, fakeDock, morelCard, NOTE, outcomeOf } from "../fixtures";
import { mountComponent, textOf } from "../mount";

function line(name: string, before: number, after: number, more: Partial<PriceLine> = {}) {
    const price = (subtotal: number) => ({ price_unit: subtotal, discount: 0, subtotal });
    return {
        name,
        quantity: 1,
        before: price(before),
        after: price(after),
        change: "+ 5.0 %",
        kept: null,
        flag: null,
        ...more,
    };
}

const PRICES: Prices = {
    currency_id: 1,
    before_label: "2025 prices",
    after_label: "2026 prices",
    lines: [
        line("Condensing unit", 9840, 10332, {
            quantity: 2,
            before: { price_unit: 4920, discount: 0, subtotal: 9840 },
        }),
        line("Control cabinet", 792, 831.6, {
            after: { price_unit: 924, discount: 10, subtotal: 831.6 },
            kept: "discount",
            flag: "manual discount kept, to be checked",
        }),
    ],
    total: { name: "Total excl. tax", before: 10632, after: 11163.6, change: "+ 531.60 €" },
};

function revise(prices: Prices | null = null) {
    return {
        ...outcomeOf(morelCard(), "lost"),
        code: "revise",
        label: "Revise at the new prices",
        category: "done" as const,
        needs: [NOTE],
        effect: effect({ cancels: true, prices, lines: ["New draft", "S01482 is cancelled"] }),
    };
}

async function mountForm(effects: OutcomeDraft["effects"]) {
    const draft = { ...emptyDraft(), code: "revise", effects };
    const props = { card: morelCard(), outcome: revise(), digit: 7, draft };
    return mountComponent(OutcomeForm, { ...props, dock: fakeDock() });
}

describe("the prices of a revision", () => {
    it("stand side by side, line by line, with their totals", async () => {
        const { target } = await mountComponent(PriceTable, { prices: PRICES });
        const rows = [...target.querySelectorAll("tr")].map((row) =>
            [...row.children].map((cell) => textOf(cell)),
        );
        expect(rows[0]).toEqual(["Line", "2025 prices", "2026 prices", "Change"]);
        expect(rows[1]![0]).toBe("Condensing unit × 2");
        expect(rows[1]![1]).toMatch(/^9 840,00 €\s*4 920,00 €$/u);
        expect(rows[1]![3]).toBe("+ 5.0 %");
        expect(rows[3]!.map((text) => text.replace(/[\s\u202f]/g, " "))).toEqual([
            "Total excl. tax",
            "10 632,00 €",
            "11 163,60 €",
            "+ 531.60 €",
        ]);
    });

    it("tell a unit price only where the amount does not", async () => {
        const { target } = await mountComponent(PriceTable, { prices: PRICES });
        const [, cabinet] = target.querySelectorAll("tbody tr");
        const cells = [...cabinet!.querySelectorAll("td")].map((cell) => textOf(cell));
        expect(cells[0]).toBe("792,00 €");
        expect(cells[1]).toMatch(/^831,60 €\s*924,00 €, discount 10/u);
    });

    it("have a dash where a line has no price on one side", async () => {
        const lines = [
            line("Promotion", -50, 0, { after: null, change: null }),
            line("Eco-fee", 0, 12, { before: null, change: null }),
        ];
        const { target } = await mountComponent(PriceTable, { prices: { ...PRICES, lines } });
        const shown = [...target.querySelectorAll("tbody tr")].map((row) =>
            [...row.querySelectorAll("td")].map((cell) => textOf(cell)),
        );
        expect(shown).toEqual([
            ["-50,00 €", "–", ""],
            ["–", "12,00 €", ""],
        ]);
    });

    it("say which are kept and must be checked, in words", async () => {
        const { target } = await mountComponent(PriceTable, { prices: PRICES });
        const flags = [...target.querySelectorAll(".o_followup_price_flag")];
        expect(flags.map(textOf)).toEqual(["manual discount kept, to be checked"]);
        expect(textOf(target.querySelectorAll("tbody tr")[1])).toMatch(/discount 10\s%/);
    });

    it("have headings for rows and columns, and can be scrolled with the keyboard", async () => {
        const { target } = await mountComponent(PriceTable, { prices: PRICES });
        expect(target.querySelectorAll("th[scope=col]")).toHaveLength(4);
        expect(target.querySelectorAll("th[scope=row]")).toHaveLength(3);
        const region = target.querySelector<HTMLElement>("[role=region]")!;
        expect(region.tabIndex).toBe(0);
        expect(region.getAttribute("aria-label")).toBe("Old and new prices");
    });

    it("come into the form with the preview; its button is not red then", async () => {
        const waiting = await mountForm({});
        expect(waiting.target.querySelector("table")).toBeNull();
        const { target } = await mountForm({ revise: revise(PRICES).effect });
        expect(target.querySelectorAll("tbody tr")).toHaveLength(2);
        const confirm = target.querySelector(".o_followup_confirm")!;
        expect(textOf(confirm)).toContain("Confirm: Revise at the new prices");
        expect(confirm.classList).toContain("btn-primary");
    });
});
