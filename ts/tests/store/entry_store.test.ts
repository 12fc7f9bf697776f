import { describe, expect, it } from "vitest";
import { EntryStore } from "../../store/entry_store";
import { entryOf, fakeApi, ref } from "../fake_desk";

const TOTAL = 300;

/** A queue of 300 rows, read as the server gives them: 200 at once at most. */
async function longList() {
    const api = fakeApi();
    const rows = Array.from({ length: TOTAL }, (_row, number) => entryOf(number + 1));
    api.getEntries.mockImplementation(async (_queue, _mine, limit, mark) => {
        if (limit > 200) {
            throw new Error("A page has 1 to 200 entries.");
        }
        const begin = Number(mark ?? 0);
        const next = begin + limit < TOTAL ? String(begin + limit) : null;
        return {
            entries: rows.slice(begin, begin + limit),
            next,
            total: TOTAL,
            total_is_capped: false,
        };
    });
    const list = new EntryStore(api, { underWay: [], find: () => null });
    list.accept("phone", false, await api.getEntries("phone", false, 80, null));
    return { list, api };
}

describe("reading the list again", () => {
    it("does not grow with what was read before", async () => {
        const { list } = await longList();
        await list.loadMore();
        expect(list.entries).toHaveLength(160);
        await list.refresh(ref(1));
        expect(list.entries).toHaveLength(80);
        expect(list.hasMore).toBe(true);
    });

    it("keeps the row in sight and what comes soon after it", async () => {
        const { list } = await longList();
        await list.loadMore();
        await list.refresh(ref(120));
        expect(list.entries.length).toBeGreaterThan(120);
        expect(list.find(ref(120))).not.toBeNull();
    });

    it("leaves the rows as they are further down than can be read at once", async () => {
        const { list, api } = await longList();
        await list.loadMore();
        await list.loadMore();
        api.getEntries.mockClear();
        await list.refresh(ref(230));
        expect(list.entries).toHaveLength(240);
        expect(api.getEntries).not.toHaveBeenCalled();
    });
});
