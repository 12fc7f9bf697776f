import { Component } from "@odoo/owl";

/** What a screen reader is told; a component of its own, for nothing else is drawn again when something is said. */
export class LiveVoice extends Component<{ voice: { text: string } }> {
    static template = "sale_quotation_followup.LiveVoice";
    static props = { voice: Object };
}
