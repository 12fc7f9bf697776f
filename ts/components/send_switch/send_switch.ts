import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { MailTarget } from "../../model/types";

interface Props {
    mail: MailTarget;
    many?: boolean;
    send: boolean;
    disabled: boolean;
    onToggle: (flag: boolean) => void;
}

/** Whether the e-mail leaves with the outcome, and which one; says at once where there is no address to send it to. */
export class SendSwitch extends Component<Props> {
    static template = "sale_quotation_followup.SendSwitch";
    static props = {
        mail: Object,
        /** Several offers, each with its own tick. */
        many: { type: Boolean, optional: true },
        send: Boolean,
        disabled: Boolean,
        onToggle: Function,
    };

    get label(): string {
        const { label, to } = this.props.mail;
        if (!this.props.many) {
            return label;
        }
        return to
            ? _t("Send the ticked offers again to %s", to)
            : _t("Send the ticked offers again");
    }

    get warning(): string {
        const { mail, send } = this.props;
        return send ? (mail.blocked ?? (mail.to ? "" : _t("No e-mail address"))) : "";
    }

    onChange(ev: Event): void {
        this.props.onToggle((ev.target as HTMLInputElement).checked);
    }
}
