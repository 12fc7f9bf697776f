import { Component, useState, xml } from "@odoo/owl";
import { describe, expect, it } from "vitest";
import { OutcomeDock } from "../../components/outcome_dock/outcome_dock";
import { emptyDraft, type OutcomeDraft } from "../../model/draft";
import type { Card, Presence } from "../../model/types";
import { fakeActions, morelCard, outcomeOf, withOutcome } from "../fixtures";
import { click, fakeServices, mountComponent, nextRender, textOf, type } from "../mount";

interface Situation {
    card?: Card;
    draft?: Partial<OutcomeDraft>;
    reserved?: Presence | null;
    services?: Record<string, any>;
}

/** The dock below a parent that gives it new props, as the desk does. */
class Host extends Component<{ dock: object }> {
    static template = xml`<OutcomeDock t-props="dock"/>`;
    static components = { OutcomeDock };
    static props = { dock: Object };
    dock!: any;

    setup(): void {
        this.dock = useState(this.props.dock);
    }
}

async function mountDock({
    card = morelCard(),
    draft = {},
    reserved = null,
    services,
}: Situation = {}) {
    const actions = fakeActions();
    const dock = { card, draft: { ...emptyDraft(), ...draft }, reserved, actions };
    const mounted = await mountComponent(Host, { dock }, services);
    const host: { dock: any } = mounted.component as any;
    const tile = (code: string): HTMLElement =>
        mounted.target.querySelector<HTMLElement>(`.o_followup_tile_button[data-code=${code}]`)!;
    const change = async (next: Partial<OutcomeDraft>): Promise<void> => {
        host.dock.draft = { ...host.dock.draft, ...next };
        await nextRender();
    };
    return { ...mounted, actions, tile, change };
}

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

    it("gives an outcome the icon of its code, else of its category", async () => {
        const { tile } = await mountDock();
        expect(tile("no_answer").querySelector(".fa-bell-slash-o")).not.toBeNull();
        expect(tile("meeting").querySelector(".fa-calendar")).not.toBeNull();
        expect(tile("lost").querySelector(".fa-times-circle-o")).not.toBeNull();
    });

    it("presses an outcome on click", async () => {
        const { tile, actions } = await mountDock();
        await click(tile("on_track"));
        expect(actions.press).toHaveBeenCalledExactlyOnceWith("on_track");
    });

    it("opens the form of an optional date without applying the outcome", async () => {
        const { target, actions } = await mountDock();
        const buttons = target.querySelectorAll<HTMLElement>(".o_followup_tile_date");
        expect(buttons).toHaveLength(1);
        expect(buttons[0]!.getAttribute("aria-label")).toBe("Choose a date");
        await click(buttons[0]);
        expect(actions.openForm).toHaveBeenCalledExactlyOnceWith("no_news");
        expect(actions.press).not.toHaveBeenCalled();
    });

    it("hands over what is typed in the note", async () => {
        const { target, actions } = await mountDock();
        await type(target.querySelector(".o_followup_note textarea"), "Rappeler mardi");
        expect(actions.setNote).toHaveBeenCalledWith("Rappeler mardi");
    });

    it("shows the note that is kept", async () => {
        const { target } = await mountDock({ draft: { note: "Mme Morel veut un geste." } });
        expect(target.querySelector<HTMLTextAreaElement>("textarea")!.value).toBe(
            "Mme Morel veut un geste.",
        );
    });

    it("says to whom the offer goes, and unticks it", async () => {
        const { target, actions } = await mountDock();
        expect(textOf(target.querySelector(".o_followup_send label"))).toBe(
            "Send the offer again to claire.morel@morel-fils.example",
        );
        await click(target.querySelector(".o_followup_send input"));
        expect(actions.setSend).toHaveBeenCalledExactlyOnceWith(false);
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

describe("a blocked outcome", () => {
    const message = "The 2025 prices ended on 31/12/2025: revise the quotation";
    const blocked = withOutcome(morelCard(), "on_track", {
        blocked: { code: "price_year", message },
    });

    it("shows the reason in place of the effect, and stays focusable", async () => {
        const { tile } = await mountDock({ card: blocked });
        const button = tile("on_track");
        expect(textOf(button)).toBe(`3 On track ${message}`);
        expect(button.querySelector(".fa-lock")).not.toBeNull();
        expect(button.getAttribute("aria-disabled")).toBe("true");
        button.focus();
        expect(document.activeElement).toBe(button);
    });

    it("can be pressed, so that the desk says why not", async () => {
        const { tile, actions } = await mountDock({ card: blocked });
        await click(tile("on_track"));
        expect(actions.press).toHaveBeenCalledWith("on_track");
    });

    it("is blocked by a missing address only as long as the offer is to be sent", async () => {
        const card = morelCard({
            mail: { label: "Send the offer again", to: null, blocked: "No e-mail address" },
        });
        const { effect } = outcomeOf(card, "on_track");
        const reason = "No e-mail address: untick sending (E)";
        const noAddress = withOutcome(card, "on_track", {
            effect: { ...effect, mail: { template: "offer", to: null, blocked: reason } },
        });
        const { target, tile, change } = await mountDock({ card: noAddress });
        expect(textOf(target.querySelector(".o_followup_send"))).toContain(
            "No e-mail address Send the offer again",
        );
        expect(textOf(tile("on_track"))).toContain(reason);
        await change({ send: false });
        expect(textOf(target.querySelector(".o_followup_send"))).toBe("Send the offer again E");
        expect(tile("on_track").getAttribute("aria-disabled")).toBe("false");
    });
});

describe("saving", () => {
    it("shows it on the tile and ignores a second press anywhere", async () => {
        const { target, tile, actions } = await mountDock({ draft: { saving: "on_track" } });
        expect(textOf(tile("on_track"))).toContain("Saving…");
        expect(tile("on_track").querySelector(".fa-spinner")).not.toBeNull();
        expect(tile("on_track").getAttribute("aria-busy")).toBe("true");
        await click(tile("on_track"));
        await click(tile("lost"));
        expect(actions.press).not.toHaveBeenCalled();
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
        const { target, tile, actions } = await mountDock({ card: folded });
        const disclosure = target.querySelector(".o_followup_unfold")!;
        expect(textOf(disclosure)).toBe("The customer called");
        expect(disclosure.getAttribute("aria-expanded")).toBe("false");
        expect(tile("on_track")).toBeNull();

        await click(disclosure);
        expect(disclosure.getAttribute("aria-expanded")).toBe("true");
        expect(tile("on_track").querySelector("kbd")).toBeNull();
        await click(tile("on_track"));
        expect(actions.press).toHaveBeenCalledExactlyOnceWith("on_track");
    });
});

describe("a reserved entry", () => {
    it("shows one line in place of the outcomes", async () => {
        const reserved = { user_id: 7, name: "Karim Benali", since: "2026-11-24T09:38:00Z" };
        const { target, actions } = await mountDock({ reserved });
        expect(target.querySelector(".o_followup_tile")).toBeNull();
        expect(target.querySelector("textarea")).toBeNull();
        expect(textOf(target)).toContain("Outcomes reserved for Karim Benali");
        await click(target.querySelector("button"));
        expect(actions.takeOver).toHaveBeenCalledOnce();
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

describe("on a phone", () => {
    const phone = (): Record<string, any> =>
        fakeServices({ ui: { isSmall: true, size: 0, activeElement: document } });

    it("opens the form and the note in Odoo's bottom sheet", async () => {
        const { target, services, change } = await mountDock({ services: phone() });
        const { add } = services.bottom_sheet;
        expect(target.querySelector("textarea")).toBeNull();
        await click(target.querySelector(".o_followup_note_button"));
        expect(add).toHaveBeenCalledOnce();

        await change({ code: "meeting" });
        expect(target.querySelector(".o_followup_form")).toBeNull();
        expect(add.mock.calls[0][2].view.draft.code).toBe("meeting");
    });

    it("shows one short line on each tile", async () => {
        const { tile } = await mountDock({ services: phone() });
        const lines = (code: string) =>
            [...tile(code).querySelectorAll(".o_followup_effect")].map(textOf);
        expect(lines("no_news")).toEqual(["24/11 · Low"]);
        expect(lines("on_track")).toEqual(["24/12 · offer sent again"]);
        expect(lines("meeting")).toEqual(["Asks for the date"]);
    });

    it("goes back when the sheet is swiped away", async () => {
        const { services, change, actions } = await mountDock({ services: phone() });
        await change({ code: "meeting" });
        services.bottom_sheet.add.mock.calls[0][3].onClose();
        expect(actions.back).toHaveBeenCalledOnce();
    });

    it("closes the sheet once the outcome is applied, without going back", async () => {
        const services = phone();
        const remove = services.bottom_sheet.add();
        services.bottom_sheet.add.mockClear().mockReturnValue(remove);
        const { change, actions } = await mountDock({ services });
        await change({ code: "meeting" });
        await change({ code: null });
        expect(remove).toHaveBeenCalledOnce();
        expect(actions.back).not.toHaveBeenCalled();
    });
});
