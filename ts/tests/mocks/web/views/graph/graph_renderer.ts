import { Component } from "@odoo/owl";

/** Odoo's graph: the model comes with the view. */
export class GraphRenderer extends Component {
    static props = ["*"];
    model = this.props.model;

    /** Odoo's palette, and its line of the sum where bars are stacked. */
    getBarChartData(): { datasets: object[] } {
        const { data } = this.model;
        data.datasets.forEach((dataset: { backgroundColor: string }, index: number) => {
            dataset.backgroundColor = ["blue", "red", "teal", "orange"][index] ?? "violet";
        });
        return { ...data, datasets: [...data.datasets, { type: "line", label: "Sum" }] };
    }

    getChartConfig(): object {
        return { options: {}, plugins: [{ id: "odoo" }] };
    }
}
