import { reactive } from "@odoo/owl";
import { describe, expect, it, vi } from "vitest";
import { DockSheet } from "../../components/dock_sheet/dock_sheet";
import { EntryList } from "../../components/entry_list/entry_list";
import { OutcomeForm } from "../../components/outcome_form/outcome_form";
import { UndoStrip } from "../../components/undo_strip/undo_strip";
import type { OutcomeDraft } from "../../model/draft";
import type { Card, Entry } from "../../model/types";
import { findOutcome } from "../../model/values";
import { customerCard, OFFICES, SEALS, variantCard, withBlocked } from "../customer_fixtures";
import { entryOf } from "../fake_desk";
import { emptyDraft, fakeDock, morelCard, outcomeOf } from "../fixtures";
import { leadCard } from "../lead_fixtures";
import { click, fakeServices, mountComponent, nextRender, textOf } from "../mount";
import { mountDock } from "../mount_dock";

const BOTH = { also: [OFFICES, SEALS] };

async function effects(card: Card, draft: Partial<OutcomeDraft>, small = false) {
    const ui = { isSmall: small, size: small ? 1 : 5, activeElement: document };
    const mounted = await mountDock({ card, draft, services: fakeServices({ ui }) });
    const of = (code: string): string[] =>
        [...mounted.tile(code).querySelectorAll(".o_followup_effect")].map(textOf);
    return { ...mounted, of };
}

describe("the dock of several quotations", () => {
    it("says in its heading for how many the outcome is", async () => {
        const title = async (draft: Partial<OutcomeDraft>) => {
            const { target } = await mountDock({ card: customerCard(), draft });
            return textOf(target.querySelector("#o_followup_outcomes"));
        };
        expect(await title({})).toBe("Outcome of the call");
        expect(await title({ also: [OFFICES] })).toBe("Outcome for 2 quotations");
        expect(await title(BOTH)).toBe("Outcome for 3 quotations");
    });

    it("counts in each tile", async () => {
        const { of } = await effects(customerCard(), BOTH);
        expect(of("no_answer")).toEqual(["3 quotations unchanged", "attempt noted on all 3"]);
        expect(of("no_news")).toEqual(["24/11/2026 · Low", "all 3 come back tomorrow"]);
        expect(of("on_track")).toEqual(["24/12/2026 · On track", "3 offers, one e-mail"]);
        expect(of("meeting")).toEqual(["Asks for the date", "reminder 2 days after, for all 3"]);
        expect(of("lost")).toEqual(["S01482 is cancelled", "3 quotations cancelled"]);
        expect(of("call_back")).toEqual(["Asks for the date", "all 3 come back that day"]);
    });

    it("goes by what an outcome asks, whatever it is called", async () => {
        const card = customerCard();
        const renamed: Record<string, string> = { no_news: "silent", call_back: "later" };
        const outcomes = card.outcomes.map((outcome) => ({
            ...outcome,
            code: renamed[outcome.code] ?? outcome.code,
        }));
        const { of } = await effects({ ...card, outcomes }, BOTH);
        expect(of("silent")[1]).toBe("all 3 come back tomorrow");
        expect(of("later")[1]).toBe("all 3 come back that day");
    });

    it("is the one of today for a quotation alone, but for nobody who answers for any", async () => {
        const { of } = await effects(customerCard(), {});
        expect(of("on_track")).toEqual(["24/12/2026 · On track", "offer sent again"]);
        expect(of("no_answer")).toEqual(["3 quotations unchanged", "attempt noted on all 3"]);
        const alone = await effects(morelCard(), {});
        expect(alone.of("no_answer")).toEqual(["Quotation unchanged", "attempt 3 noted"]);
    });

    it("does not count what the outcome leaves alone", async () => {
        const card = withBlocked(customerCard(), "on_track", SEALS, "Another queue.");
        const { of } = await effects(card, BOTH);
        expect(of("on_track")[1]).toBe("2 offers, one e-mail");
        expect(of("order_coming")[1]).toBe("3 offers, one e-mail");
    });

    it("tells several addresses, and dates that differ", async () => {
        const card = customerCard();
        const [offices] = outcomeOf(card, "on_track").effect.others!;
        Object.assign(offices!, { mail_to: "toits@morel.example", validity_date: "2026-12-31" });
        const { of } = await effects(card, BOTH);
        expect(of("on_track")).toEqual(["24/12/2026 · other dates above", "3 offers, 2 e-mails"]);
    });

    it("counts the offers in the switch, and edits no e-mail that is one for several", async () => {
        const { target } = await mountDock({ card: customerCard(), draft: BOTH });
        expect(textOf(target.querySelector(".o_followup_send label"))).toBe(
            "Send 3 offers again to claire.morel@morel-fils.example",
        );
        expect(target.querySelector(".o_followup_edit_mail")).toBeNull();
        const alone = await mountDock({ card: customerCard() });
        expect(alone.target.querySelector(".o_followup_edit_mail")).not.toBeNull();
    });
});

