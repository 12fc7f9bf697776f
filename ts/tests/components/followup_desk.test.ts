import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cardOf, entryOf, fakeApi, queueOf } from "../fake_desk";
import { ConnectionLostError, RPCError } from "../mocks/web/core/network/rpc";
import { click, nextRender, press, textOf } from "../mount";
import { mountDesk } from "../mount_desk";

beforeEach(() => {
    window.localStorage.clear();
    window.sessionStorage.clear();
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

describe("errors of the server", () => {
    it("that are for the user stand above the card in the server's words", async () => {
        const { api, find } = await mountDesk();
        const error = new RPCError();
        error.exceptionName = "odoo.exceptions.UserError";
        error.data = { message: "S01 is locked. Unlock it first." };
        api.applyOutcome.mockRejectedValueOnce(error);
        await press("3");
        await nextRender();
        const strip = find(".o_followup_review")!;
        expect(strip.getAttribute("role")).toBe("alert");
        expect(textOf(strip)).toBe("S01: to review S01 is locked. Unlock it first. Review R");
        expect(textOf(find(".o_followup_entry"))).toContain("To review");
        expect(find(".o_followup_banner")).toBeNull();
        await press("r");
        await nextRender();
        expect(textOf(find(".o_followup_banner"))).toContain("S01 is locked. Unlock it first.");
        expect(find(".o_followup_review")).toBeNull();
    });

    it("that are not offer to send the same again", async () => {
        const { api, find, customer } = await mountDesk();
        api.applyOutcome.mockRejectedValueOnce(new ConnectionLostError());
        await press("3");
        await nextRender();
        expect(customer()).toBe("Vercors");
        await press("r");
        await nextRender();
        expect(customer()).toBe("Morel");
        expect(textOf(find(".o_followup_banner"))).toContain("The server does not answer.");
        expect(textOf(find(".o_followup_banner .btn-secondary"))).toBe("Do not save");
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
            icon: "fa-binoculars",
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
            "2 quotations followed up today. 1 customer did not answer.",
        );
        expect(document.activeElement).toBe(target.querySelector(".o_followup_done .btn-primary"));
        expect(textOf(find(".o_followup_done .btn-primary"))).toBe(
            "Continue: Queue email (2) Enter",
        );
        expect(textOf(find("tbody tr"))).toMatch(/^On track 1 18.640.€$/);
        expect(find("tbody .fa-binoculars")).not.toBeNull();
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
        expect(textOf(find(".o_followup_card_progress"))).toBe("0 / 4 done");
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
