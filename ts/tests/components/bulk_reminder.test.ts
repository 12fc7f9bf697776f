import { reactive } from "@odoo/owl";
import { describe, expect, it, vi } from "vitest";
import { BulkMail } from "../../components/bulk_mail/bulk_mail";
import { BulkDock } from "../../components/bulk_reminder/bulk_dock";
import { BulkReminder } from "../../components/bulk_reminder/bulk_reminder";
import { BulkRow } from "../../components/bulk_reminder/bulk_row";
import type { BulkRow as Row } from "../../model/types";
import { BulkStore } from "../../store/bulk_store";
import { bulkApplied, bulkRowOf, fakeApi, type FakeApi } from "../fake_desk";
import { fakePorts } from "../fake_ports";
import { click, mountComponent, nextRender, textOf } from "../mount";

const why = (code: string, message: string): Partial<Row> => ({
    validity_date: null,
    skipped: { code, message },
});

const ROWS = [
    bulkRowOf(1),
    bulkRowOf(2, { previous_validity_date: null }),
    bulkRowOf(3, why("answered", "The customer wrote on 20/11: read before reminding.")),
    bulkRowOf(4, why("no_address", "No e-mail address: complete the contact, or call.")),
];

async function openBulk(rows = ROWS, api: FakeApi = fakeApi()) {
    api.previewBulk.mockResolvedValue({
        label: "Reminder by e-mail",
        template: "Reminder",
        undo_seconds: 60,
        results: rows,
    });
    const ports = fakePorts();
    const bulk = reactive(new BulkStore(api, ports.clock, ports.newRequestId));
    await bulk.openSelection(
        rows.map(({ res_id }) => res_id),
        "email_reminder",
    );
    return { bulk, api };
}

async function mountReminder(rows?: Row[]) {
    const { bulk, api } = await openBulk(rows);
    const handlers = { onShow: vi.fn(), onOpen: vi.fn(), onEditContact: vi.fn() };
    const mounted = await mountComponent<any>(BulkReminder, { bulk, shown: 1, ...handlers });
    const line = (index: number): HTMLElement =>
        mounted.target.querySelectorAll<HTMLElement>("tbody tr")[index]!;
    const box = (index: number): HTMLInputElement => line(index).querySelector("input")!;
    return { ...mounted, bulk, api, ...handlers, line, box };
}

describe("the list", () => {
    it("says who gets the reminder at which address, and the expiration old and new", async () => {
        const { line, target } = await mountReminder();
        expect(textOf(target.querySelector("h2"))).toBe("Reminder by e-mail");
        expect(textOf(line(0))).toContain("Morel c1@client.example S01");
        expect(textOf(line(0).querySelector(".o_followup_bulk_dates"))).toBe(
            "12/11/2026 24/12/2026",
        );
        expect(textOf(line(1).querySelector(".o_followup_bulk_dates"))).toBe("none 24/12/2026");
        expect(line(0).classList.contains("o_current")).toBe(true);
    });

    it("leaves names and addresses to no translator", async () => {
        const { target } = await mountReminder();
        const said = [...target.querySelectorAll("[translate=no]")].map(textOf);
        expect(said.slice(0, 2)).toEqual(["Morel", "c1@client.example"]);
        expect(target.querySelectorAll(".o_followup_bulk_skipped [translate=no]")).toHaveLength(2);
    });

    it("ticks and unticks one, or all", async () => {
        const { bulk, box, target } = await mountReminder();
        expect([box(0).checked, box(1).checked]).toEqual([true, true]);
        await click(box(1));
        await nextRender();
        expect(bulk.ticked.map(({ res_id }) => res_id)).toEqual([1]);
        const all = target.querySelector<HTMLInputElement>("thead input")!;
        expect(all.checked).toBe(false);
        await click(all);
        await nextRender();
        expect(bulk.ticked).toHaveLength(2);
        expect(box(0).getAttribute("aria-label")).toBe("Remind Morel, S01");
    });

    it("shows the e-mail of the line that is clicked on, and opens its quotation", async () => {
        const { line, box, onShow, onOpen } = await mountReminder();
        await click(line(1));
        expect(onShow.mock.calls[0]![0].res_id).toBe(2);
        await click(line(1).querySelector("button"));
        expect(onOpen.mock.calls[0]![0].res_id).toBe(2);
        await click(box(1));
        expect(onShow).toHaveBeenCalledTimes(1);
    });

    it("says who is left out and why, with what to do about it", async () => {
        const { target, onOpen, onEditContact } = await mountReminder();
        expect(textOf(target.querySelector(".o_followup_bulk_skipped_title"))).toBe(
            "Left out: 2 quotations",
        );
        const items = [...target.querySelectorAll<HTMLElement>(".o_followup_bulk_skipped li")];
        expect(textOf(items[0])).toContain("The customer wrote on 20/11");
        await click(items[0]!.querySelector("button"));
        expect(onOpen.mock.calls[0]![0].res_id).toBe(3);
        expect(textOf(items[1]!.querySelector("button"))).toBe("Complete");
        await click(items[1]!.querySelector("button"));
        expect(onEditContact.mock.calls[0]![0].partner_id).toBe(74);
    });

    it("names nobody whose quotation is not there any more", async () => {
        const { target } = await mountReminder([
            bulkRowOf(9, { name: "", partner_name: "", ...why("gone", "Not there any more.") }),
        ]);
        const item = target.querySelector<HTMLElement>(".o_followup_bulk_skipped li")!;
        expect(textOf(item)).toBe("Not there any more.");
        expect(textOf(target.querySelector(".o_followup_bulk"))).toContain(
            "None of these quotations can be reminded now.",
        );
    });

    it("says of each what came of it", async () => {
        const { bulk, api, line, target } = await mountReminder();
        api.applyBulk.mockResolvedValueOnce({
            ...bulkApplied([1]),
            results: [
                ...bulkApplied([1]).results,
                {
                    res_id: 2,
                    status: "failed",
                    event_id: null,
                    code: "broken",
                    message: "It failed",
                },
            ],
        });
        await bulk.send(() => undefined);
        await nextRender();
        expect(textOf(line(0))).toContain("The e-mail leaves in 60 s.");
        expect(line(0).querySelector(".fa-check")).not.toBeNull();
        expect(textOf(line(1).querySelector(".o_followup_bulk_failed"))).toBe("It failed");
        expect(target.querySelector<HTMLInputElement>("thead input")!.disabled).toBe(true);
    });
});

