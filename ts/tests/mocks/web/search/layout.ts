import { Component, xml } from "@odoo/owl";

/** The slots that the control panel of Odoo shows, then the content. */
export class Layout extends Component {
    static template = xml`
        <header>
            <t t-slot="layout-actions"/>
            <t t-slot="control-panel-navigation-additional"/>
        </header>
        <main t-att-class="props.className"><t t-slot="default"/></main>`;
    static props = ["*"];
}
