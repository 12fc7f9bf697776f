import { describe, expect, it } from "vitest";
import { morelCard, outcomeOf } from "../fixtures";
import { click, textOf, type } from "../mount";
import { mountDock } from "../mount_dock";

describe("the dock at rest", () => {
    it("shows the outcomes in the server's order, each under its digit", async () => {
        const { target } = await mountDock();
        const tiles = [...target.querySelectorAll(".o_followup_tile_button")];
        expect(tiles.map((tile) => textOf(tile.querySelector(".o_followup_tile_head")))).toEqual([
            "1 No answer",
            "2 No news",
            "3 On track",
            "4 Order coming",
            "5 Meeting planned…",
            "6 Deal lost…",
            "7 Call back on…",
        ]);
        expect(tiles.map((tile) => tile.getAttribute("aria-keyshortcuts"))).toEqual([
            "1",
            "2",
            "3",
            "4",
            "5",
            "6",
            "7",
        ]);
    });

    it("shows the effect before it is pressed, the date first and the mail marked", async () => {
        const { tile } = await mountDock();
        const lines = [...tile("on_track").querySelectorAll(".o_followup_effect")];
        expect(lines.map(textOf)).toEqual(["24/12/2026 · On track", "offer sent again"]);
        expect(textOf(lines[0]!.querySelector("b"))).toBe("24/12/2026");
        expect(lines[1]!.querySelector(".fa-envelope-o")).not.toBeNull();
        expect(tile("no_answer").querySelector("b")).toBeNull();
    });

    it("names a tile by what it shows, without its digit and icon", async () => {
        const { tile } = await mountDock();
        const button = tile("on_track");
        for (const hidden of button.querySelectorAll("[aria-hidden=true]")) {
            hidden.remove();
        }
        expect(textOf(button)).toBe("On track 24/12/2026 · On track offer sent again");
        expect(button.hasAttribute("aria-label")).toBe(false);
    });

    it("shows the server's preview in place of the card's effect", async () => {
        const card = morelCard();
        const { effect } = outcomeOf(card, "on_track");
        const lines = ["24/12/2026 · On track", "not sent"];
        const { tile } = await mountDock({
            card,
            draft: { effects: { on_track: { ...effect, mail: null, lines } } },
        });
        expect(textOf(tile("on_track"))).toContain("not sent");
        expect(tile("on_track").querySelector(".fa-envelope-o")).toBeNull();
    });

    it("gives an outcome the icon that the server says", async () => {
        const card = morelCard();
        const own = { ...outcomeOf(card, "lost"), code: "competitor", icon: "fa-binoculars" };
        const { tile } = await mountDock({ card: { ...card, outcomes: [...card.outcomes, own] } });
        expect(tile("meeting").querySelector(".fa-calendar")).not.toBeNull();
        expect(tile("competitor").querySelector(".fa-binoculars")).not.toBeNull();
    });

    it("presses an outcome on click", async () => {
        const { tile, dock } = await mountDock();
        await click(tile("on_track"));
        expect(dock.press).toHaveBeenCalledExactlyOnceWith("on_track");
    });

    it("opens the form of an optional date without applying the outcome", async () => {
        const { target, dock } = await mountDock();
        const buttons = target.querySelectorAll<HTMLElement>(".o_followup_tile_date");
        expect(buttons).toHaveLength(1);
        expect(buttons[0]!.getAttribute("aria-label")).toBe("Choose a date");
        await click(buttons[0]);
        expect(dock.openForm).toHaveBeenCalledExactlyOnceWith("no_news");
        expect(dock.press).not.toHaveBeenCalled();
    });

    it("hands over what is typed in the note", async () => {
        const { target, dock } = await mountDock();
        await type(target.querySelector(".o_followup_note textarea"), "Rappeler mardi");
        expect(dock.drafts.setNote).toHaveBeenCalledWith("Rappeler mardi");
    });

    it("shows the note that is kept", async () => {
        const { target } = await mountDock({ draft: { note: "Mme Morel veut un geste." } });
        expect(target.querySelector<HTMLTextAreaElement>("textarea")!.value).toBe(
            "Mme Morel veut un geste.",
        );
    });

    it("says to whom the offer goes, and unticks it", async () => {
        const { target, dock } = await mountDock();
        expect(textOf(target.querySelector(".o_followup_send label"))).toBe(
            "Send the offer again to claire.morel@morel-fils.example",
        );
        await click(target.querySelector(".o_followup_send input"));
        expect(dock.drafts.setSend).toHaveBeenCalledExactlyOnceWith(false);
    });

    it("has no send switch where no outcome sends anything", async () => {
        const { target } = await mountDock({ card: morelCard({ mail: null }) });
        expect(target.querySelector(".o_followup_send")).toBeNull();
    });

    it("disappears when there is nothing to decide", async () => {
        const { target } = await mountDock({ card: morelCard({ state: "sale", outcomes: [] }) });
        expect(textOf(target)).toBe("");
    });
});

describe("saving", () => {
    it("shows it on the tile and ignores a second press anywhere", async () => {
        const { target, tile, dock } = await mountDock({ draft: { saving: "on_track" } });
        expect(textOf(tile("on_track"))).toContain("Saving…");
        expect(tile("on_track").querySelector(".fa-spinner")).not.toBeNull();
        expect(tile("on_track").getAttribute("aria-busy")).toBe("true");
        await click(tile("on_track"));
        await click(tile("lost"));
        expect(dock.press).not.toHaveBeenCalled();
        expect(target.querySelector(".o_followup_tile_date")).toBeNull();
    });
});

describe("folded outcomes", () => {
    const card = morelCard();
    const folded = {
        ...card,
        outcomes: card.outcomes.map((outcome) => ({
            ...outcome,
            folded: outcome.code !== "no_answer",
        })),
    };

    it("stand under 'The customer called', without digits", async () => {
        const { target, tile, dock } = await mountDock({ card: folded });
        const disclosure = target.querySelector(".o_followup_unfold")!;
        expect(textOf(disclosure)).toBe("The customer called");
        expect(disclosure.getAttribute("aria-expanded")).toBe("false");
        expect(tile("on_track")).toBeNull();

        await click(disclosure);
        expect(disclosure.getAttribute("aria-expanded")).toBe("true");
        expect(tile("on_track").querySelector("kbd")).toBeNull();
        await click(tile("on_track"));
        expect(dock.press).toHaveBeenCalledExactlyOnceWith("on_track");
    });
});

describe("a reserved entry", () => {
    it("shows one line in place of the outcomes", async () => {
        const reserved = { user_id: 7, name: "Karim Benali", since: "2026-11-24T09:38:00Z" };
        const { target, dock } = await mountDock({ reserved });
        expect(target.querySelector(".o_followup_tile")).toBeNull();
        expect(target.querySelector("textarea")).toBeNull();
        expect(textOf(target)).toContain("Outcomes reserved for Karim Benali");
        await click(target.querySelector("button"));
        expect(dock.takeOver).toHaveBeenCalledOnce();
    });
});

describe("the form in the dock", () => {
    it("replaces the tiles and gives them back", async () => {
        const { target, tile, change } = await mountDock();
        await change({ code: "meeting" });
        expect(tile("meeting")).toBeNull();
        expect(textOf(target.querySelector(".o_followup_form_title"))).toBe("5 Meeting planned");
        await change({ code: null });
        expect(tile("meeting")).not.toBeNull();
    });
});
