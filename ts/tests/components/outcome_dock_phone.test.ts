import { describe, expect, it } from "vitest";
import { morelCard, outcomeOf } from "../fixtures";
import { click, fakeServices, textOf } from "../mount";
import { mountDock } from "../mount_dock";

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

    it("says on the tile that an offer that is unticked is not sent", async () => {
        const card = morelCard();
        const { effect } = outcomeOf(card, "on_track");
        const unticked = { ...effect, mail: null, lines: ["24/12/2026 · On track", "not sent"] };
        const draft = { send: false, effects: { on_track: unticked } };
        const { tile } = await mountDock({ card, draft, services: phone() });
        expect(textOf(tile("on_track").querySelector(".o_followup_effect"))).toBe(
            "24/12 · not sent",
        );
    });

    it("keeps to the new day where the tile would tell both dates of a shortened validity", async () => {
        const card = morelCard();
        const { effect } = outcomeOf(card, "no_news");
        const lines = ["from 24/12/2026 to 24/11/2026", "Low · comes back tomorrow"];
        const draft = { effects: { no_news: { ...effect, lines } } };
        const { tile } = await mountDock({ card, draft, services: phone() });
        expect(textOf(tile("no_news").querySelector(".o_followup_effect"))).toBe(
            "24/11 · Low · comes back tomorrow",
        );
    });

    it("goes back when the sheet is swiped away", async () => {
        const { services, change, dock } = await mountDock({ services: phone() });
        await change({ code: "meeting" });
        services.bottom_sheet.add.mock.calls[0][3].onClose();
        expect(dock.back).toHaveBeenCalledOnce();
    });

    it("closes the sheet once the outcome is applied, without going back", async () => {
        const services = phone();
        const remove = services.bottom_sheet.add();
        services.bottom_sheet.add.mockClear().mockReturnValue(remove);
        const { change, dock } = await mountDock({ services });
        await change({ code: "meeting" });
        await change({ code: null });
        expect(remove).toHaveBeenCalledOnce();
        expect(dock.back).not.toHaveBeenCalled();
    });
});
