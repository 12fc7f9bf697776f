import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { Dialog } from "../../odoo/widgets";

interface Line {
    keys: string[];
    /** What stands between the keys. */
    between: string;
    does: string;
}

/** The list of the keys, in Odoo's dialog. */
export class KeyHelp extends Component<{ close: () => void }> {
    static template = "sale_quotation_followup.KeyHelp";
    static components = { Dialog };
    static props = { close: Function };

    get title(): string {
        return _t("Keyboard shortcuts");
    }

    get lines(): Line[] {
        const line = (keys: string[], does: string, between = ""): Line => ({
            keys,
            does,
            between,
        });
        return [
            line(["1", "7"], _t("Choose the outcome shown under that digit"), "…"),
            line(["N", "P"], _t("Next / previous quotation"), "/"),
            line(["C"], _t("Call the customer")),
            line(["O"], _t("Write the note")),
            line(["E"], _t("Send the offer again: yes / no")),
            line(["U"], _t("Undo the last outcome")),
            line([_t("Ctrl"), _t("Enter")], _t("Confirm"), "+"),
            line([_t("Esc")], _t("Leave the input")),
            line(["?"], _t("Show this list")),
        ];
    }
}
