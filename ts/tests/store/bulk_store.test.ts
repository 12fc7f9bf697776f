import { describe, expect, it, vi } from "vitest";
import { DeskError } from "../../model/errors";
import { totalsOf } from "../../model/bulk";
import type { BulkRow } from "../../model/types";
import {
    bulkApplied,
    bulkRowOf,
    entryOf,
    fakeApi,
    openDesk,
    queueOf,
    ref,
    settled,
    shown,
    type FakeApi,
} from "../fake_desk";
import { fakePorts } from "../fake_ports";

const mails = (count: number) =>
    Array.from({ length: count }, (_, index) => entryOf(index + 1, { step: "email" }));

const why = (code: string): Partial<BulkRow> => ({
    validity_date: null,
    skipped: { code, message: `Because ${code}` },
});

/** The desk with the e-mail queue open: `count` first reminders. */
async function openMails(count = 3, api: FakeApi = fakeApi(mails(count)), ports = fakePorts()) {
    const opened = await openDesk(api, ports, { queue: "email" });
    return { ...opened, bulk: opened.desk.bulk };
}

describe("the e-mail queue", () => {
    it("opens with the bulk sending, without a card", async () => {
        const { desk, bulk, api } = await openMails();
        expect(desk.nav.phase).toBe("bulk");
        expect(desk.card).toBeNull();
        expect(api.previewBulk).toHaveBeenCalledWith("email_reminder", [1, 2, 3]);
        expect(bulk.ticked).toHaveLength(3);
        expect(desk.nav.focus.target).toBe("bulk");
        expect(desk.nav.place).toEqual({ queue: "email", entry: null, orderIds: [] });
    });

    it("opens with the card where only one customer is to be reminded", async () => {
        const api = fakeApi([entryOf(1, { step: "email" }), entryOf(2), entryOf(3)]);
        const { desk } = await openMails(3, api);
        expect(desk.nav.phase).toBe("ready");
        expect(shown(desk)).toBe("sale.order,1");
        expect(api.previewBulk).not.toHaveBeenCalled();
    });

    it("opens with the card where all but one are left out", async () => {
        const api = fakeApi(mails(3));
        api.previewBulk.mockResolvedValueOnce({
            label: "",
            template: "",
            undo_seconds: 60,
            results: [bulkRowOf(1), bulkRowOf(2, why("answered")), bulkRowOf(3, why("contacted"))],
        });
        const { desk } = await openMails(3, api);
        expect(desk.nav.phase).toBe("ready");
    });

    it("goes on one by one, and comes back to the bulk sending", async () => {
        const { desk } = await openMails();
        await desk.oneByOne();
        expect(shown(desk)).toBe("sale.order,1");
        desk.openBulk();
        expect(desk.nav.phase).toBe("bulk");
        await desk.next();
        expect(shown(desk)).toBe("sale.order,1");
    });

    it("asks the maintenance queue for its first reminders, and shows the cards first", async () => {
        const api = fakeApi(mails(2));
        api.getQueues.mockResolvedValue([queueOf("renewal", 2)]);
        const { desk } = await openDesk(api, fakePorts(), { queue: "renewal" });
        expect(api.previewBulk).toHaveBeenCalledWith("renewal_reminder", [1, 2]);
        expect(desk.nav.phase).toBe("ready");
        expect(desk.bulk.isWorthwhile).toBe(true);
    });

    it("asks a queue of another addon for the outcome that this one names", async () => {
        const api = fakeApi(mails(2));
        const looks = { bulk: "urgent_mail", bulk_steps: ["email" as const], bulk_first: true };
        const urgent = { ...queueOf("urgent", 2), ...looks };
        api.getQueues.mockResolvedValue([urgent]);
        const { desk } = await openDesk(api, fakePorts(), { queue: "urgent" });
        expect(api.previewBulk).toHaveBeenCalledWith("urgent_mail", [1, 2]);
        expect(desk.nav.phase).toBe("bulk");
        await desk.sendBulk();
        expect(api.applyBulk.mock.calls[0]![0]).toBe("urgent_mail");
    });

    it("goes by the steps that the queue names, and leaves those at another alone", async () => {
        const looks = { bulk: "urgent_mail", bulk_steps: ["call" as const] };
        for (const [step, times] of [
            ["call", 1],
            ["email", 0],
        ] as const) {
            const api = fakeApi(mails(2).map((entry) => ({ ...entry, step })));
            api.getQueues.mockResolvedValue([{ ...queueOf("urgent", 2), ...looks }]);
            await openDesk(api, fakePorts(), { queue: "urgent" });
            expect(api.previewBulk).toHaveBeenCalledTimes(times);
        }
    });

    it("leaves a phone queue alone", async () => {
        const { api, desk } = await openDesk();
        expect(api.previewBulk).not.toHaveBeenCalled();
        expect(desk.bulk.isWorthwhile).toBe(false);
    });

    it("does not tell of those at another step, but of those who answered", async () => {
        const api = fakeApi(mails(4));
        api.previewBulk.mockResolvedValueOnce({
            label: "",
            template: "",
            undo_seconds: 60,
            results: [
                bulkRowOf(1),
                bulkRowOf(2),
                bulkRowOf(3, why("reminded")),
                bulkRowOf(4, why("answered")),
            ],
        });
        const { bulk } = await openMails(4, api);
        expect(bulk.skipped.map(({ res_id }) => res_id)).toEqual([4]);
    });
});

