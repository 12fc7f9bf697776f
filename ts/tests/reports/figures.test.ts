import { describe, expect, it } from "vitest";
import { figures } from "../../reports/figures";

type Told = [text: string, x: number, y: number];

interface Part {
    /** By success rate. */
    data: (number | null)[];
    result: string;
    hidden?: boolean;
}

/**
 * A graph of bars stacked by what became of the quotations, ten pixels a quotation, the bars 100 pixels apart: what
 * is written on it.
 */
function written(...parts: Part[]): Told[] {
    const told: Told[] = [];
    const fillText = (text: string, x: number, y: number): void => void told.push([text, x, y]);
    const canvas = document.createElement("canvas");
    const ctx = { canvas, fillText, save: () => undefined, restore: () => undefined };
    const heights: number[] = [];
    const bars = parts.map(({ data, hidden }) =>
        data.map((value, index) => {
            const base = heights[index] ?? 1000;
            const y = base - 10 * (value ?? 0);
            heights[index] = hidden ? base : y;
            return { x: 100 * index, y, base };
        }),
    );
    figures.afterDatasetsDraw({
        ctx: ctx as unknown as CanvasRenderingContext2D,
        data: {
            datasets: parts.map(({ data, result }) => ({
                data,
                domains: data.map(() => ["&", ["rate", "=", "2"], ["result", "=", result]]),
            })),
        },
        getDatasetMeta: (number) => ({ data: bars[number]!, hidden: null }),
        isDatasetVisible: (number) => !parts[number]!.hidden,
    });
    return told;
}

const words = (told: Told[]): string[] => told.map(([text]) => text);

describe("the graph of what became of quotations", () => {
    it("has its figure in the middle of each part, and the share of orders above the bar", () => {
        const told = written(
            { data: [31], result: "ordered" },
            { data: [26], result: "lost" },
            { data: [17], result: "silent" },
        );
        expect(told).toEqual([
            ["31", 0, 845],
            ["26", 0, 560],
            ["17", 0, 345],
            ["42 % ordered (31 of 74)", 0, 244],
        ]);
    });

    it("says under 20 cases that the share is to be read with care", () => {
        const [twenty, few] = [20, 19].map((cases) =>
            words(
                written({ data: [12], result: "ordered" }, { data: [cases - 12], result: "lost" }),
            ),
        );
        expect(twenty).toEqual(["12", "8", "60 % ordered (12 of 20)"]);
        expect(few).toEqual([
            ...["12", "7", "63 % ordered (12 of 19)"],
            "under 20 cases: read with care",
        ]);
    });

    it("writes no figure into a part that is too low for one, and counts it all the same", () => {
        const told = words(
            written({ data: [1], result: "ordered" }, { data: [24], result: "lost" }),
        );
        expect(told).toEqual(["24", "4 % ordered (1 of 25)"]);
    });

    it("counts what the legend hides: the share is of all that was decided", () => {
        const told = words(
            written(
                { data: [10], result: "ordered" },
                { data: [30], result: "lost", hidden: true },
            ),
        );
        expect(told).toEqual(["10", "25 % ordered (10 of 40)"]);
    });

    it("tells each bar by itself, and nothing of one that is empty", () => {
        const told = words(
            written(
                { data: [20, null, 5], result: "ordered" },
                { data: [0, null, 20], result: "silent" },
            ),
        );
        expect(told).toEqual([
            ...["20", "5", "20"],
            ...["100 % ordered (20 of 20)", "20 % ordered (5 of 25)"],
        ]);
    });
});
