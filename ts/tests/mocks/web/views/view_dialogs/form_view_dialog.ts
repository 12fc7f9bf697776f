import { Component, xml } from "@odoo/owl";

export class FormViewDialog extends Component {
    static template = xml`<div role="dialog"/>`;
    static props = ["*"];
}
