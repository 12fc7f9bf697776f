import { Component, useRef, xml } from "@odoo/owl";
import { expect, it, onTestFinished, vi } from "vitest";
import { useKeyboardRoom } from "../../odoo/keyboard_room";
import { mountComponent } from "../mount";

class Sheet extends Component {
    static template = xml`
        <div class="o_bottom_sheet"><div class="o_bottom_sheet_rail"><div data-root="" t-ref="root"><textarea/></div></div></div>`;
    static props = {};

    setup(): void {
        useKeyboardRoom(useRef("root"));
    }
}

function fakeViewport() {
    const viewport = Object.assign(new EventTarget(), {
        ...{ height: window.innerHeight, offsetTop: 0, scale: 1 },
    });
    Object.defineProperty(window, "visualViewport", { configurable: true, value: viewport });
    onTestFinished(() => void Reflect.deleteProperty(window, "visualViewport"));
    return viewport;
}

it("the sheet ends above the keyboard, with the field in sight", async () => {
    const viewport = fakeViewport();
    const { target } = await mountComponent(Sheet, {});
    const sheet = target.querySelector<HTMLElement>("[data-root]")!;
    const field = target.querySelector("textarea")!;
    const scrolled = vi.fn();
    field.scrollIntoView = scrolled;
    field.focus();
    expect(sheet.classList.contains("o_followup_keyboard")).toBe(false);
    Object.assign(viewport, { height: window.innerHeight - 300, offsetTop: 40 });
    viewport.dispatchEvent(new Event("resize"));
    expect(sheet.classList.contains("o_followup_keyboard")).toBe(true);
    expect(sheet.style.getPropertyValue("--o-followup-keyboard")).toBe("260px");
    expect(scrolled).toHaveBeenCalled();
    Object.assign(viewport, { height: window.innerHeight, offsetTop: 0 });
    viewport.dispatchEvent(new Event("resize"));
    expect(sheet.classList.contains("o_followup_keyboard")).toBe(false);
});

it("zooming in by two fingers is no keyboard", async () => {
    const viewport = fakeViewport();
    const { target } = await mountComponent(Sheet, {});
    Object.assign(viewport, { height: window.innerHeight / 2, scale: 2 });
    viewport.dispatchEvent(new Event("resize"));
    expect(target.querySelector(".o_followup_keyboard")).toBeNull();
});
