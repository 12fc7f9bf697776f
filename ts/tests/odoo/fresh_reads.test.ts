import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Component, xml } from "@odoo/owl";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { DeskApi } from "../../model/api";
import { makeDeskApi } from "../../odoo/desk_api";
import { FreshReads, freshReads } from "../../odoo/fresh_reads";
import { useRecords, type Records } from "../../odoo/records";
import { fakeServices, mountComponent } from "../mount";

const ENTRY = { res_model: "sale.order" as const, res_id: 7 };
const MODELS = path.resolve(import.meta.dirname, "../../../models");

/** What may be read from a replica, as the server declares it. */
function readonlyMethods(): Set<string> {
    const files = readdirSync(MODELS).filter((file) => file.startsWith("sale_followup_desk"));
    const code = files.map((file) => readFileSync(path.join(MODELS, file), "utf8")).join("\n");
    return new Set([...code.matchAll(/@api\.readonly\n {4}def (\w+)/g)].map(([, name]) => name!));
}

const READONLY = readonlyMethods();

/** What writes, but nothing that the user reads afterwards. */
const FOR_OTHERS = {
    open_desk: "leaves the entry that it opens to nobody else",
    open_entry: "who is there is for the others to read",
    release_entry: "who is there is for the others to read",
    preview_mail: "gives the quotation's page its link at most, which the panel does not show",
};

class Corrects extends Component {
    static template = xml`<button t-on-click="correct"/>`;
    static props = ["onSaved"];
    private records!: Records;

    setup(): void {
        this.records = useRecords();
    }

    correct(): void {
        this.records.editContact(9, this.props.onSaved as () => void);
    }
}

describe("reading beside a replica", () => {
    const asked = vi.fn();

    function desk(fresh_for: number, fresh = new FreshReads()) {
        asked.mockImplementation((_model: string, method: string) =>
            Promise.resolve(method === "open_desk" ? { fresh_for } : {}),
        );
        const orm = { call: asked };
        return makeDeskApi(
            { ...orm, silent: { ...orm, silent: null as never } },
            () => false,
            fresh,
        );
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

    const names = Object.keys(desk(0)) as (keyof DeskApi)[];

    test.each(names)("after %s one reads from where it was written", async (name) => {
        const api = desk(5);
        await api.openDesk(false, null, null);
        asked.mockClear();
        await (api[name] as (...args: unknown[]) => Promise<unknown>)(ENTRY, false, null, [], 1);
        const method = methods()[0]!;
        await api.getQueues(false);
        const isFresh = methods().at(-1) === "read_after_write";
        expect(isFresh).toBe(!READONLY.has(method) && !(method in FOR_OTHERS));
    });

    test("who took an entry over reads it from the primary", async () => {
        const api = desk(5);
        await api.openDesk(false, null, null);
        await api.openEntry(ENTRY, false, null);
        await api.getEntries("phone", false, 80, null);
        expect(methods().at(-1)).toBe("get_entries");
        await api.openEntry(ENTRY, true, null);
        await api.getEntries("phone", false, 80, null);
        expect(methods().at(-1)).toBe("read_after_write");
    });

    test("a contact that was corrected in Odoo's dialog is read from the primary", async () => {
        vi.useRealTimers(); // the page is drawn by them
        const api = desk(60, freshReads);
        await api.openDesk(false, null, null);
        const services = fakeServices();
        const onSaved = vi.fn(() => void api.getCard(ENTRY));
        const { target } = await mountComponent(Corrects, { onSaved }, services);
        target.querySelector("button")!.click();
        services.dialog.add.mock.calls[0][1].onRecordSaved();
        expect(onSaved).toHaveBeenCalledOnce();
        expect(methods().at(-1)).toBe("read_after_write");
    });
});
