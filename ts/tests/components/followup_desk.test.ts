import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FollowupDesk } from "../../components/followup_desk/followup_desk";
import type { EntryRef, ResModel } from "../../model/types";
import { applied, cardOf, entryOf, fakeApi, queueOf, ref, type FakeApi } from "../fake_desk";
import { router } from "../mocks/web/core/browser/router";
import { ConnectionLostError, RPCError } from "../mocks/web/core/network/rpc";
import { click, fakeServices, mountComponent, nextRender, press, textOf, type } from "../mount";

/** The façade's methods behind Odoo's orm service, as the server would be called. */
function ormOf(api: FakeApi): Record<string, any> {
    const entry = (res_model: ResModel, res_id: number): EntryRef => ({ res_model, res_id });
    const methods: Record<string, (...args: any[]) => unknown> = {
        get_queues: api.getQueues,
        get_entries: api.getEntries,
        search_entries: api.searchEntries,
        get_card: (model, id) => api.getCard(entry(model, id)),
        preview: (model, id, ...rest: [any, any]) => api.preview(entry(model, id), ...rest),
        apply_outcome: (model, id, ...rest: [any, any, any, any]) =>
            api.applyOutcome(entry(model, id), ...rest),
        undo: api.undo,
        open_entry: (model, id, takeOver) => api.openEntry(entry(model, id), takeOver),
        release_entry: (model, id) => api.releaseEntry(entry(model, id)),
        get_day_summary: api.getDaySummary,
    };
    const orm: Record<string, any> = {
        call: vi.fn(async (_model: string, method: string, args: unknown[]) =>
            methods[method]!(...args),
        ),
    };
    orm.silent = orm;
    return orm;
}

async function mountDesk(api = fakeApi(), props: Record<string, unknown> = {}, small = false) {
    const services = fakeServices({
        orm: ormOf(api),
        ui: { isSmall: small, size: small ? 1 : 5, activeElement: document },
    });
    const updateActionState = vi.fn();
    const mounted = await mountComponent<any>(
        FollowupDesk,
        { action: {}, resId: false, updateActionState, ...props },
        services,
    );
    await vi.waitFor(() =>
        expect(
            mounted.target.querySelector(".o_followup_card, .o_followup_done, [role=alert]"),
        ).not.toBeNull(),
    );
    await nextRender();
    const find = (selector: string): HTMLElement | null =>
        mounted.target.querySelector<HTMLElement>(selector);
    const customer = (): string => textOf(find("#o_followup_customer"));
    return { ...mounted, api, updateActionState, find, customer };
}

beforeEach(() => {
    window.localStorage.clear();
    window.sessionStorage.clear();
    router.replaced.length = 0;
});

