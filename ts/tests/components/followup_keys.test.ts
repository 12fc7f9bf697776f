import { beforeEach, describe, expect, it, vi } from "vitest";
import { applied, ref } from "../fake_desk";
import { click, nextRender, press, textOf, type } from "../mount";
import { mountDesk } from "../mount_desk";

beforeEach(() => {
    window.localStorage.clear();
    window.sessionStorage.clear();
});

describe("the keys", () => {
    it("apply an outcome by its digit, and the next card comes with the focus on its title", async () => {
        const { api, customer, find, services } = await mountDesk();
        await press("3");
        await nextRender();
        expect(api.applyOutcome.mock.calls[0]!.slice(0, 2)).toEqual([ref(1), "on_track"]);
        expect(customer()).toBe("Vercors");
        expect(document.activeElement).toBe(find("#o_followup_customer"));
        expect(textOf(find("[aria-live=polite]"))).toMatch(
            /^Saving: On track\. Next quotation: Vercors, 42.300.€\.$/,
        );
        expect(services.notification.add.mock.calls[0][1]).toMatchObject({
            autocloseDelay: 10_000,
        });
        expect(String(services.notification.add.mock.calls[0][0])).toMatch(
            /^<strong class="d-block">Morel: On track\.<\/strong>/,
        );
        expect(textOf(find(".o_followup_undo"))).toBe("Morel On track Undo U");
    });

    it("work as an AZERTY keyboard and a numeric keypad send them", async () => {
        const { api } = await mountDesk();
        await press("3", { key: "3", code: "Digit3", shiftKey: true });
        await nextRender();
        await press("3", { key: "3", code: "Numpad3" });
        await nextRender();
        expect(api.applyOutcome.mock.calls.map(([entry]) => entry.res_id)).toEqual([1, 2]);
    });

    it("go to the next and the previous entry", async () => {
        const { customer } = await mountDesk();
        await press("n");
        expect(customer()).toBe("Vercors");
        await press("p");
        expect(customer()).toBe("Morel");
    });

    it("do nothing while a field has the focus, but Escape, which goes to the tiles", async () => {
        const { api, find, customer } = await mountDesk();
        await press("o");
        const note = find(".o_followup_note textarea");
        expect(document.activeElement).toBe(note);
        await press("3");
        await press("n");
        expect(api.applyOutcome).not.toHaveBeenCalled();
        expect(customer()).toBe("Morel");
        await press("Escape");
        expect(document.activeElement).toBe(find("[data-code=no_answer]"));
    });

    it("untick sending the offer, undo, and show the list of the keys", async () => {
        const { api, find, services, customer } = await mountDesk();
        await press("e");
        expect(find("input[type=checkbox]")).toHaveProperty("checked", false);
        await press("1");
        await nextRender();
        await press("u");
        await nextRender();
        expect(api.undo).toHaveBeenCalledWith(900);
        expect(customer()).toBe("Morel");
        await press("?");
        expect(services.dialog.add).toHaveBeenCalledTimes(1);
    });

    it("call the customer", async () => {
        const { find } = await mountDesk();
        const called = vi.fn((ev: Event) => ev.preventDefault());
        find(".o_followup_phone")!.addEventListener("click", called);
        await press("c");
        expect(called).toHaveBeenCalled();
    });

    it("confirm a form from inside its note by Ctrl+Enter", async () => {
        const { api, find } = await mountDesk();
        await press("6");
        await press("1");
        await type(find(".o_followup_note textarea"), "Budget 2027.");
        await press("Enter", { ctrlKey: true });
        await nextRender();
        expect(api.applyOutcome.mock.calls[0]!.slice(1, 3)).toEqual([
            "lost",
            { lost_reason_id: 1, note: "Budget 2027." },
        ]);
    });

    it("lead from a form back to its tile by Escape", async () => {
        const { find } = await mountDesk();
        await press("5");
        expect(find("[data-code]")).toBeNull();
        await press("Escape");
        expect(document.activeElement).toBe(find("[data-code=meeting]"));
    });
});

describe("while somebody writes", () => {
    it("an answer that comes late takes neither the cursor nor the card", async () => {
        const { api, customer, find } = await mountDesk();
        let answer: (value: ReturnType<typeof applied>) => void = () => undefined;
        api.applyOutcome.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
        await press("3");
        await nextRender();
        expect(customer()).toBe("Vercors");
        expect(textOf(find(".o_followup_undo"))).toContain("in progress");
        const search = find("input[type=search]")!;
        search.focus();
        answer(applied());
        await nextRender();
        expect(customer()).toBe("Vercors");
        expect(document.activeElement).toBe(search);
    });

    it("the next card waits for Next", async () => {
        const { api, component, customer, find } = await mountDesk();
        let answer: (value: ReturnType<typeof applied>) => void = () => undefined;
        api.applyOutcome.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
        (component as any).desk.dock.openForm("on_track"); // what is confirmed waits for its answer
        await nextRender();
        await press("Enter", { ctrlKey: true });
        const search = find("input[type=search]")!;
        search.focus();
        answer(applied());
        await nextRender();
        await nextRender();
        expect(customer()).toBe("Morel");
        expect(textOf(find(".o_followup_waiting"))).toBe("Follow-up saved: On track. Next N");
        expect(document.activeElement).toBe(search);
        await click(find(".o_followup_waiting button"));
        expect(customer()).toBe("Vercors");
        expect(find(".o_followup_waiting")).toBeNull();
    });
});
