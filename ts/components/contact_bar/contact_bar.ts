import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { Contact, Phone } from "../../model/types";
import { useShortcuts, type Shortcuts } from "../../odoo/shortcuts";

interface Props {
    contact: Contact;
    quiet: boolean;
    onEdit: () => void;
    onOrderReceived?: () => void;
}

interface Numbered extends Phone {
    key: string;
    /** The one that the key dials. */
    isFirst: boolean;
}

/** Who to call: the numbers to dial, the person, the address; each can be added where it is missing. */
export class ContactBar extends Component<Props> {
    static template = "sale_quotation_followup.ContactBar";
    static props = {
        contact: Object,
        quiet: Boolean,
        onEdit: Function,
        /** None where no order can come, or several quotations are in sight: each has its own link. */
        onOrderReceived: { type: Function, optional: true },
    };
    keys!: Shortcuts;

    setup(): void {
        this.keys = useShortcuts();
    }

    /** Keyed by what is written: a number that was corrected is drawn anew, whatever an extension made of the old. */
    get numbers(): Numbered[] {
        const { id, phones } = this.props.contact;
        const first = phones.findIndex(({ href }) => href !== null);
        return phones.map((phone, index) => ({
            ...phone,
            key: `${id}:${index}:${phone.text}`,
            isFirst: index === first,
        }));
    }

    icon({ kind }: Phone): string {
        return kind === "mobile" ? "fa-mobile" : "fa-phone";
    }

    calls({ kind }: Phone): string {
        return kind === "mobile" ? _t("Call the mobile") : _t("Call the customer");
    }
}
