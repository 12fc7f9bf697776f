import { describe, expect, it, vi } from "vitest";
import { EntryCard } from "../../components/entry_card/entry_card";
import { changedFacts, type FactChange } from "../../model/conflict";
import type { Card } from "../../model/types";
import { emptyDraft, fakeDock, morelCard } from "../fixtures";
import { click, mountComponent, textOf } from "../mount";

async function mountCard(card: Card, changes: FactChange[] = [], quiet = false) {
    const onOpenRecord = vi.fn();
    const onEditContact = vi.fn();
    const prices: any = {};
    const asked = { draft: emptyDraft(), dock: fakeDock(), holder: null };
    const props = { card, changes, quiet, prices, ...asked, onOpenRecord, onEditContact };
    const { target } = await mountComponent(EntryCard, props);
    const fact = (name: string): string => textOf(target.querySelector(`.o_followup_fact_${name}`));
    return { target, fact, onOpenRecord, onEditContact };
}

describe("the card at rest", () => {
    it("is an article named after the customer", async () => {
        const { target } = await mountCard(morelCard());
        const article = target.querySelector("article")!;
        const heading = target.querySelector("h2")!;
        expect(article.getAttribute("aria-labelledby")).toBe(heading.id);
        expect(textOf(heading)).toBe("Établissements Morel & Fils");
        expect(heading.tabIndex).toBe(-1);
    });

    it("tells the quotation, its title, its amount and how late it is", async () => {
        const { target } = await mountCard(morelCard());
        expect(textOf(target.querySelector(".o_followup_card_who p"))).toBe(
            "S01482 · Groupe froid et pose — chambre négative",
        );
        expect(textOf(target.querySelector(".o_followup_amount"))).toBe("18 640,00 € excl. tax");
        expect(textOf(target.querySelector(".o_followup_badge_danger"))).toBe("12 days late");
    });

    it("names the salesperson where it is somebody else", async () => {
        const { target } = await mountCard(morelCard({ salesperson: "Karim Benali" }));
        expect(textOf(target.querySelector(".o_followup_salesperson"))).toBe(
            "· Salesperson: Karim Benali",
        );
    });

    it("offers the number to dial as the filled button, with the server's link", async () => {
        const { target } = await mountCard(morelCard());
        const phone = target.querySelector(".o_followup_phone")!;
        expect(phone.getAttribute("href")).toBe("tel:+33465712230");
        expect(textOf(phone)).toBe("04 65 71 22 30");
        expect(phone.classList).toContain("btn-primary");
    });

    it("keeps the number usable but quiet when something else comes first", async () => {
        const { target } = await mountCard(morelCard(), [], true);
        const phone = target.querySelector(".o_followup_phone")!;
        expect(phone.classList).not.toContain("btn-primary");
        expect(phone.getAttribute("href")).toBe("tel:+33465712230");
    });

    it("tells who to ask for and why the quotation is here", async () => {
        const { target } = await mountCard(morelCard());
        const person = textOf(target.querySelector(".o_followup_person"));
        expect(person).toContain("Claire Morel · Responsable achats");
        expect(person).toContain("claire.morel@morel-fils.example");
        expect(textOf(target.querySelector(".o_followup_reason"))).toContain(
            "expired since 12/11/2026",
        );
    });

    it("leads from what another addon tells to where it comes from", async () => {
        const link = "/odoo/contract.contract/5";
        const facts = [
            { label: "Contract", value: "C-0012", link },
            { label: "Competitor", value: "Clim Express" },
        ];
        const { target, fact } = await mountCard(morelCard({ facts }));
        expect(target.querySelector(".o_followup_fact_other_0 a")?.getAttribute("href")).toBe(link);
        expect(fact("other_1")).toBe("Competitor Clim Express");
        expect(target.querySelector(".o_followup_fact_other_1 a")).toBeNull();
    });

    it("tells the facts with their ages", async () => {
        const { fact } = await mountCard(morelCard());
        expect(fact("validity_date")).toBe("Expiration 12/11/2026 12 days ago");
        expect(fact("success_rate")).toBe("Success rate Low");
        expect(fact("attempts")).toBe("Attempts 2 calls last on 20/11 at 14:10");
        expect(fact("sent_on")).toBe("Sent on 12/10/2026 43 days ago");
    });

    it("tells how long an expiration to come still runs", async () => {
        const running = async (validity_date: string, days_left: number): Promise<string> =>
            (await mountCard(morelCard({ validity_date, days_left, days_late: 0 }))).fact(
                "validity_date",
            );
        expect(await running("2026-12-21", 27)).toBe("Expiration 21/12/2026 in 27 days");
        expect(await running("2026-11-25", 1)).toBe("Expiration 25/11/2026 tomorrow");
        expect(await running("2026-11-24", 0)).toBe("Expiration 24/11/2026 today");
    });

    it("fills as many bars as the success rate says", async () => {
        const { target } = await mountCard(morelCard({ success_rate: "2" }));
        expect(target.querySelectorAll(".o_followup_rate_bars .o_filled")).toHaveLength(2);
        expect(textOf(target.querySelector(".o_followup_rate"))).toBe("On track");
    });

    it("quotes what was said last", async () => {
        const { target } = await mountCard(morelCard());
        const said = textOf(target.querySelector(".o_followup_exchange"));
        expect(said).toContain("Claire Morel wrote on 20/11 at 16:52");
        expect(said).toContain("Le comité d’investissement");
    });

    it("names the outcome of an earlier call", async () => {
        const { target } = await mountCard(
            morelCard({
                last_exchanges: [
                    {
                        kind: "outcome",
                        author: "Julie Perrin",
                        label: "Meeting planned",
                        date: "2026-11-17T10:20:00Z",
                        text: "",
                    },
                ],
            }),
        );
        expect(textOf(target.querySelector(".o_followup_exchange"))).toBe(
            "Julie Perrin · Meeting planned · 17/11 at 11:20",
        );
        expect(target.querySelector(".o_followup_quote")).toBeNull();
    });

    it("opens the quotation, also to confirm an order that came in", async () => {
        const { target, onOpenRecord } = await mountCard(morelCard());
        await click(target.querySelector(".o_followup_reference"));
        await click(target.querySelector(".o_followup_order_received"));
        expect(onOpenRecord.mock.calls).toEqual([
            [{ res_model: "sale.order", res_id: 1482 }],
            [{ res_model: "sale.order", res_id: 1482 }],
        ]);
    });

    it("offers to confirm an order only where one can still come", async () => {
        const link = async (state: Card["state"]): Promise<boolean> => {
            const { target } = await mountCard(morelCard({ state }));
            return target.querySelector(".o_followup_order_received") !== null;
        };
        expect(await link("draft")).toBe(true);
        expect(await link("sent")).toBe(true);
        expect(await link("sale")).toBe(false);
        expect(await link("cancel")).toBe(false);
    });
});

