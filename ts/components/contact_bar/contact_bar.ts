import { Component } from "@odoo/owl";
import type { Contact } from "../../model/types";

interface Props {
    contact: Contact;
    quiet: boolean;
    onEdit: () => void;
    onOrderReceived?: () => void;
}

/** Who to call: the number to dial, the person, the address; each can be added where it is missing. */
export class ContactBar extends Component<Props> {
    static template = "sale_quotation_followup.ContactBar";
    static props = {
        contact: Object,
        quiet: Boolean,
        onEdit: Function,
        /** None where no order can come, or several quotations are in sight: each has its own link. */
        onOrderReceived: { type: Function, optional: true },
    };

    get phoneLink(): string {
        return "tel:" + this.props.contact.phone.replace(/\s+/g, "");
    }
}
