import { Component, xml } from "@odoo/owl";

export class Chatter extends Component {
    static template = xml`<div class="o-mail-Chatter" t-att-data-thread="props.threadModel + ',' + props.threadId"/>`;
    static props = ["*"];
}
