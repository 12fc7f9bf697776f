import { Component, onWillUnmount } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useService } from "../../odoo/services";
import type { DeskStore } from "../../store/desk_store";
import { QueueSheet } from "./queue_sheet";

interface Props {
    desk: DeskStore;
}

/** On a phone or a tablet, the button behind which the queues are. */
export class QueueSwitcher extends Component<Props> {
    static template = "sale_quotation_followup.QueueSwitcher";
    static props = { desk: Object };
    private sheets!: ReturnType<typeof useService<"bottom_sheet">>;
    private close: (() => void) | null = null;

    setup(): void {
        this.sheets = useService("bottom_sheet");
        onWillUnmount(() => this.close?.());
    }

    get icon(): string {
        return this.props.desk.queues.currentCount?.icon ?? "fa-list";
    }

    get label(): string {
        return this.props.desk.queues.currentCount?.label ?? _t("Selected quotations");
    }

    get count(): number {
        return this.props.desk.queues.currentCount?.count ?? this.props.desk.list.total;
    }

    open(): void {
        const props = { desk: this.props.desk, close: () => this.close?.() };
        this.close ??= this.sheets.add(document.body, QueueSheet, props, {
            class: "o_sale_followup_sheet",
            onClose: () => (this.close = null),
        });
    }
}
