import { Component, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useDialogName } from "../../odoo/dialog_name";
import type { DeskStore } from "../../store/desk_store";
import { QueuePanel } from "../queue_panel/queue_panel";

interface Props {
    desk: DeskStore;
    close: () => void;
}

/** The queues in a bottom sheet; closes when a quotation is chosen. */
export class QueueSheet extends Component<Props> {
    static template = "sale_quotation_followup.QueueSheet";
    static components = { QueuePanel };
    static props = { desk: Object, close: Function };
    desk!: DeskStore;

    setup(): void {
        this.desk = useState(this.props.desk);
        useDialogName(useRef("root"), () => _t("Follow-up queues"));
    }
}
