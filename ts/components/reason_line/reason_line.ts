import { Component } from "@odoo/owl";

interface Props {
    reason: string;
}

/** Why the entry is in front of the user: the server's sentence. */
export class ReasonLine extends Component<Props> {
    static template = "sale_quotation_followup.ReasonLine";
    static props = { reason: String };
}
