import { reactive } from "@odoo/owl";
import { describe, expect, it, vi } from "vitest";
import { DockSheet } from "../../components/dock_sheet/dock_sheet";
import { emptyDraft, fakeDock, morelCard } from "../fixtures";
import { click, mountComponent, nextRender, textOf } from "../mount";

async function mountSheet() {
    const view = reactive({ card: morelCard(), draft: emptyDraft(), topic: "note" as const });
    const dock = fakeDock();
    const close = vi.fn();
    const { target } = await mountComponent(DockSheet, { view, dock, close });
    return { target, view, dock, close };
}

describe("the bottom sheet of a phone", () => {
    it("names the customer and takes the note and the send switch", async () => {
        const { target, dock, close } = await mountSheet();
        expect(textOf(target)).toContain("Établissements Morel & Fils · S01482");
        expect(document.activeElement).toBe(target.querySelector("textarea"));
        await click(target.querySelector(".o_followup_send input"));
        expect(dock.drafts.setSend).toHaveBeenCalledWith(false);
        await click(target.querySelector(".o_followup_sheet_close"));
        expect(close).toHaveBeenCalledOnce();
    });

    it("follows the draft: an outcome that is pressed shows its form", async () => {
        const { target, view } = await mountSheet();
        view.draft = { ...emptyDraft(), code: "lost", values: { lost_reason_id: 2 } };
        await nextRender();
        expect(textOf(target.querySelector(".o_followup_form_title"))).toBe("Deal lost");
        view.draft = { ...view.draft, values: { lost_reason_id: 5 } };
        await nextRender();
        expect(textOf(target.querySelector("[aria-checked=true]"))).toContain("Other");
    });
});
