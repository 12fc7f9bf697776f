import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { MailTarget } from "../../model/types";
import { useShortcuts, type Shortcuts } from "../../odoo/shortcuts";

interface Props {
    mail: MailTarget;
    many?: boolean;
    manyLabel?: string | null;
    sealed?: boolean;
    send: boolean;
    /** The e-mail is edited before it leaves. */
    edit: boolean;
    disabled: boolean;
    onEdit: (flag: boolean) => void;
    onToggle: (flag: boolean) => void;
}

/** Whether the e-mail leaves with the outcome, and which one; says at once where there is no address to send it to,
 * and what is wrong with the offer. */
export class SendSwitch extends Component<Props> {
    static template = "sale_quotation_followup.SendSwitch";
    static props = {
        ...{ mail: Object, send: Boolean, edit: Boolean, disabled: Boolean },
        ...{ onEdit: Function, onToggle: Function },
        /** Several offers, each with its own tick. */
        many: { type: Boolean, optional: true },
        /** Several offers leave together: what is said of them. */
        manyLabel: { type: [String, { value: null }], optional: true },
        /** The e-mail is one for several quotations: it leaves as it is. */
        sealed: { type: Boolean, optional: true },
    };
    keys!: Shortcuts;

    setup(): void {
        this.keys = useShortcuts();
    }

    get label(): string {
        const { label, to } = this.props.mail;
        if (!this.props.many) {
            return this.props.manyLabel ?? label;
        }
        return to
            ? _t("Send the ticked offers again to %s", to)
            : _t("Send the ticked offers again");
    }

    get canEdit(): boolean {
        const { mail, many, sealed, send } = this.props;
        return send && !many && !sealed && mail.to !== null && mail.blocked === null;
    }

    get warning(): string {
        const { mail, send } = this.props;
        if (!send) {
            return "";
        }
        return mail.to ? (mail.blocked ?? mail.warning ?? "") : _t("No usable address");
    }

    onChange(ev: Event): void {
        this.props.onToggle((ev.target as HTMLInputElement).checked);
    }
}
