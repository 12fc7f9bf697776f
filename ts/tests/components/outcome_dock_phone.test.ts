import { describe, expect, it } from "vitest";
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
