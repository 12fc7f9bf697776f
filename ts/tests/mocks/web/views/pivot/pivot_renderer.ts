import { Component } from "@odoo/owl";

/** Odoo's pivot. */
export class PivotRenderer extends Component {
    static props = ["*"];

    getFormattedValue({ value }: { value: number }): { value: string } {
        return { value: String(value) };
    }
}
