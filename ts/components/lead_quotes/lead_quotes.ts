import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { OutcomeDraft } from "../../model/draft";
import { effectOf, plainLabel } from "../../model/outcomes";
import type { Card, Effect, EntryRef, LeadQuotation, Outcome, RecordRef } from "../../model/types";
import { findOutcome } from "../../model/values";
import { formatIsoDate, fromPicker, toPicker, type PickerDate } from "../../odoo/dates";
import { formatAmount } from "../../odoo/money";
import { DateTimeInput } from "../../odoo/widgets";
import type { DockStore } from "../../store/dock_store";
import { lateness, rateLabel } from "../fact_words";
import type { QuoteRow, RowEffect, RowTick } from "../quote_table/quote_row";
import { QuoteTable } from "../quote_table/quote_table";

interface Props {
    card: Card;
    draft: OutcomeDraft;
    dock: DockStore;
    onOpen: (ref: RecordRef) => void;
    onShow: (ref: EntryRef) => void;
}

/**
 * The quotations of an opportunity: a tick sends the offer again, the last column tells what the outcome in sight makes
 * of each. Above them what is to be asked on every call: when the project starts.
 */
export class LeadQuotes extends Component<Props> {
    static template = "sale_quotation_followup.LeadQuotes";
    static components = { DateTimeInput, QuoteTable };
    static props = {
        card: Object,
        draft: Object,
        dock: Object,
        onOpen: Function,
        onShow: Function,
    };

    get outcome(): Outcome | null {
        return findOutcome(this.props.card, this.props.draft.looked);
    }

    get effect(): Effect | null {
        return this.outcome && effectOf(this.outcome, this.props.draft);
    }

    get outcomeLabel(): string {
        return this.outcome ? plainLabel(this.outcome) : "";
    }

    get projectStart(): PickerDate {
        return toPicker(this.props.draft.projectStart);
    }

    /** The next follow-up that the outcome in sight would set, else the one that is set. */
    get nextFollowup(): string {
        const date = this.effect?.followup_date ?? this.props.card.followup_date;
        return date ? _t("Next follow-up: %s", formatIsoDate(date)) : "";
    }

    get isSaving(): boolean {
        return this.props.draft.saving !== null;
    }

    get rateHead(): string {
        return _t("Rate");
    }

    get rows(): QuoteRow[] {
        return this.props.card.quotations.map((quote) => this.row(quote));
    }

    private row(quote: LeadQuotation): QuoteRow {
        const { res_id, name, title, may_write, salesperson, validity_date } = quote;
        return {
            ...{ ref: { res_model: "sale.order", res_id }, name, title },
            owner: may_write ? "" : salesperson,
            revise: this.reviseLabel(quote),
            tick: this.tick(quote),
            mark: null,
            amount: formatAmount(quote.amount, quote.currency_id),
            rate: "",
            expiration: validity_date ? formatIsoDate(validity_date) : _t("None"),
            lateness: this.lateness(quote),
            isLate: quote.days_late > 0 && quote.state !== "draft",
            kind: rateLabel(quote.success_rate),
            ...{ done: "", holder: "", stop: null },
            effect: this.effectOn(quote),
        };
    }

    private lateness({ days_late, state }: LeadQuotation): string {
        if (state === "draft") {
            return _t("draft");
        }
        return days_late === 0 ? _t("still valid") : lateness(days_late);
    }

    /** Only what the customer has already got can be sent again; a renewal is followed up by itself. */
    private tick({ res_id, name, state, is_renewal, may_write }: LeadQuotation): RowTick | null {
        const { sendIds, send } = this.props.draft;
        if (state !== "sent" || is_renewal || !may_write) {
            return null;
        }
        return {
            label: _t("Send %s again", name),
            isTicked: sendIds.includes(res_id),
            isDisabled: this.isSaving || !send,
        };
    }

    private reviseLabel(quote: LeadQuotation): string {
        const { price_year, price_year_over, may_write, is_renewal } = quote;
        return price_year_over && may_write && !is_renewal
            ? _t("Revise (%s prices)", price_year)
            : "";
    }

    private effectOn({ res_id }: LeadQuotation): RowEffect | null {
        const { effect } = this;
        const found = effect?.quotations.find((one) => one.res_id === res_id);
        return found ? { ...found, cancels: effect?.cancels === true } : null;
    }

    onTick({ ref }: QuoteRow, flag: boolean): void {
        this.props.dock.drafts.tick(ref.res_id, flag);
    }

    onDate(date: PickerDate): void {
        this.props.dock.drafts.setProjectStart(fromPicker(date));
    }

    revise({ ref }: QuoteRow): void {
        this.props.onShow(ref);
    }
}
