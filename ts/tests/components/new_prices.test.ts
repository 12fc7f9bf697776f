import { describe, expect, it } from "vitest";
import { NewPrices } from "../../components/new_prices/new_prices";
import { DeskError } from "../../model/errors";
import type { NextPrices } from "../../model/types";
import { cardOf, openDesk } from "../fake_desk";
import { click, mountComponent, nextRender, textOf } from "../mount";

const TOLD: NextPrices = {
    today: 58900,
    then: 61845,
    on: "2027-01-01",
    change: "+ 5.0 %",
    announced: null,
    computed_at: "2026-11-24T01:05:00Z",
};

async function mountPrices(overrides: Partial<NextPrices> = {}) {
    const { desk, api } = await openDesk();
    const told = { ...TOLD, ...overrides };
    const card = cardOf(1, { next_prices: told });
    const props = { card, told, prices: desk.prices };
    const mounted = await mountComponent(NewPrices, props);
    const redraw = () => (mounted.component as any).render(true);
    const button = () => mounted.target.querySelector("button");
    return { ...mounted, desk, api, card, button, redraw };
}

describe("next year's prices on the card", () => {
    it("are told with both totals, the day and the percentage", async () => {
        const { target } = await mountPrices();
        expect(textOf(target.querySelector("p"))).toBe(
            "Today 58 900,00 € excl. tax, from 01/01/2027 on: 61 845,00 € excl. tax (+ 5.0 %) Line by line",
        );
        const bold = [...target.querySelectorAll("b")].map(textOf);
        expect(bold).toEqual(["58 900,00 €", "61 845,00 €"]);
    });

    it("are said to be announced where no price list knows them, and have no lines", async () => {
        const { target, button } = await mountPrices({ announced: 5 });
        expect(textOf(target.querySelector("p"))).toBe(
            "Today 58 900,00 € excl. tax, increase of 5 % announced: about 61 845,00 € excl. tax",
        );
        expect(button()).toBeNull();
    });

    it("show their lines below, and put them away again", async () => {
        const { target, button, redraw, api } = await mountPrices();
        expect(button()!.getAttribute("aria-expanded")).toBe("false");
        await click(button());
        redraw();
        await nextRender();
        expect(api.getNewPrices).toHaveBeenCalledWith(1);
        expect(target.querySelectorAll("tbody tr")).toHaveLength(1);
        expect(textOf(target)).toContain("Computed on 24/11");
        expect(button()!.getAttribute("aria-expanded")).toBe("true");
        await click(button());
        redraw();
        await nextRender();
        expect(target.querySelector("table")).toBeNull();
    });

    it("are computed by a button where the night has not prepared them", async () => {
        const { target, button, api } = await mountPrices({ then: null, computed_at: null });
        expect(textOf(target.querySelector("p"))).toBe(
            "New prices from 01/01/2027 on: not computed yet. Compute",
        );
        await click(button());
        expect(api.computeNewPrices).toHaveBeenCalledWith(1);
    });

    it("say why they could not be computed", async () => {
        const { target, button, redraw, api } = await mountPrices({ then: null });
        api.computeNewPrices.mockRejectedValueOnce(new DeskError("refused", "Not yours"));
        await click(button());
        redraw();
        await nextRender();
        expect(textOf(target.querySelector("[role=alert]"))).toBe("Not yours");
    });
});

describe("the store of next year's prices", () => {
    it("puts the computed card in sight, with what is ticked by itself", async () => {
        const { desk, api } = await openDesk();
        const fresh = cardOf(1, { next_prices: TOLD });
        api.computeNewPrices.mockResolvedValueOnce(fresh);
        await desk.prices.compute(desk.card!);
        expect(desk.card!.next_prices).toEqual(TOLD);
        expect(desk.prices.isBusy).toBe(false);
    });

    it("leaves another card alone when the answer comes late", async () => {
        const { desk, api } = await openDesk();
        const first = desk.card!;
        let answer!: (card: any) => void;
        api.computeNewPrices.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
        const computing = desk.prices.compute(first);
        await desk.next();
        answer(cardOf(first.res_id, { next_prices: TOLD }));
        await computing;
        expect(desk.card!.res_id).not.toBe(first.res_id);
    });

    it("forgets the lines of one card on the next", async () => {
        const { desk } = await openDesk();
        await desk.prices.toggle(desk.card!);
        expect(desk.prices.isOpen(desk.card!)).toBe(true);
        await desk.next();
        expect(desk.prices.isOpen(desk.card!)).toBe(false);
    });
});