describe("the panel", () => {
    it("has its landmarks, its queues and rows, the card and its history", async () => {
        const { target, find, customer } = await mountDesk();
        expect(find("nav")?.getAttribute("aria-label")).toBe("Follow-up queues");
        expect(find(".o_followup_history")?.getAttribute("aria-label")).toBe("History");
        expect(customer()).toBe("Morel");
        expect(textOf(find(".o_followup_list_head"))).toBe("4 quotations Follow-up order");
        expect(target.querySelectorAll(".o_followup_entry")).toHaveLength(4);
        expect(find(".o-mail-Chatter")?.dataset.thread).toBe("sale.order,1");
        expect(find("progress")?.getAttribute("aria-valuetext")).toBe("0 / 4 done");
    });

    it("puts the focus on the card's title", async () => {
        const { find } = await mountDesk();
        expect(document.activeElement).toBe(find("#o_followup_customer"));
    });

    it("marks the current queue and row, each list being one tab stop", async () => {
        const { target } = await mountDesk();
        const stops = [...target.querySelectorAll(".o_followup_queue, .o_followup_entry")];
        const reachable = stops.filter((item) => item.getAttribute("tabindex") === "0");
        expect(reachable.map((item) => item.getAttribute("aria-current"))).toEqual([
            "true",
            "true",
        ]);
    });

    it("opens the entry that is clicked on, and moves inside the list by the arrows", async () => {
        const { target, customer } = await mountDesk();
        const rows = [...target.querySelectorAll<HTMLElement>(".o_followup_entry")];
        rows[0]!.focus();
        await press("ArrowDown");
        expect(document.activeElement).toBe(rows[1]);
        await click(rows[2]);
        expect(customer()).toBe("Belle-Étoile");
    });

    it("says to the server whose counts it shows", async () => {
        const { find, services, target } = await mountDesk();
        await click(target.querySelector(".o_followup_scope button"));
        const call = services.orm.call.mock.calls.at(-1)!;
        expect(call[3]).toEqual({ context: { followup_mine: true } });
        expect(find(".o_followup_scope .active")?.textContent.trim()).toBe("My quotations");
    });

    it("shows what went wrong when nothing can be read, and tries again", async () => {
        const api = fakeApi();
        api.getQueues.mockRejectedValueOnce(new ConnectionLostError());
        const { find, target, customer } = await mountDesk(api);
        expect(textOf(find(".o_followup_unread p"))).toContain("The server does not answer");
        await click(target.querySelector(".o_followup_unread .btn-primary"));
        await nextRender();
        expect(customer()).toBe("Morel");
    });
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
            /^Follow-up saved: On track\. Next quotation: Vercors, 42.300.€\.$/,
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
    it("the next card waits for Next", async () => {
        const { api, customer, find } = await mountDesk();
        let answer: (value: ReturnType<typeof applied>) => void = () => undefined;
        api.applyOutcome.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
        await press("3");
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

describe("the address", () => {
    it("says the entry and the queue, and is no step of the history for the card that the panel chose by itself", async () => {
        const { updateActionState } = await mountDesk();
        expect(updateActionState).toHaveBeenLastCalledWith(
            expect.objectContaining({ resId: 1, queue: "phone" }),
        );
        expect(router.replaced).toHaveLength(1);
        await press("n");
        expect(updateActionState).toHaveBeenLastCalledWith(
            expect.objectContaining({ resId: 2, queue: "phone" }),
        );
        expect(router.replaced).toHaveLength(1);
    });

    it("opens the panel where it says, and is repeated before Odoo writes its own", async () => {
        const { customer, updateActionState, find } = await mountDesk(fakeApi(), {
            resId: 3,
            action: { params: { queue: "email" } },
        });
        expect(customer()).toBe("Belle-Étoile");
        expect(find(".o_followup_queue.o_current")?.dataset.queue).toBe("email");
        expect(updateActionState.mock.calls.map(([words]) => [words.resId, words.queue])).toEqual([
            [3, "email"],
        ]);
    });

    it("gains a step of the history by the first Next after a reload", async () => {
        const { updateActionState } = await mountDesk(fakeApi(), {
            resId: 1,
            action: { params: { queue: "phone" } },
        });
        await press("n");
        expect(updateActionState).toHaveBeenLastCalledWith(expect.objectContaining({ resId: 2 }));
        expect(router.replaced).toHaveLength(0);
    });

    it("is the place left behind when the breadcrumb leads back", async () => {
        const place = { queue: "email", entry: ref(4), orderIds: [] };
        const { customer } = await mountDesk(fakeApi(), { resId: 1, state: { place } });
        expect(customer()).toBe("Giraud");
    });
});

describe("errors of the server", () => {
    it("that are for the user stand above the card in the server's words", async () => {
        const { api, find } = await mountDesk();
        const error = new RPCError();
        error.exceptionName = "odoo.exceptions.UserError";
        error.data = { message: "S01 is locked. Unlock it first." };
        api.applyOutcome.mockRejectedValueOnce(error);
        await press("3");
        await nextRender();
        expect(textOf(find(".o_followup_banner"))).toContain("S01 is locked. Unlock it first.");
    });

    it("that are not offer to send the same again", async () => {
        const { api, find, customer } = await mountDesk();
        api.applyOutcome.mockRejectedValueOnce(new ConnectionLostError());
        await press("3");
        await nextRender();
        expect(textOf(find(".o_followup_banner"))).toContain("The server does not answer.");
        await click(find(".o_followup_banner .btn-primary"));
        await nextRender();
        expect(api.applyOutcome.mock.calls[1]).toEqual(api.applyOutcome.mock.calls[0]);
        expect(customer()).toBe("Vercors");
    });
});

describe("the end of a queue", () => {
    it("sums up the day and puts the focus on the next queue", async () => {
        const api = fakeApi([entryOf(1), entryOf(2, { attempts_today: 1 })]);
        const amounts = [{ currency_id: 1, amount: 18640 }];
        const line = {
            code: "on_track",
            label: "On track",
            category: "positive" as const,
            count: 1,
            amounts,
        };
        api.getDaySummary.mockResolvedValue({
            outcomes: [line],
            total: 2,
            offers_sent: 1,
            reminders_set: 0,
            cancelled: 0,
        });
        const { find, target } = await mountDesk(api);
        await press("3");
        await vi.waitFor(() => expect(find(".o_followup_done table")).not.toBeNull());
        expect(textOf(find(".o_followup_done h2"))).toBe("Queue finished");
        expect(textOf(find(".o_followup_done p"))).toBe(
            "Followed up today: 2. Without an answer: 1.",
        );
        expect(document.activeElement).toBe(target.querySelector(".o_followup_done .btn-primary"));
        expect(textOf(find(".o_followup_done .btn-primary"))).toBe(
            "Continue: Queue email (2) Enter",
        );
        expect(textOf(find("tbody tr"))).toMatch(/^On track 1 18.640.€$/);
    });

    it("is a success when nothing is left anywhere", async () => {
        const api = fakeApi([]);
        api.getQueues.mockResolvedValue([queueOf("phone", 0)]);
        const { find } = await mountDesk(api);
        expect(textOf(find(".o_followup_done"))).toBe("Up to date No quotation to follow up today");
    });
});

describe("on a phone", () => {
    it("the queues are behind a button and the history below the card", async () => {
        const { find, services } = await mountDesk(fakeApi(), {}, true);
        expect(find(".o_followup_left")).toBeNull();
        expect(textOf(find(".o_followup_switcher"))).toBe("Queue phone 4");
        await click(find(".o_followup_switcher"));
        expect(services.bottom_sheet.add).toHaveBeenCalledTimes(1);
        expect(find(".o-mail-Chatter")).toBeNull();
        await click(find(".o_followup_history button"));
        expect(find(".o-mail-Chatter")).not.toBeNull();
    });
});

describe("other records", () => {
    afterEach(() => vi.restoreAllMocks());

    it("open in their own form, and a corrected contact is read again", async () => {
        const { find, services, api } = await mountDesk();
        await click(find(".o_followup_reference"));
        expect(services.action.doAction.mock.calls[0][0]).toMatchObject({
            res_model: "sale.order",
            res_id: 1,
        });
        await click(find(".o_followup_edit_contact"));
        const [, dialog] = services.dialog.add.mock.calls[0];
        expect(dialog).toMatchObject({ resModel: "res.partner", resId: 72 });
        api.getCard.mockResolvedValue(cardOf(1, { partner_name: "Morel & Fille" }));
        dialog.onRecordSaved();
        await vi.waitFor(() => expect(textOf(find("#o_followup_customer"))).toBe("Morel & Fille"));
    });
});
