import { beforeEach, describe, expect, test, vi } from "vitest";
import { makeDeskApi } from "../../odoo/desk_api";

const ENTRY = { res_model: "sale.order" as const, res_id: 7 };

describe("reading beside a replica", () => {
    const asked = vi.fn();

    function desk(fresh_for: number) {
        asked.mockImplementation((_model: string, method: string) =>
            Promise.resolve(method === "open_desk" ? { fresh_for } : {}),
        );
        const orm = { call: asked };
        return makeDeskApi({ ...orm, silent: { ...orm, silent: null as never } }, () => false);
    }

    function methods(): string[] {
        return asked.mock.calls.map((call) => call[1] as string);
    }

    beforeEach(() => {
        vi.useFakeTimers();
        asked.mockReset();
    });

    test("after a write one reads from the primary, as long as the server says", async () => {
        const api = desk(5);
        await api.openDesk(false, null, null);
        await api.getCard(ENTRY);
        await api.applyOutcome(ENTRY, "no_news", {}, "r1", "q1");
        await api.getEntries("phone", false, 80, null);
        vi.advanceTimersByTime(5001);
        await api.getEntries("phone", false, 80, null);
        expect(methods()).toEqual([
            ...["open_desk", "get_card", "apply_outcome"],
            ...["read_after_write", "get_entries"],
        ]);
        expect(asked.mock.calls[3]?.[2]).toEqual(["get_entries", ["phone", false, 80, null]]);
    });

    test("an answer that was lost counts as written", async () => {
        const api = desk(5);
        await api.openDesk(false, null, null);
        asked.mockRejectedValueOnce(new Error("lost"));
        await expect(api.undo(9)).rejects.toThrow("lost");
        await api.getQueues(false);
        expect(methods().at(-1)).toBe("read_after_write");
    });

    test("without a replica nothing is asked otherwise", async () => {
        const api = desk(0);
        await api.openDesk(false, null, null);
        await api.undo(9);
        await api.getQueues(false);
        expect(methods().at(-1)).toBe("get_queues");
    });
});