describe("sending", () => {
    it("goes in parts of twenty, each under its own number, and counts them", async () => {
        const { desk, bulk, api } = await openMails(45);
        await desk.sendBulk();
        const parts = api.applyBulk.mock.calls.map(([, ids]) => ids.length);
        expect(parts).toEqual([20, 20, 5]);
        expect(new Set(api.applyBulk.mock.calls.map(([, , id]) => id)).size).toBe(3);
        expect(bulk.phase).toBe("done");
        expect(bulk.progress).toEqual({ done: 45, total: 45 });
        expect(desk.list.entries).toEqual([]);
        expect(desk.done).toBe(45);
        expect(desk.queues.find("email")?.count).toBe(0);
    });

    it("is what Undo means from then on", async () => {
        const { desk } = await openMails();
        await desk.oneByOne();
        await desk.dock.press("on_track");
        expect(desk.undoable.last).not.toBeNull();
        desk.openBulk();
        await desk.sendBulk();
        expect(desk.undoable.last).toBeNull();
    });

    it("leaves out those that are unticked", async () => {
        const { desk, bulk, api } = await openMails();
        bulk.tick(bulk.rows[1]!, false);
        await desk.sendBulk();
        expect(api.applyBulk).toHaveBeenCalledWith("email_reminder", [1, 3], expect.any(String));
        expect(desk.list.entries.map(({ res_id }) => res_id)).toEqual([2]);
    });

    it("sends nothing where nothing is ticked, and never twice at once", async () => {
        const { desk, bulk, api } = await openMails();
        bulk.tickAll(false);
        await desk.sendBulk();
        expect(api.applyBulk).not.toHaveBeenCalled();
        bulk.tickAll(true);
        await Promise.all([desk.sendBulk(), desk.sendBulk()]);
        expect(api.applyBulk).toHaveBeenCalledTimes(1);
    });

    it("stops where no answer comes, and sends the rest again under the same numbers", async () => {
        const { desk, bulk, api } = await openMails(45);
        api.applyBulk
            .mockImplementationOnce(async (_code, ids) => bulkApplied(ids))
            .mockRejectedValueOnce(new DeskError("unreachable", "No answer"));
        await desk.sendBulk();
        expect([bulk.phase, bulk.error, bulk.isRetryable]).toEqual(["stopped", "No answer", true]);
        expect(bulk.progress).toEqual({ done: 20, total: 45 });
        await desk.sendBulk();
        const numbers = api.applyBulk.mock.calls.map(([, , id]) => id);
        expect(numbers[2]).toBe(numbers[1]);
        expect([bulk.phase, bulk.sent.length]).toEqual(["done", 45]);
    });

    it("keeps what was skipped or failed in the list", async () => {
        const { desk, bulk, api } = await openMails();
        api.applyBulk.mockResolvedValueOnce({
            ...bulkApplied([1]),
            results: [
                ...bulkApplied([1]).results,
                {
                    res_id: 2,
                    status: "skipped",
                    event_id: null,
                    code: "answered",
                    message: "He wrote",
                },
                { res_id: 3, status: "failed", event_id: null, code: "broken", message: "Failed" },
            ],
        });
        await desk.sendBulk();
        expect([bulk.sent.length, bulk.unsent.length]).toEqual([1, 2]);
        expect(desk.list.entries.map(({ res_id }) => res_id)).toEqual([2, 3]);
    });

    it("keeps every other place closed while it lasts", async () => {
        const { desk, api } = await openMails();
        let answer: () => void = () => undefined;
        api.applyBulk.mockImplementationOnce(
            (_code, ids) => new Promise((done) => (answer = () => done(bulkApplied(ids)))),
        );
        const sending = desk.sendBulk();
        await desk.openQueue("phone");
        await desk.show(ref(1));
        await desk.oneByOne();
        expect(desk.nav.phase).toBe("bulk");
        answer();
        await sending;
        expect(desk.bulk.phase).toBe("done");
    });

    it("can be taken back until the e-mails leave", async () => {
        vi.useFakeTimers();
        const { desk, bulk, api } = await openMails();
        await desk.sendBulk();
        expect(bulk.canUndo).toBe(true);
        await desk.undoBulk();
        expect(api.undo.mock.calls).toEqual([[901], [902], [903]]);
        expect([bulk.sent.length, desk.done, bulk.canUndo]).toEqual([0, 0, false]);
        await bulk.load();
        await desk.sendBulk();
        vi.advanceTimersByTime(60_000);
        expect(bulk.canUndo).toBe(false);
        await desk.undoBulk();
        expect(api.undo).toHaveBeenCalledTimes(3);
        vi.useRealTimers();
    });
});

