import { describe, expect, it, vi } from "vitest";
import { EntryList } from "../../components/entry_list/entry_list";
import { nextInList, nextToDo } from "../../model/entries";
import type { Entry, Promised } from "../../model/types";
import { EntryStore } from "../../store/entry_store";
import { entryOf, fakeApi, ref } from "../fake_desk";
import { effect, morelCard, need } from "../fixtures";
import { mountComponent, textOf } from "../mount";
import { mountDock } from "../mount_dock";

function promised(
    number: number,
    told: Pick<Promised, "state" | "is_first">,
    others: Partial<Entry> = {},
): Entry {
    const promise = { hour: "14:00", text: "it is time", first_in: null, ...told };
    const promised_at = "2026-11-24T13:00:00Z";
    return { ...entryOf(number), promised: true, promised_at, promise, ...others };
}

const COME = { state: "now", is_first: true } as const;
const LATER = { state: "later", is_first: false } as const;
const CALLED = { state: "late", is_first: false } as const;
const TRIED = { attempts_today: 1, attempts: 1 };

/** The headings with the numbers of the rows below them. */
async function blocksOf(entries: Entry[]): Promise<[string, string[]][]> {
    const { target } = await mountComponent<any>(EntryList, {
        ...{ entries, total: entries.length, isCapped: false, current: ref(1), doneBy: {} },
        ...{ toReview: [], onSelect: vi.fn(), onNearEnd: vi.fn() },
    });
    return [...target.querySelectorAll("ul")].map((list) => {
        const heading = list.getAttribute("aria-labelledby");
        const title = heading ? textOf(target.querySelector(`h3#${heading}`)) : "";
        const rows = [...list.querySelectorAll(".o_followup_entry_name")];
        return [title, rows.map((row) => (row as HTMLElement).title)];
    });
}

const names = (...numbers: number[]): string[] => numbers.map((number) => entryOf(number).name);

describe("the list of a day with promised calls", () => {
    it("has those whose hour has come under a heading, then the others, then those for later", async () => {
        const rows = [promised(4, COME), entryOf(1), entryOf(2), promised(3, LATER)];
        expect(await blocksOf([...rows, entryOf(5, TRIED)])).toEqual([
            ["Promised calls", names(4)],
            ["Then", names(1, 2)],
            ["Promised for later", names(3)],
            ["Already tried today", names(5)],
        ]);
    });

    it("has no heading above the others where no hour has come", async () => {
        expect(await blocksOf([entryOf(1), promised(3, LATER)])).toEqual([
            ["", names(1)],
            ["Promised for later", names(3)],
        ]);
    });

    it("has who was called in the morning first of all once the hour has come", async () => {
        expect(await blocksOf([promised(3, COME, TRIED), entryOf(1)])).toEqual([
            ["Promised calls", names(3)],
            ["Then", names(1)],
        ]);
        expect(nextToDo([promised(3, COME, TRIED), entryOf(1)], ref(1))?.res_id).toBe(3);
    });

    it("leaves who was called since the hour where the server has put them", async () => {
        const rows = [entryOf(1), promised(3, CALLED), entryOf(2)];
        expect(await blocksOf(rows)).toEqual([["", names(1, 3, 2)]]);
        expect(nextInList(rows, ref(2))?.res_id).toBe(1);
        expect((await blocksOf([entryOf(1), promised(3, CALLED, TRIED)]))[1]).toEqual([
            "Already tried today",
            names(3),
        ]);
    });

    it("moves who does not answer at the hour behind the others at once", async () => {
        const list = new EntryStore(fakeApi(), { underWay: [], find: () => null });
        list.openSelection([promised(3, COME), entryOf(1)]);
        list.markTried(ref(3), "2026-11-24T13:02:00Z");
        expect(await blocksOf(list.entries)).toEqual([
            ["", names(1)],
            ["Already tried today", names(3)],
        ]);
    });
});

describe("the button that confirms a promise", () => {
    async function buttonOf(followup_date: string | null, followup_hour: string | null) {
        const card = morelCard();
        const time = need({ name: "next_time", type: "time", label: "at", required: false });
        card.outcomes = card.outcomes.map((one) =>
            one.code === "call_back" ? { ...one, needs: [...one.needs, time] } : one,
        );
        const effects = { call_back: effect({ followup_date, followup_hour }) };
        const { target } = await mountDock({ card, draft: { code: "call_back", effects } });
        return textOf(target.querySelector(".o_followup_confirm > span:not(.o_followup_key)"));
    }

    it("repeats the day and the hour", async () => {
        expect(await buttonOf(null, null)).toBe("Confirm: Call back on");
        expect(await buttonOf("2026-12-03", null)).toBe("Confirm: Call back on 03/12");
        expect(await buttonOf("2026-12-03", "14:00")).toBe("Confirm: Call back on 03/12 at 14:00");
    });
});
