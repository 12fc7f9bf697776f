import type { Dataset } from "@web/views/graph/graph_renderer";

export const ORDERED = "ordered";

/** From the bottom of a bar to its top: what became of quotations, by the server's names. */
const RESULTS = [ORDERED, "lost", "silent"];

/** What became of the quotations of a part, by the group that Odoo's graph has for each. */
export function resultOf({ domains }: Dataset): string | null {
    const groups = JSON.stringify(domains ?? []);
    return RESULTS.find((result) => groups.includes(`"${result}"`)) ?? null;
}

/** Leaves out what is nowhere, and puts the orders below: Odoo then gives them its first colour, the losses its second. */
export function arrange(datasets: Dataset[]): void {
    const told = datasets.filter(({ data }) => data.some((value) => value));
    const place = (dataset: Dataset): number => {
        const index = RESULTS.indexOf(resultOf(dataset) ?? "");
        return index < 0 ? RESULTS.length : index;
    };
    told.sort((one, other) => place(one) - place(other));
    datasets.splice(0, datasets.length, ...told);
}
