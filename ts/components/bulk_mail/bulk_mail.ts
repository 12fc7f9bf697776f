import { Component, useEffect } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { BulkRow } from "../../model/types";
import type { BulkStore } from "../../store/bulk_store";

interface Props {
    bulk: BulkStore;
}

/** The text of an e-mail for the frame: nothing of it can run or reach the page. */
function page(body: string): string {
    const style = "body{margin:0;font:14px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}";
    return `<!DOCTYPE html><html><head><base target="_blank"><style>${style}</style></head><body>${body}</body></html>`;
}

/** The e-mail of one customer as it will be sent; the arrows go through all of them. */
export class BulkMail extends Component<Props> {
    static template = "sale_quotation_followup.BulkMail";
    static props = { bulk: Object };

    setup(): void {
        useEffect(
            () => this.showFirst(),
            () => [this.index, this.rows[0]?.res_id],
        );
    }

    /** Where none of the list is shown, its first. */
    private showFirst(): void {
        const [first] = this.rows;
        if (first && this.index < 0) {
            void this.props.bulk.showMail(first);
        }
    }

    private get rows(): BulkRow[] {
        return this.props.bulk.ready;
    }

    get index(): number {
        return this.rows.findIndex(({ res_id }) => res_id === this.props.bulk.shown);
    }

    get position(): string {
        return _t("%s / %s", this.index + 1, this.rows.length);
    }

    get source(): string {
        return page(this.props.bulk.mail?.body ?? "");
    }

    get template(): string {
        return _t(
            "Template “%s”. The attachment is made when the e-mail leaves, with the new expiration.",
            this.props.bulk.mail?.template ?? "",
        );
    }

    get title(): string {
        return _t("E-mail to %s", this.props.bulk.mail?.to ?? "");
    }

    move(step: number): void {
        const row = this.rows[this.index + step];
        if (row) {
            void this.props.bulk.showMail(row);
        }
    }
}
