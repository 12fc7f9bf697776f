import { Component } from "@odoo/owl";

/** Odoo's graph: the model comes with the view. */
export class GraphRenderer extends Component {
    static props = ["*"];
    model = this.props.model;

    getChartConfig(): object {
        return { options: {}, plugins: [{ id: "odoo" }] };
    }
}
