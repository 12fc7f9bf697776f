import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { nextInList, nextToDo } from "../../model/entries";
import type { Entry, Promised } from "../../model/types";
import { DeskStore } from "../../store/desk_store";
import { entryOf, fakeApi, ref } from "../fake_desk";
import { fakePorts } from "../fake_ports";

function promised(number: number, state: Promised["state"], first_in: number | null = null): Entry {
    const is_first = state !== "later";
    const promise = { hour: "14:00", state, is_first, text: "in 3 h 00", first_in };
    return { ...entryOf(number), promised: true, promised_at: "2026-11-24T13:00:00Z", promise };
}

describe("calls promised for an hour", () => {
    const rows = [entryOf(1), entryOf(2), promised(3, "later", 60)];

    it("are passed over until their hour comes", () => {
        expect(nextToDo(rows, ref(2))?.res_id).toBe(1);
        expect(nextInList(rows, ref(1))?.res_id).toBe(2);
        expect(nextInList(rows, ref(2))?.res_id).toBe(1);
        expect(nextToDo([promised(3, "later", 60)], ref(1))).toBeNull();
    });

    it.each(["soon", "now", "late"] as const)(
        "come before everything else once it has: %s",
        (state) => {
            const come = [promised(3, state), entryOf(1), entryOf(2)];
            expect(nextToDo(come, ref(1))?.res_id).toBe(3);
            expect(nextInList(come, ref(1))?.res_id).toBe(3);
            expect(nextInList(come, ref(3))?.res_id).toBe(1);
        },
    );
});

describe("when the hour comes", () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    async function opened() {
        const api = fakeApi();
        const ports = fakePorts();
        const desk = new DeskStore(api, ports);
        await desk.nav.open({ queue: null, entry: null, orderIds: [] });
        const page = (entries: Entry[]) => ({
            entries,
            next: null,
            total: entries.length,
            total_is_capped: false,
        });
        api.getEntries.mockResolvedValueOnce(page([entryOf(1), promised(3, "later", 60)]));
        await desk.list.refresh(ref(1));
        return { api, ports, desk, page };
    }

    it("reads the list again and says whose call it is", async () => {
        const { api, ports, desk, page } = await opened();
        desk.nav.refreshSoon();
        api.getEntries.mockResolvedValueOnce(page([entryOf(1), promised(3, "later", 60)]));
        await vi.advanceTimersByTimeAsync(2000);
        api.getEntries.mockResolvedValue(page([promised(3, "soon"), entryOf(1)]));
        await vi.advanceTimersByTimeAsync(59_000);
        expect(ports.notify.hourCame).not.toHaveBeenCalled();
        await vi.advanceTimersByTimeAsync(2000);
        expect(desk.list.entries[0]?.res_id).toBe(3);
        expect(ports.notify.hourCame).toHaveBeenCalledOnce();
    });

    it("says so of one far behind in a long list, too", async () => {
        const { api, ports, desk, page } = await opened();
        const long = { ...page([promised(2, "late"), entryOf(1)]), next: "1:0:1", total: 300 };
        api.getEntries.mockResolvedValueOnce({ ...long, first_in: 60 });
        desk.nav.refreshSoon();
        await vi.advanceTimersByTimeAsync(2000);
        api.getEntries.mockResolvedValue({
            ...page([promised(2, "late"), promised(9, "soon"), entryOf(1)]),
            first_in: null,
        });
        await vi.advanceTimersByTimeAsync(61_000);
        expect(ports.notify.hourCame.mock.calls.map(([entry]) => entry.res_id)).toEqual([9]);
    });

    it("says nothing while the user is typing, and nothing after the panel was left", async () => {
        const { api, ports, desk, page } = await opened();
        desk.nav.refreshSoon();
        api.getEntries.mockResolvedValueOnce(page([promised(3, "later", 60)]));
        await vi.advanceTimersByTimeAsync(2000);
        ports.typing.isTyping = () => true;
        api.getEntries.mockResolvedValue(page([promised(3, "now")]));
        await vi.advanceTimersByTimeAsync(61_000);
        expect(ports.notify.hourCame).not.toHaveBeenCalled();
        desk.nav.leave();
        expect(vi.getTimerCount()).toBe(0);
    });
});