describe("its dock", () => {
    async function mountDock(rows?: Row[]) {
        const { bulk, api } = await openBulk(rows);
        const handlers = { onSend: vi.fn(), onUndo: vi.fn(), onOneByOne: vi.fn() };
        const mounted = await mountComponent<any>(BulkDock, { bulk, ...handlers });
        const dock = (): string => textOf(mounted.target.querySelector(".o_followup_bulk_dock"));
        return { ...mounted, bulk, api, ...handlers, dock };
    }

    it("says how many leave, when, and how many do not", async () => {
        const { bulk, dock, target, onSend, onOneByOne } = await mountDock();
        expect(dock()).toContain("Send 2 reminders");
        expect(dock()).toContain("2 ticked · 2 left out");
        expect(dock()).toContain("They leave in 1 minute; until then you can undo.");
        await click(target.querySelector(".o_followup_bulk_send"));
        await click(target.querySelector(".o_followup_one_by_one"));
        expect([onSend.mock.calls.length, onOneByOne.mock.calls.length]).toEqual([1, 1]);
        bulk.tick(bulk.rows[0]!, false);
        await nextRender();
        expect(dock()).toContain("Send 1 reminder");
        expect(dock()).toContain("1 ticked · 1 unticked · 2 left out");
        bulk.tickAll(false);
        await nextRender();
        const send = target.querySelector<HTMLButtonElement>(".o_followup_bulk_send")!;
        expect(send.disabled).toBe(true);
    });

    it("counts while it sends", async () => {
        const { bulk, api, dock, target } = await mountDock();
        let answer: () => void = () => undefined;
        api.applyBulk.mockImplementationOnce(
            (_code, ids) => new Promise((done) => (answer = () => done(bulkApplied(ids)))),
        );
        const sending = bulk.send(() => undefined);
        await nextRender();
        expect(dock()).toBe("0 / 2 sent");
        expect(target.querySelector("progress")!.getAttribute("aria-valuetext")).toBe("0 / 2 sent");
        expect(target.querySelector("button")).toBeNull();
        answer();
        await sending;
        await nextRender();
        expect(dock()).toContain("2 reminders sent.");
    });

    it("says what was not sent, and offers the undo and what comes next", async () => {
        const { bulk, api, dock, target, onUndo } = await mountDock();
        api.applyBulk.mockResolvedValueOnce({
            ...bulkApplied([1]),
            results: [
                ...bulkApplied([1]).results,
                {
                    res_id: 2,
                    status: "failed",
                    event_id: null,
                    code: "broken",
                    message: "It failed",
                },
            ],
        });
        await bulk.send(() => undefined);
        await nextRender();
        expect(dock()).toContain("1 reminder sent. 1 not sent: see above.");
        await click(target.querySelector(".btn-secondary"));
        expect(onUndo).toHaveBeenCalled();
    });
});

describe("its row", () => {
    it("stands for all of them, with their total", async () => {
        const { bulk } = await openBulk();
        const onSelect = vi.fn();
        const { target } = await mountComponent<any>(BulkRow, { bulk, current: true, onSelect });
        const row = target.querySelector<HTMLElement>("button")!;
        expect(textOf(row)).toContain("Bulk sending");
        expect(textOf(row)).toContain("Reminder by e-mail · 2 quotations");
        expect(row.getAttribute("aria-current")).toBe("true");
        await click(row);
        expect(onSelect).toHaveBeenCalled();
    });
});

describe("the preview of the e-mail", () => {
    it("shows the first, then the next, in a frame where nothing can run", async () => {
        const { bulk, api } = await openBulk();
        const { target } = await mountComponent<any>(BulkMail, { bulk });
        await nextRender();
        expect(api.previewMail.mock.calls[0]![1]).toBe("email_reminder");
        expect(textOf(target.querySelector(".o_followup_bulk_mail"))).toContain("1 / 2");
        expect(textOf(target.querySelector("h4"))).toBe("Our quotation S01");
        const frame = target.querySelector("iframe")!;
        expect(frame.getAttribute("sandbox")).toBe("");
        expect(frame.getAttribute("srcdoc")).toContain("<p>Hello</p>");
        expect(textOf(target.querySelector("li"))).toBe("Quotation - S01.pdf");
        await click(target.querySelector("[aria-label='Next e-mail']"));
        await nextRender();
        expect(textOf(target.querySelector("h4"))).toBe("Our quotation S02");
        const next = target.querySelector<HTMLButtonElement>("[aria-label='Next e-mail']")!;
        expect(next.disabled).toBe(true);
    });
});