describe("a form for several quotations", () => {
    async function mountForm(card: Card, code: string, draft: Partial<OutcomeDraft>) {
        const props = {
            ...{ card, outcome: findOutcome(card, code)!, digit: null, dock: fakeDock() },
            draft: { ...emptyDraft(), code, ...draft },
        };
        const { target } = await mountComponent(OutcomeForm, props);
        const text = (selector: string): string => textOf(target.querySelector(selector));
        return { target, text };
    }

    it("says so in its title, which stands where the heading was", async () => {
        const { text } = await mountForm(customerCard(), "meeting", BOTH);
        expect(text(".o_followup_form_title")).toBe("Meeting planned · 3 quotations");
    });

    it("tells of a loss that they can be set back, once the reason is given", async () => {
        const draft = { ...BOTH, values: { lost_reason_id: 1 } };
        const { text } = await mountForm(customerCard(), "lost", draft);
        expect(text(".o_followup_form_effect")).toBe(
            "3 quotations cancelled they can be set back to quotation",
        );
    });

    it("that shelves has its reason first, names them, and counts in its button", async () => {
        const card = variantCard();
        card.variant!.blocked = [{ res_id: SEALS, name: "S01456", message: "S01456 is locked." }];
        const draft = { values: { lost_reason_id: 77 } };
        const { text, target } = await mountForm(card, "shelve", draft);
        expect(text(".o_followup_form_title")).toBe("Shelve: S01482 and S01458");
        expect(text(".o_followup_chip[aria-checked=true]")).toContain(
            "Another variant was ordered",
        );
        expect(text(".o_followup_form_effect")).toBe(
            "2 quotations cancelled, 26 580,00 € excl. tax no e-mail leaves, they can be set back to quotation",
        );
        expect(text(".o_followup_form_left")).toBe("S01456 is locked.");
        expect(text(".o_followup_confirm")).toContain("Confirm: shelve 2 quotations");
        expect(target.querySelector(".o_followup_confirm")!.classList).toContain("btn-danger");
        expect(target.querySelector(".o_followup_send")).toBeNull();
    });
});

describe("a phone", () => {
    it("has a button for the others beside the note, pressed when some are ticked", async () => {
        const { target } = await effects(customerCard(), {}, true);
        const button = target.querySelector(".o_followup_others_button")!;
        expect(textOf(button)).toBe("This quotation only");
        const ticked = await effects(customerCard(), BOTH, true);
        const pressed = ticked.target.querySelector(".o_followup_others_button")!;
        expect(textOf(pressed)).toBe("With 2 other quotations");
        expect(pressed.classList).toContain("o_ticked");
        const { others } = customerCard();
        for (const card of [morelCard(), leadCard({ others: others! })]) {
            const { target: alone } = await effects(card, {}, true);
            expect(alone.querySelector(".o_followup_others_button")).toBeNull();
        }
    });

    it("tells the day and how many in one line", async () => {
        const { of } = await effects(customerCard(), BOTH, true);
        expect(of("no_answer")).toEqual(["3 quotations unchanged"]);
        expect(of("no_news")).toEqual(["24/11 · 3 quotations"]);
        expect(of("on_track")).toEqual(["24/12 · 3 offers"]);
        expect(of("lost")).toEqual(["3 quotations cancelled"]);
    });

    it("ticks them in a sheet whose button says the result", async () => {
        const view = reactive({
            ...{ card: customerCard(), draft: emptyDraft(), topic: "others" as const },
        });
        const [dock, close] = [fakeDock(), vi.fn()];
        const { target } = await mountComponent(DockSheet, { view, dock, close });
        const rows = [...target.querySelectorAll("li")];
        expect(rows.map(textOf)).toEqual([
            "S01458 Climatisation des bureaux By phone · expired for 9 days · Low 7 940,00 €",
            "S01456 Joints et rideaux By e-mail, never reminded · expired for 6 days 860,00 €",
            "S01471 Chambre froide de Rives Followed up on its opportunity · Karim Benali 29 450,00 €",
        ]);
        await click(rows[0]!.querySelector("input"));
        expect(dock.tickAlso).toHaveBeenCalledWith(OFFICES, true);
        const done = target.querySelector(".o_followup_sheet_close");
        expect(textOf(done)).toBe("Done");
        view.draft = { ...emptyDraft(), ...BOTH };
        await nextRender();
        expect(textOf(done)).toBe("Done: 3 quotations together");
        await click(done);
        expect(close).toHaveBeenCalledOnce();
    });
});

describe("around it", () => {
    it("the undo strip says for how many", async () => {
        const last = { customer: "Morel", outcome: "On track", count: 3 };
        const { target } = await mountComponent(UndoStrip, {
            last,
            underWay: null,
            onUndo: vi.fn(),
        });
        expect(textOf(target.querySelector(".o_followup_undo_text"))).toBe(
            "Morel On track · 3 quotations",
        );
    });

    it("rows of one customer stand together: the first has the name, the others their own", async () => {
        const one = { customer_id: 71, customer_count: 3 };
        const entries: Entry[] = [
            entryOf(1, { ...one, title: "Groupe froid" }),
            entryOf(2, { ...one, title: "Climatisation" }),
            entryOf(3, { customer_id: 72 }),
        ];
        const { target } = await mountComponent(EntryList, {
            ...{ entries, total: 3, isCapped: false, current: null, doneBy: {} },
            ...{ toReview: [], onSelect: vi.fn(), onNearEnd: vi.fn() },
        });
        const names = [...target.querySelectorAll(".o_followup_entry_name")].map(textOf);
        expect(names).toEqual(["Morel", "S02 · Climatisation", "Belle-Étoile"]);
        const together = [...target.querySelectorAll(".o_followup_entry_together")];
        expect(together.map(textOf)).toEqual(["3 quotations"]);
        expect(together[0]!.getAttribute("aria-label")).toBe("3 quotations to handle");
        expect(target.querySelectorAll(".o_follows")).toHaveLength(1);
    });
});
