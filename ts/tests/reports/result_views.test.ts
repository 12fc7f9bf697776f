import { describe, expect, it, vi } from "vitest";
import { registry } from "@web/core/registry";
import { figures } from "../../reports/figures";
import { ResultGraphRenderer, ResultPivotRenderer } from "../../reports/result_views";
import { fakeServices, mountComponent, textOf } from "../mount";

const NOTE = {
    before: "At the pace of the last 24 months, the 49 open quotations (426 100 €) are worth ",
    value: "169 165 €",
    after: "; the rate “Order coming” rests on 14 closed quotations only.",
};

const RATE_AND_RESULT = [{ fieldName: "rate" }, { fieldName: "result" }];

/** Odoo's groups, by the rate and by what became of the quotations, in the order in which it found them. */
function parts() {
    const part = (result: string, ...data: (number | null)[]) => ({
        label: result,
        data,
        domains: data.map(() => [
            ["rate", "=", "2"],
            ["result", "=", result],
        ]),
    });
    return {
        labels: ["Not set", "On track"],
        datasets: [
            part("lost", 9, 14),
            part("ordered", 8, 20),
            part("running", 0, null),
            part("silent", 5, 2),
        ],
    };
}

async function mountView(Renderer: any, metaData = {}, note = NOTE, data = parts()) {
    const call = vi.fn(async () => note);
    const services = fakeServices({ orm: { call } });
    const props = { model: { metaData, data } };
    const mounted = await mountComponent<any>(Renderer, props, services);
    return { ...mounted, call, view: mounted.component as any };
}

describe("the sentence above graph and pivot", () => {
    for (const Renderer of [ResultGraphRenderer, ResultPivotRenderer]) {
        it(`tells what the pipeline is worth: ${Renderer.name}`, async () => {
            const { target, call } = await mountView(Renderer);
            expect(call).toHaveBeenCalledWith("sale.followup.result", "get_followup_note");
            const said = target.querySelector("[role=note]");
            expect(textOf(said)).toBe(
                "At the pace of the last 24 months, the 49 open quotations (426 100 €) are worth " +
                    "169 165 € ; the rate “Order coming” rests on 14 closed quotations only.",
            );
            expect(textOf(said!.querySelector("strong"))).toBe("169 165 €");
        });
    }

    it("is absent where nothing is open", async () => {
        const empty = { before: "", value: "", after: "" };
        const { target } = await mountView(ResultPivotRenderer, {}, empty);
        expect(target.querySelector("[role=note]")).toBeNull();
    });
});

describe("the graph", () => {
    const stacked = { mode: "bar", stacked: true, measure: "decided", groupBy: RATE_AND_RESULT };

    it("writes the figures where it counts what was decided by what became of it", async () => {
        const { view } = await mountView(ResultGraphRenderer, stacked);
        const { plugins, options } = view.getChartConfig();
        expect(plugins).toEqual([{ id: "odoo" }, figures]);
        expect(options.layout.padding.top).toBeGreaterThan(0);
    });

    it("has orders below in blue, losses in red, silence in grey, and no line across the bars", async () => {
        document.body.style.setProperty("--gray-400", "grey");
        const data = parts();
        const { view } = await mountView(ResultGraphRenderer, stacked, NOTE, data);
        const { datasets } = view.getBarChartData();
        expect(datasets.map((one: any) => [one.label, one.backgroundColor])).toEqual([
            ["ordered", "blue"],
            ["lost", "red"],
            ["silent", "grey"],
        ]);
        expect(data.datasets, "Odoo finds a part by its place there").toEqual(datasets);
    });

    it("is Odoo's own in every other shape", async () => {
        for (const other of [
            { mode: "line" },
            { stacked: false },
            { measure: "running_amount" },
            { groupBy: [{ fieldName: "result" }] },
            { groupBy: [] },
        ]) {
            const { view } = await mountView(ResultGraphRenderer, { ...stacked, ...other });
            expect(view.getChartConfig()).toEqual({ options: {}, plugins: [{ id: "odoo" }] });
            const labels = view.getBarChartData().datasets.map((one: any) => one.label);
            expect(labels).toEqual(["lost", "ordered", "running", "silent", "Sum"]);
        }
    });
});

describe("the pivot", () => {
    it("marks a count that rests on few cases, and no other figure", async () => {
        const { view } = await mountView(ResultPivotRenderer);
        const told = (measure: string, value: number): string =>
            view.getFormattedValue({ measure, value }).value;
        expect(told("decided", 19)).toBe("⚠ few cases 19");
        expect(told("decided", 20)).toBe("20");
        expect(told("decided", 0)).toBe("0");
        expect(told("ordered", 12)).toBe("12");
    });
});

describe("Odoo's registry of views", () => {
    it("has both, made of Odoo's own", () => {
        const views = registry.category("views") as any;
        expect(views.get("followup_result_graph")).toMatchObject({
            type: "graph",
            Renderer: ResultGraphRenderer,
        });
        expect(views.get("followup_result_pivot")).toMatchObject({
            type: "pivot",
            Renderer: ResultPivotRenderer,
        });
    });
});
