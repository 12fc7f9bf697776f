import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { KeyHelp } from "../../components/key_help/key_help";
import { shortcuts } from "../../odoo/shortcuts";
import { fakeApi } from "../fake_desk";
import { morelCard } from "../fixtures";
import { click, mountComponent, nextRender, press, textOf } from "../mount";
import { mountDesk } from "../mount_desk";
import { mountDock } from "../mount_dock";

beforeEach(() => {
    window.localStorage.clear();
    window.sessionStorage.clear();
    shortcuts.single = true;
});

async function mountSwitchedOff() {
    const api = fakeApi();
    const opening = await api.openDesk(false, "phone", null);
    api.openDesk.mockResolvedValue({ ...opening, single_keys: false });
    return mountDesk(api);
}

const caps = (target: HTMLElement): string[] =>
    [...target.querySelectorAll("kbd")]
        .filter((cap) => !cap.closest(".o_followup_note_hint"))
        .map((cap) => textOf(cap));

describe("single keys that are switched off", () => {
    it("do nothing: no outcome, no other card, no undo, no call, no help", async () => {
        const { api, customer, find, services } = await mountSwitchedOff();
        const called = vi.fn((ev: Event) => ev.preventDefault());
        find(".o_followup_phone")!.addEventListener("click", called);
        for (const key of ["1", "3", "6", "n", "p", "u", "c", "e", "o", "?"]) {
            await press(key);
        }
        await press("3", { key: "3", code: "Numpad3" });
        await press("3", { key: "3", code: "Digit3", shiftKey: true });
        expect(api.applyOutcome).not.toHaveBeenCalled();
        expect(api.undo).not.toHaveBeenCalled();
        expect(called).not.toHaveBeenCalled();
        expect(services.dialog.add).not.toHaveBeenCalled();
        expect(customer()).toBe("Morel");
        expect(find("input[type=checkbox]")).toHaveProperty("checked", true);
        expect(document.activeElement?.tagName).not.toBe("TEXTAREA");
    });

    it("are shown nowhere, neither on buttons nor to a screen reader", async () => {
        const { target, find } = await mountSwitchedOff();
        await click(find("[data-code=on_track]"));
        await nextRender();
        expect(textOf(find(".o_followup_undo"))).toBe("Morel On track Undo");
        expect(caps(target)).toEqual([]);
        const told = [...target.querySelectorAll("[aria-keyshortcuts]")].map(
            (one) => one.className,
        );
        expect(told).toEqual([]);
        expect(find(".o_followup_next")!.title).toBe("Next");
    });

    it("leave Escape and the key that confirms", async () => {
        const { api, find } = await mountSwitchedOff();
        await click(find("[data-code=lost]"));
        expect(textOf(find(".o_followup_confirm"))).toBe("Confirm: Deal lost Ctrl Enter");
        await press("1");
        expect(find("[aria-checked=true]")).toBeNull();
        await click(find(".o_followup_chip"));
        await press("Enter", { ctrlKey: true });
        await nextRender();
        expect(api.applyOutcome).toHaveBeenCalledTimes(1);
        await click(find("[data-code=meeting]"));
        await press("Escape");
        expect(document.activeElement).toBe(find("[data-code=meeting]"));
    });

    it("are switched on again from the help, which its button opens", async () => {
        const { api, find, target, services } = await mountSwitchedOff();
        await click(find(".o_followup_help"));
        const [, props] = services.dialog.add.mock.calls[0]!;
        props.onSwitch(true);
        await nextRender();
        expect(api.setSingleKeys).toHaveBeenCalledWith(true);
        expect(caps(target)).toContain("3");
        await press("n");
        expect(textOf(find("#o_followup_customer"))).toBe("Vercors");
    });
});

describe("the list of the keys", () => {
    it("has the switch and tells which keys it concerns", async () => {
        const onSwitch = vi.fn();
        const { target } = await mountComponent(KeyHelp, { close: vi.fn(), onSwitch });
        const control = target.querySelector<HTMLInputElement>("[role=switch]")!;
        expect(control.checked).toBe(true);
        const [single, lasting] = [...target.querySelectorAll("dl")];
        expect(textOf(single)).toMatch(/^1 … 7 Choose/);
        expect(textOf(lasting)).toBe(
            "Ctrl + Enter Confirm, or apply the customer's answer · on a Mac: ⌘ + Enter Esc Leave the input",
        );
        await click(control);
        expect(onSwitch).toHaveBeenCalledWith(false);
        shortcuts.single = false;
        await nextRender();
        expect(textOf(target.querySelector("h3"))).toBe("With one key (switched off)");
        expect(single!.classList.contains("o_off")).toBe(true);
    });
});

describe("on a Mac", () => {
    beforeEach(() => {
        const agent = vi.spyOn(navigator, "userAgent", "get");
        agent.mockReturnValue("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)");
        onTestFinished(() => agent.mockRestore());
    });

    it("the key that confirms is the one that works there", async () => {
        const { target, dock } = await mountDock({ draft: { code: "meeting" } });
        const confirm = target.querySelector(".o_followup_confirm");
        expect(textOf(confirm)).toBe("Confirm: Meeting planned ⌘ Enter");
        expect(confirm!.getAttribute("aria-keyshortcuts")).toBe("Meta+Enter");
        target.querySelector<HTMLElement>("textarea")!.focus();
        await press("Enter", { metaKey: true });
        expect(dock.confirm).toHaveBeenCalledTimes(1);
    });

    it("the list of the keys has it too", async () => {
        const { target } = await mountComponent(KeyHelp, { close: vi.fn(), onSwitch: vi.fn() });
        const lasting = [...target.querySelectorAll("dl")][1];
        expect(textOf(lasting)).toMatch(
            /^⌘ \+ Enter Confirm, or apply the customer's answer · elsewhere: Ctrl \+ Enter/,
        );
    });
});

describe("a manager's label", () => {
    it("is confirmed as it is written", async () => {
        const card = morelCard();
        card.outcomes = card.outcomes.map((one) =>
            one.code === "meeting" ? { ...one, label: "RDV pris…" } : one,
        );
        const { target } = await mountDock({ card, draft: { code: "meeting" } });
        expect(textOf(target.querySelector(".o_followup_confirm"))).toBe(
            "Confirm: RDV pris Ctrl Enter",
        );
    });
});
