import { Component, xml } from "@odoo/owl";

export class Dialog extends Component {
    static template = xml`
        <div role="dialog" t-att-aria-label="props.title"><t t-slot="default"/><footer><t t-slot="footer"/></footer></div>`;
    static props = ["*"];
}
