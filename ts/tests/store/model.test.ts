import { describe, expect, it } from "vitest";
import { readPlace, writePlace } from "../../model/place";
import { ProgressStore } from "../../store/progress_store";
import { ref } from "../fake_desk";
import { fakePorts } from "../fake_ports";

describe("a place", () => {
    it("is read from an address, where every word is text or a number", () => {
        expect(readPlace({ resId: 32, params: { queue: "phone" } })).toEqual({
            queue: "phone",
            entry: ref(32),
            orderIds: [],
        });
        expect(
            readPlace({ resId: 7, params: { queue: "opportunity", res_model: "crm.lead" } }).entry,
        ).toEqual({
            res_model: "crm.lead",
            res_id: 7,
        });
        expect(readPlace({ resId: 2, params: { order_ids: "1,2,3" } }).orderIds).toEqual([1, 2, 3]);
        expect(readPlace({ resId: 2, params: { order_ids: 5 } }).orderIds).toEqual([5]);
    });

    it("is read from what a form or a list asks for", () => {
        expect(
            readPlace({ resId: false, params: { res_model: "sale.order", res_id: 9 } }).entry,
        ).toEqual(ref(9));
        expect(readPlace({ params: { order_ids: [4, 5] } }).orderIds).toEqual([4, 5]);
    });

    it("is the beginning where the address says nothing that exists", () => {
        const nowhere = { queue: null, entry: null, orderIds: [] };
        expect(readPlace({ resId: false })).toEqual(nowhere);
        expect(readPlace({ params: { res_id: "x", order_ids: "" } })).toEqual(nowhere);
    });

    it("is the same after it was written to an address and read again", () => {
        const place = {
            queue: "opportunity" as const,
            entry: { res_model: "crm.lead" as const, res_id: 7 },
            orderIds: [],
        };
        const { resId, ...params } = writePlace(place);
        expect(readPlace({ resId, params })).toEqual(place);
    });
});

describe("the progress", () => {
    it("counts an entry once, whatever happens to it, and keeps the total of the morning", () => {
        const ports = fakePorts();
        const progress = new ProgressStore(ports.progress, ports.clock);
        progress.add("phone", ref(1), "tried");
        expect([progress.done("phone"), progress.total("phone", 42)]).toEqual([1, 42]);
        progress.add("phone", ref(1), "left");
        expect([progress.done("phone"), progress.total("phone", 41)]).toEqual([1, 42]);
        progress.remove("phone", ref(1));
        expect([progress.done("phone"), progress.total("phone", 42)]).toEqual([0, 42]);
    });

    it("is found again after a reload, and begins anew with the day", () => {
        const ports = fakePorts();
        new ProgressStore(ports.progress, ports.clock).add("phone", ref(1), "left");
        expect(new ProgressStore(ports.progress, ports.clock).done("phone")).toBe(1);
        const tomorrow = { ...ports.clock, today: () => "2026-11-25" };
        expect(new ProgressStore(ports.progress, tomorrow).done("phone")).toBe(0);
    });
});
