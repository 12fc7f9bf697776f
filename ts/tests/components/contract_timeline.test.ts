import { describe, expect, it } from "vitest";
import { CardHeader } from "../../components/card_header/card_header";
import { ContractTimeline } from "../../components/contract_timeline/contract_timeline";
import { EntryCard } from "../../components/entry_card/entry_card";
import { EntryRow } from "../../components/entry_row/entry_row";
import { entryOfCard } from "../../model/entries";
import type { Card, Milestone, Timeline } from "../../model/types";
import { emptyDraft, fakeDock, morelCard } from "../fixtures";
import { mountComponent, textOf } from "../mount";

function step(code: Milestone["code"], date: string, position: number, more: Partial<Milestone>) {
    return {
        code,
        date,
        position,
        label: code,
        text: `text of ${code}`,
        state: "done" as const,
        state_label: "Done",
        ...more,
    };
}

const TIMELINE: Timeline = {
    milestones: [
        step("email", "2026-09-30", 12.5, { label: "E − 15 days" }),
        step("end", "2026-10-15", 37.5, { label: "End of contract (E)" }),
        step("call", "2026-11-15", 62.5, { state: "current", state_label: "Current step" }),
        step("close", "2026-12-15", 87.5, { state: "to_come", state_label: "To come" }),
    ],
    today: { date: "2026-11-24", label: "Today", position: 70 },
};

const noop = (): void => undefined;

async function mountCard(overrides: Partial<Card>) {
    const card = morelCard(overrides);
    return mountComponent(EntryCard, {
        card,
        ...{ draft: emptyDraft(), dock: fakeDock(), holder: null },
        changes: [],
        prices: {} as any,
        onOpenRecord: noop,
        onEditContact: noop,
    });
}

async function badgeOf(overrides: Partial<Card>) {
    const card = morelCard(overrides);
    const { target } = await mountComponent(CardHeader, { card, onOpen: noop });
    return textOf(target.querySelector(".o_followup_badge"));
}

describe("the steps of a renewal", () => {
    it("are a list with dates, words and states, the current one marked", async () => {
        const { target } = await mountComponent(ContractTimeline, { timeline: TIMELINE });
        const steps = [...target.querySelectorAll("li")];
        expect(textOf(steps[0])).toBe("E − 15 days 30/09/2026 text of email Done");
        expect(steps.map((one) => one.getAttribute("aria-current"))).toEqual([
            null,
            null,
            "step",
            null,
        ]);
        expect(steps[0]!.querySelector(".fa-check")).not.toBeNull();
        expect(steps[3]!.querySelector(".fa")).toBeNull();
        expect(target.querySelector("section")!.getAttribute("aria-label")).toBe(
            "Steps of the renewal",
        );
    });

    it("stand where the server says, and so does today", async () => {
        const { target } = await mountComponent(ContractTimeline, { timeline: TIMELINE });
        const places = [...target.querySelectorAll<HTMLElement>("li")].map((one) =>
            one.style.getPropertyValue("--followup-position"),
        );
        expect(places).toEqual(["12.5%", "37.5%", "62.5%", "87.5%"]);
        const flag = target.querySelector<HTMLElement>(".o_followup_timeline_today span")!;
        expect(textOf(flag)).toBe("Today 24/11");
        expect(flag.getAttribute("style")).toContain("70%");
    });

    it("are on the card of a renewal only", async () => {
        const renewal = { renewed_contract_end: "2026-10-15", timeline: TIMELINE };
        const { target } = await mountCard(renewal);
        expect(target.querySelectorAll(".o_followup_milestone")).toHaveLength(4);
        expect(textOf(target)).not.toContain("End of contract 15/10/2026");
        const other = await mountCard({ timeline: null });
        expect(other.target.querySelector(".o_followup_timeline")).toBeNull();
    });
});

describe("the badge of the card", () => {
    it("says what the queue says, before the days late", async () => {
        const badge = "2nd and last reminder";
        expect(await badgeOf({ queue: "renewal", badge })).toBe(badge);
        expect(await badgeOf({ badge: null })).toBe("12 days late");
        expect(await badgeOf({ badge, promised: true })).toBe("Call promised");
        expect(await badgeOf({ badge, state: "cancel" })).toBe("Cancelled");
        expect(await badgeOf({ state: "draft" })).toBe("Draft");
    });
});

describe("a cancelled quotation that was searched", () => {
    it("says so in its row", async () => {
        const entry = entryOfCard(morelCard({ state: "cancel" }));
        const { target } = await mountComponent(EntryRow, {
            entry,
            current: false,
            tabindex: 0,
            onSelect: noop,
        });
        expect(textOf(target)).toContain("Cancelled");
        expect(textOf(target)).not.toContain("days late");
    });
});
