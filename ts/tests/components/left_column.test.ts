import { reactive } from "@odoo/owl";
import { describe, expect, it, vi } from "vitest";
import { EntryRow } from "../../components/entry_row/entry_row";
import { EntrySearch } from "../../components/entry_search/entry_search";
import { KeyHelp } from "../../components/key_help/key_help";
import { QueueList } from "../../components/queue_list/queue_list";
import { QueueSheet } from "../../components/queue_switcher/queue_sheet";
import type { Entry } from "../../model/types";
import { entryOf, openDesk, queueOf } from "../fake_desk";
import { click, mountComponent, press, textOf, type } from "../mount";

async function mountRow(overrides: Partial<Entry> = {}, props: Record<string, unknown> = {}) {
    const entry = entryOf(1, { attempts: 0, days_late: 12, ...overrides });
    const onSelect = vi.fn();
    const { target } = await mountComponent<any>(EntryRow, {
        ...{ entry, current: false, tabindex: 0, doneBy: null, onSelect },
        ...props,
    });
    return { target, onSelect, text: textOf(target).replace(/\u202f/g, " ") };
}

describe("a row", () => {
    it("says who, how much, how late and how often one called", async () => {
        const { text, target } = await mountRow({ attempts: 2 });
        expect(text).toBe("Morel 18 640 € 12 days late ×2");
        expect(target.querySelector("[role=img]")?.getAttribute("aria-label")).toBe("Attempts: 2");
    });

    it("says the step of its queue instead of how late it is", async () => {
        const { text } = await mountRow({ badge: "2nd and last reminder" });
        expect(text).toBe("Morel 18 640 € 2nd and last reminder");
    });

    it("has a badge where the customer answered or a call was promised", async () => {
        const { text } = await mountRow({ answered: true, promised: true, days_late: 0 });
        expect(text).toBe("Morel 18 640 € Answered Call promised");
    });

    it("names the colleague who is on it", async () => {
        const opened_by = { user_id: 7, name: "Karim Benali", since: "2026-11-24T09:38:00Z" };
        const { text, target } = await mountRow({ opened_by });
        expect(text).toBe("Morel 18 640 € 12 days late Karim");
        const holder = target.querySelector(".o_followup_entry_holder");
        expect(holder?.getAttribute("aria-label")).toBe("Karim Benali is on this quotation");
    });

    it("says when the customer did not answer today", async () => {
        const { text } = await mountRow({
            ...{ attempts: 3, attempts_today: 1, last_attempt_at: "2026-11-24T10:02:00Z" },
        });
        expect(text).toBe("Morel 18 640 € 11:02 · No answer · attempt 3");
    });

    it("says which colleague was faster", async () => {
        const doneBy = { name: "Karim", at: "2026-11-24T09:41:00Z" };
        const { text } = await mountRow({}, { doneBy });
        expect(text).toBe("Morel 18 640 € Done by Karim at 10:41");
    });

    it("is marked for screen readers where it is the one in sight", async () => {
        const { target } = await mountRow({}, { current: true });
        expect(target.querySelector("button")?.getAttribute("aria-current")).toBe("true");
    });
});

describe("the queues", () => {
    it("show what each holds and is worth; an empty one stays and can be opened", async () => {
        const onSelect = vi.fn();
        const queues = [
            { ...queueOf("phone", 30), label: "By phone" },
            { ...queueOf("order_coming", 0), label: "Orders to come" },
            { ...queueOf("email", 1000), label: "By e-mail", count_is_capped: true },
        ];
        const { target } = await mountComponent<any>(QueueList, {
            queues,
            current: "phone",
            onSelect,
        });
        const buttons = [...target.querySelectorAll("button")];
        expect(buttons.map((button) => textOf(button))).toEqual([
            "By phone 300 k€ 30",
            "Orders to come 0",
            "By e-mail ≥ 10000 k€ 1000+",
        ]);
        expect(target.querySelectorAll(".fa-phone, .fa-order_coming, .fa-email")).toHaveLength(3);
        await click(buttons[1]);
        expect(onSelect).toHaveBeenCalledWith("order_coming");
        expect(buttons[1]!.classList.contains("o_empty")).toBe(true);
    });
});

describe("the search", () => {
    const base = { results: [], isSearching: false, error: null };

    it("opens the first quotation found by Enter, and gives the queue back by Escape", async () => {
        const actions = { onInput: vi.fn(), onSelect: vi.fn() };
        const results = [entryOf(2), entryOf(3)];
        const props = { ...base, text: "ver", results, ...actions };
        const { target } = await mountComponent<any>(EntrySearch, props);
        const input = target.querySelector("input");
        await type(input, "verc");
        expect(actions.onInput).toHaveBeenLastCalledWith("verc");
        await press("Enter");
        expect(actions.onSelect.mock.calls[0]![0]).toMatchObject({ res_id: 2 });
        await press("Escape");
        expect(actions.onInput).toHaveBeenLastCalledWith("");
    });

    it("says that nothing was found, but not while it still looks", async () => {
        const actions = { onInput: vi.fn(), onSelect: vi.fn() };
        const found = await mountComponent<any>(EntrySearch, { ...base, text: "zz", ...actions });
        expect(textOf(found.target)).toBe("No quotation found");
        const looking = { ...base, text: "zz", isSearching: true, ...actions };
        const { target } = await mountComponent<any>(EntrySearch, looking);
        expect(textOf(target)).toBe("");
    });
});

describe("the queues in a bottom sheet", () => {
    it("stay open when a queue is chosen and close when a quotation is", async () => {
        const { desk, api } = await openDesk();
        const close = vi.fn();
        const { target } = await mountComponent<any>(QueueSheet, { desk: reactive(desk), close });
        expect(target.querySelectorAll(".o_followup_entry")).toHaveLength(4);
        await click(target.querySelector("[data-queue=email]"));
        expect(api.getEntries).toHaveBeenLastCalledWith("email", false, 80, null);
        expect(close).not.toHaveBeenCalled();
        await click(target.querySelectorAll(".o_followup_entry")[2]);
        expect(close).toHaveBeenCalledTimes(1);
        expect(desk.card?.res_id).toBe(3);
    });
});

describe("the list of the keys", () => {
    it("is a dialog with one line for each key", async () => {
        const { target } = await mountComponent<any>(KeyHelp, {
            close: vi.fn(),
            onSwitch: vi.fn(),
        });
        const dialog = target.querySelector("[role=dialog]");
        expect(dialog?.getAttribute("aria-label")).toBe("Keyboard shortcuts");
        const lines = [...target.querySelectorAll("dl > div")].map((line) => textOf(line));
        expect(lines[0]).toBe("1 … 7 Choose the outcome shown under that digit");
        expect(lines[4]).toBe("A Handle the customer's other quotations too");
        expect(lines[7]).toBe("R Go to what was not saved");
        expect(lines[8]).toBe("? Show this list");
        expect(lines.at(-1)).toBe("Esc Leave the input");
        expect(lines).toHaveLength(11);
    });
});
