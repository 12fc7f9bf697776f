import { Component, xml } from "@odoo/owl";
import { DateTime } from "luxon";

/** A plain input; what is typed is `YYYY-MM-DD`. */
export class DateTimeInput extends Component<{
    value: DateTime | false;
    onChange?: (value: DateTime) => void;
}> {
    static template = xml`<input type="text" t-att-id="props.id" t-att-value="text" t-on-change="change"/>`;
    static props = ["*"];

    get text(): string {
        return this.props.value ? this.props.value.toFormat("yyyy-MM-dd") : "";
    }

    change(ev: Event): void {
        this.props.onChange?.(DateTime.fromSQL((ev.target as HTMLInputElement).value));
    }
}
