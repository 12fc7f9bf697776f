import { describe, expect, it } from "vitest";
import { morelCard, outcomeOf, withOutcome } from "../fixtures";
import { click, textOf } from "../mount";
import { mountDock } from "../mount_dock";

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
        const { tile, dock } = await mountDock({ card: blocked });
        await click(tile("on_track"));
        expect(dock.press).toHaveBeenCalledWith("on_track");
    });

    it("is blocked by a missing address only as long as the offer is to be sent", async () => {
        const card = morelCard({
            mail: {
                ...{ label: "Send the offer again", to: null },
                ...{ blocked: "No e-mail address", warning: null },
            },
        });
        const { effect } = outcomeOf(card, "on_track");
        const reason = "No e-mail address: untick sending (E)";
        const noAddress = withOutcome(card, "on_track", {
            effect: {
                ...effect,
                mail: { template: "offer", to: null, blocked: reason, warning: null },
            },
        });
        const { target, tile, change } = await mountDock({ card: noAddress });
        expect(textOf(target.querySelector(".o_followup_send"))).toContain(
            "No usable address Send the offer again",
        );
        expect(textOf(tile("on_track"))).toContain(reason);
        await change({ send: false });
        expect(textOf(target.querySelector(".o_followup_send"))).toBe("Send the offer again E");
        expect(tile("on_track").getAttribute("aria-disabled")).toBe("false");
    });

    it("tells an archived product as long as the offer is to be sent", async () => {
        const mail = { ...morelCard().mail!, warning: "Archived product: Control cabinet" };
        const { target, change } = await mountDock({ card: morelCard({ mail }) });
        const shown = () => textOf(target.querySelector(".o_followup_send [role=status]"));
        expect(shown()).toBe("Archived product: Control cabinet");
        await change({ send: false });
        expect(shown()).toBe("");
    });
});
