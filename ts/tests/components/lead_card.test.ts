import { describe, expect, it, vi } from "vitest";
import { EntryRow } from "../../components/entry_row/entry_row";
import { LeadCard } from "../../components/lead_card/lead_card";
import { SendSwitch } from "../../components/send_switch/send_switch";
import type { OutcomeDraft } from "../../model/draft";
import { entryOfCard } from "../../model/entries";
import type { Card } from "../../model/types";
import { emptyDraft, fakeDock, withOutcome, outcomeOf } from "../fixtures";
import { leadCard } from "../lead_fixtures";
import { click, mountComponent, textOf } from "../mount";

const LATE = 1421;
const RUNNING = 1422;
const OLD = 1300;

async function mountLead(card: Card = leadCard(), draft: Partial<OutcomeDraft> = {}) {
    const dock = fakeDock();
    const spies = { onOpenRecord: vi.fn(), onShow: vi.fn(), onEditContact: vi.fn() };
    const props = { card, draft: { ...emptyDraft(), ...draft }, holder: null, dock, ...spies };
    const { target } = await mountComponent(LeadCard, props);
    const row = (id: number) => target.querySelector(`[data-quotation="${String(id)}"]`)!;
    const effect = (id: number): string =>
        textOf(row(id).querySelector(".o_followup_quotes_effect"));
    return { target, row, effect, dock, ...spies };
}

describe("the opportunity's card", () => {
    it("is named after the opportunity and links to its customer and its form", async () => {
        const { target, onOpenRecord } = await mountLead();
        expect(textOf(target.querySelector("h2"))).toBe("Extension atelier Vénissieux");
        const links = [...target.querySelectorAll(".o_followup_card_who a")];
        expect(links.map(textOf)).toEqual([
            "Établissements Morel & Fils",
            "opportunity, stage Proposition",
        ]);
        await click(links[0]);
        expect(onOpenRecord).toHaveBeenLastCalledWith({ res_model: "res.partner", res_id: 71 });
        await click(links[1]);
        expect(onOpenRecord).toHaveBeenLastCalledWith({ res_model: "crm.lead", res_id: 31 });
        expect(textOf(target.querySelector(".o_followup_card_who"))).toContain("3 quotations");
    });

    it("leaves the customer's name to no translator", async () => {
        const named = await mountLead();
        const link = named.target.querySelector(".o_followup_card_who a")!;
        expect(link.getAttribute("translate")).toBe("no");
        const unlinked = await mountLead(leadCard({ partner_id: 0 }));
        const name = unlinked.target.querySelector(".o_followup_card_who p [translate=no]");
        expect(textOf(name)).toBe("Établissements Morel & Fils");
    });

    it("has no single order to receive", async () => {
        const { target } = await mountLead();
        expect(target.querySelector(".o_followup_order_received")).toBeNull();
    });

    it("says that it is won or lost", async () => {
        const { target } = await mountLead(leadCard({ state: "won" }));
        expect(textOf(target.querySelector(".o_followup_badge_secondary"))).toBe("Won");
    });
});

