import { Component } from "@odoo/owl";

interface Props {
    mine: boolean;
    onChange: (mine: boolean) => void;
}

/** Whose quotations: one's own, or everybody's. */
export class ScopeToggle extends Component<Props> {
    static template = "sale_quotation_followup.ScopeToggle";
    static props = { mine: Boolean, onChange: Function };
}
