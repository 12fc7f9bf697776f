import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useRecords, type Records } from "../../odoo/records";

interface Props {
    count: number;
    onResend: () => void;
}

/** How many of the user's own e-mails did not leave: the way to their list, and one gesture that sends them again. */
export class FailedMails extends Component<Props> {
    static template = "sale_quotation_followup.FailedMails";
    static props = { count: Number, onResend: Function };
    records!: Records;

    setup(): void {
        this.records = useRecords();
    }

    get text(): string {
        const { count } = this.props;
        return count > 1 ? _t("%s e-mails did not leave", count) : _t("One e-mail did not leave");
    }

    get gesture(): string {
        return this.props.count > 1 ? _t("Send all again") : _t("Send again");
    }
}