describe("its quotations", () => {
    it("tell amount, expiration, lateness and rate", async () => {
        const { row } = await mountLead();
        const late = textOf(row(LATE));
        for (const word of ["S01421", "Lot froid positif", "16/11/2026", "8 days late", "Low"]) {
            expect(late).toContain(word);
        }
        expect(textOf(row(RUNNING))).toContain("still valid");
    });

    it("open their own form", async () => {
        const { row, onOpenRecord } = await mountLead();
        await click(row(LATE).querySelector("a"));
        expect(onOpenRecord).toHaveBeenCalledWith({ res_model: "sale.order", res_id: LATE });
    });

    it("get the e-mail when they are ticked", async () => {
        const { row, dock } = await mountLead(leadCard(), { sendIds: [LATE] });
        const box = (id: number) => row(id).querySelector<HTMLInputElement>("input")!;
        expect([box(LATE).checked, box(RUNNING).checked]).toEqual([true, false]);
        expect(box(RUNNING).getAttribute("aria-label")).toBe("Send S01422 again");
        await click(box(RUNNING));
        expect(dock.drafts.tick).toHaveBeenLastCalledWith(RUNNING, true);
        await click(box(LATE));
        expect(dock.drafts.tick).toHaveBeenLastCalledWith(LATE, false);
    });

    it("cannot be ticked while sending is off", async () => {
        const { row } = await mountLead(leadCard(), { send: false });
        expect(row(LATE).querySelector("input")!.disabled).toBe(true);
    });

    it("have no tick where they cannot be sent: drafts, renewals, a colleague's", async () => {
        for (const change of [
            { state: "draft" as const },
            { is_renewal: true },
            { may_write: false },
        ]) {
            const card = leadCard();
            card.quotations = card.quotations.map((quote) => ({ ...quote, ...change }));
            const { target } = await mountLead(card);
            expect(target.querySelectorAll("td input")).toHaveLength(0);
        }
    });

    it("name the colleague who follows them up", async () => {
        const card = leadCard();
        card.quotations = card.quotations.map((quote) => ({
            ...quote,
            may_write: false,
            salesperson: "Karim Benali",
        }));
        const { row } = await mountLead(card);
        expect(textOf(row(LATE))).toContain("Karim Benali");
    });

    it("of an old price year lead to their own card, to be revised", async () => {
        const { row, onShow } = await mountLead();
        const revise = row(OLD).querySelector("button");
        expect(textOf(revise)).toBe("Revise (2025 prices)");
        await click(revise);
        expect(onShow).toHaveBeenCalledWith({ res_model: "sale.order", res_id: OLD });
        expect(row(LATE).querySelector("button")).toBeNull();
    });

    it("show no effect before an outcome is in sight", async () => {
        const { effect } = await mountLead();
        expect(effect(LATE)).toBe("–");
    });

    it("show what the outcome in sight makes of each, or why it cannot", async () => {
        const { target, effect } = await mountLead(leadCard(), { looked: "on_track" });
        expect(textOf(target.querySelector("thead th:last-child"))).toBe("On track");
        expect(effect(LATE)).toBe("24/12/2026 · On track offer sent again");
        expect(effect(RUNNING)).toBe("On track not sent");
        expect(effect(OLD)).toBe("The 2025 prices ended on 31/12/2025: revise the quotation.");
    });

    it("follow what is previewed", async () => {
        const previewed = outcomeOf(leadCard(), "on_track").effect;
        const effects = {
            on_track: {
                ...previewed,
                quotations: [
                    { res_id: LATE, name: "S01421", lines: ["24/12/2026"], blocked: null },
                ],
            },
        };
        const { effect } = await mountLead(leadCard(), { looked: "on_track", effects });
        expect(effect(LATE)).toBe("24/12/2026");
    });
});

describe("the project's start", () => {
    it("is asked for on every call, and the next follow-up stands beside it", async () => {
        const draft = { projectStart: "2027-03-01" };
        const { target, dock } = await mountLead(leadCard(), draft);
        expect(textOf(target.querySelector(".o_followup_lead_ask label"))).toBe(
            "To ask: project start date",
        );
        const input = target.querySelector<HTMLInputElement>("#o_followup_project_start")!;
        expect(input.value).toBe("2027-03-01");
        input.value = "2027-06-01";
        input.dispatchEvent(new Event("change", { bubbles: true }));
        expect(dock.drafts.setProjectStart).toHaveBeenCalledWith("2027-06-01");
        expect(target.querySelector(".o_followup_lead_next")).toBeNull();
    });

    it("sets the next follow-up that the outcome in sight would plan", async () => {
        const card = withOutcome(leadCard(), "on_track", {
            effect: { ...outcomeOf(leadCard(), "on_track").effect, followup_date: "2027-02-01" },
        });
        const { target } = await mountLead(card, { looked: "on_track" });
        expect(textOf(target.querySelector(".o_followup_lead_next"))).toBe(
            "Next follow-up: 01/02/2027",
        );
    });
});

describe("around it", () => {
    it("the row goes by the opportunity's name", async () => {
        const entry = entryOfCard(leadCard());
        const { target } = await mountComponent(EntryRow, {
            ...{ entry, current: false, tabindex: 0, onSelect: vi.fn() },
        });
        expect(textOf(target.querySelector(".o_followup_entry_name"))).toBe(
            "Extension atelier Vénissieux",
        );
    });

    it("the switch speaks of the ticked offers", async () => {
        const { target } = await mountComponent(SendSwitch, {
            mail: { label: "", to: "e.fabre@mecalyon.example", blocked: null, warning: null },
            ...{ many: true, send: true, edit: false, disabled: false },
            ...{ onEdit: vi.fn(), onToggle: vi.fn() },
        });
        expect(textOf(target.querySelector("label"))).toBe(
            "Send the ticked offers again to e.fabre@mecalyon.example",
        );
    });
});
