import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { MailTarget } from "../../model/types";

interface Props {
    mail: MailTarget;
    send: boolean;
    disabled: boolean;
    onToggle: (flag: boolean) => void;
}

/** Whether the offer leaves again with the outcome; says at once where there is no address to send it to. */
export class SendSwitch extends Component<Props> {
    static template = "sale_quotation_followup.SendSwitch";
    static props = { mail: Object, send: Boolean, disabled: Boolean, onToggle: Function };

    get label(): string {
        const { to } = this.props.mail;
        return to ? _t("Send the offer again to %s", to) : _t("Send the offer again");
    }

    get warning(): string {
        const { mail, send } = this.props;
        if (!send) {
            return "";
        }
        return mail.to ? (mail.blocked ?? "") : _t("No e-mail address");
    }

    onChange(ev: Event): void {
        this.props.onToggle((ev.target as HTMLInputElement).checked);
    }
}