describe("the card with gaps", () => {
    const contact = { id: 72, name: "Paul Escoffier", function: "", phones: [], email: "" };

    it("offers to add the phone number and the address that are missing", async () => {
        const { target, onEditContact } = await mountCard(morelCard({ contact }));
        expect(target.querySelector(".o_followup_phone")).toBeNull();
        await click(target.querySelector(".o_followup_add_phone"));
        await click(target.querySelector(".o_followup_add_email"));
        await click(target.querySelector(".o_followup_edit_contact"));
        expect(onEditContact).toHaveBeenCalledTimes(3);
    });

    it("says what is not known instead of leaving a hole", async () => {
        const { target, fact } = await mountCard(
            morelCard({
                validity_date: null,
                success_rate: null,
                attempts: 0,
                last_attempt_at: null,
                sent_on: null,
                last_exchanges: [],
            }),
        );
        expect(fact("validity_date")).toBe("Expiration None");
        expect(fact("success_rate")).toBe("Success rate Not set");
        expect(fact("attempts")).toBe("Attempts No call never called");
        expect(fact("sent_on")).toBe("Sent on Not sent");
        expect(textOf(target.querySelector(".o_followup_exchanges"))).toContain(
            "Nothing was said yet",
        );
        expect(textOf(target.querySelector(".o_followup_others"))).toContain(
            "No other open quotation",
        );
    });

    it("shows the end of the contract, the next follow-up and the reminders where there are any", async () => {
        const { fact } = await mountCard(
            morelCard({
                renewed_contract_end: "2026-12-31",
                followup_date: "2026-12-07",
                email_reminder_count: 1,
            }),
        );
        expect(fact("contract_end")).toBe("End of contract 31/12/2026");
        expect(fact("followup_date")).toBe("Next follow-up 07/12/2026");
        expect(fact("sent_on")).toContain("1 e-mail reminder");
    });

    it("leaves a promise that is due to the reason above", async () => {
        const card = morelCard({ followup_date: "2026-11-24", promised: true });
        const { target } = await mountCard(card);
        expect(target.querySelector(".o_followup_fact_followup_date")).toBeNull();
    });
});

describe("the badge", () => {
    const badge = async (overrides: Partial<Card>): Promise<string> => {
        const { target } = await mountCard(morelCard(overrides));
        return textOf(target.querySelector(".o_followup_badge"));
    };

    it("puts a promised call before the lateness", async () => {
        expect(await badge({ promised: true })).toBe("Call promised");
    });

    it("counts one day as one", async () => {
        expect(await badge({ days_late: 1 })).toBe("1 day late");
    });

    it("says when the quotation was followed up and left the queues", async () => {
        expect(await badge({ days_late: 0, queue: null, last_followup_date: "2026-11-24" })).toBe(
            "Followed up on 24/11/2026",
        );
    });

    it("says that the quotation is ordered or cancelled", async () => {
        expect(await badge({ state: "sale" })).toBe("Ordered");
        expect(await badge({ state: "cancel" })).toBe("Cancelled");
    });

    it("is absent where nothing asks for attention", async () => {
        expect(await badge({ days_late: 0 })).toBe("");
    });
});

describe("the card after somebody else's change", () => {
    it("marks the changed facts, in words as well", async () => {
        const fresh = morelCard({ validity_date: "2026-12-24", success_rate: "2", days_late: 0 });
        const { target, fact } = await mountCard(fresh, changedFacts(morelCard(), fresh));
        expect(fact("validity_date")).toBe("Expiration 24/12/2026 before: 12/11/2026");
        expect(fact("success_rate")).toBe("Success rate On track before: Low");
        expect(target.querySelectorAll(".o_followup_changed")).toHaveLength(2);
    });
});
