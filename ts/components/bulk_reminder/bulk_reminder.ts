import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { BulkResult, BulkRow, EntryRef } from "../../model/types";
import { formatIsoDate } from "../../odoo/dates";
import { formatAmount } from "../../odoo/money";
import type { BulkStore } from "../../store/bulk_store";

interface Props {
    bulk: BulkStore;
    /** The quotation whose e-mail is shown beside. */
    shown: number | null;
    onShow: (row: BulkRow) => void;
    onOpen: (ref: EntryRef) => void;
    onEditContact: (row: BulkRow) => void;
}

const SKIPPED: Record<string, string> = {
    answered: "fa-reply",
    automatic: "fa-cog",
    contacted: "fa-phone",
    opened: "fa-headphones",
    no_address: "fa-at",
    ordered: "fa-check-circle",
    paying: "fa-credit-card",
};

const DONE: Record<BulkResult["status"], string> = {
    applied: "fa-check",
    skipped: "fa-minus-circle",
    failed: "fa-exclamation-triangle",
};

/** Many customers at once: who gets which reminder with which expiration, who is left out and why. */
export class BulkReminder extends Component<Props> {
    static template = "sale_quotation_followup.BulkReminder";
    static props = {
        bulk: Object,
        shown: { type: [Number, { value: null }] },
        onShow: Function,
        onOpen: Function,
        onEditContact: Function,
    };

    get subtitle(): string {
        const { ready } = this.props.bulk;
        return ready.length === 1
            ? _t("1 quotation can be reminded")
            : _t("%s quotations can be reminded", ready.length);
    }

    get skippedTitle(): string {
        const { skipped } = this.props.bulk;
        return skipped.length === 1
            ? _t("Left out: 1 quotation")
            : _t("Left out: %s quotations", skipped.length);
    }

    get isSealed(): boolean {
        return this.props.bulk.phase !== "ready";
    }

    get isAllTicked(): boolean {
        const { ticked, ready } = this.props.bulk;
        return ticked.length === ready.length;
    }

    amount(row: BulkRow): string {
        return row.name ? formatAmount(row.amount, row.currency_id) : "";
    }

    before(row: BulkRow): string {
        return row.previous_validity_date ? formatIsoDate(row.previous_validity_date) : _t("none");
    }

    after(row: BulkRow): string {
        return row.validity_date ? formatIsoDate(row.validity_date) : _t("none");
    }

    isChanged(row: BulkRow): boolean {
        return row.validity_date !== row.previous_validity_date;
    }

    tickLabel(row: BulkRow): string {
        return _t("Remind %s, %s", row.partner_name, row.name);
    }

    skippedIcon(row: BulkRow): string {
        return SKIPPED[row.skipped?.code ?? ""] ?? "fa-minus-circle";
    }

    result(row: BulkRow): BulkResult | null {
        return this.props.bulk.results[row.res_id] ?? null;
    }

    resultIcon(row: BulkRow): string {
        return DONE[this.result(row)?.status ?? "skipped"];
    }

    isCompletable(row: BulkRow): boolean {
        return row.skipped?.code === "no_address" && row.partner_id !== null;
    }

    onTick(row: BulkRow, ev: Event): void {
        this.props.bulk.tick(row, (ev.target as HTMLInputElement).checked);
    }

    onTickAll(ev: Event): void {
        this.props.bulk.tickAll((ev.target as HTMLInputElement).checked);
    }
}