describe("a selection of a list view", () => {
    it("opens the bulk sending, tells of all that are left out, and goes on one by one", async () => {
        const api = fakeApi();
        api.previewBulk.mockResolvedValueOnce({
            label: "",
            template: "",
            undo_seconds: 60,
            results: [bulkRowOf(2), bulkRowOf(3, why("elsewhere"))],
        });
        const { desk } = await openDesk(api, fakePorts(), { orderIds: [2, 3], bulk: true });
        expect(api.previewBulk).toHaveBeenCalledWith("email_reminder", [2, 3]);
        expect(desk.nav.phase).toBe("bulk");
        expect(desk.bulk.skipped).toHaveLength(1);
        expect(desk.nav.place).toEqual({
            queue: null,
            entry: null,
            orderIds: [2, 3],
            bulk: true,
        });
        await desk.oneByOne();
        await settled();
        expect(shown(desk)).toBe("sale.order,2");
        expect(desk.list.total).toBe(2);
    });

    it("says why it cannot be read, and reads again", async () => {
        const api = fakeApi();
        api.previewBulk.mockRejectedValueOnce(new DeskError("refused", "Too many"));
        const { desk } = await openDesk(api, fakePorts(), { orderIds: [2], bulk: true });
        expect([desk.bulk.phase, desk.bulk.error]).toEqual(["error", "Too many"]);
        await desk.bulk.load();
        expect(desk.bulk.ready).toHaveLength(1);
    });
});

describe("the preview of the e-mail", () => {
    it("shows the last one asked for, and why there is none", async () => {
        const { desk, api } = await openMails();
        api.previewMail.mockRejectedValueOnce(new DeskError("refused", "No template"));
        await desk.bulk.showMail(bulkRowOf(1));
        expect([desk.bulk.mail, desk.bulk.mailError]).toEqual([null, "No template"]);
        const late = desk.bulk.showMail(bulkRowOf(2));
        await desk.bulk.showMail(bulkRowOf(3));
        await late;
        expect(desk.bulk.mail?.to).toBe("c3@client.example");
    });
});

describe("the totals", () => {
    it("are one for each currency", () => {
        const rows = [bulkRowOf(1), bulkRowOf(2), bulkRowOf(3, { currency_id: 2, amount: 5 })];
        expect(totalsOf(rows)).toEqual([
            { currency_id: 1, amount: 60940 },
            { currency_id: 2, amount: 5 },
        ]);
    });
});
