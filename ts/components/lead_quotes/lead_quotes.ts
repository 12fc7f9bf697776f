import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { OutcomeDraft } from "../../model/draft";
import { effectOf, plainLabel } from "../../model/outcomes";
import type {
    Card,
    Effect,
    EntryRef,
    LeadQuotation,
    Outcome,
    QuotationEffect,
    RecordRef,
} from "../../model/types";
import { findOutcome } from "../../model/values";
import { formatIsoDate, fromPicker, toPicker, type PickerDate } from "../../odoo/dates";
import { formatAmount } from "../../odoo/money";
import { DateTimeInput } from "../../odoo/widgets";
import type { DockStore } from "../../store/dock_store";
import { rateLabel } from "../fact_words";

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
    static components = { DateTimeInput };
    static props = {
        card: Object,
        draft: Object,
        dock: Object,
        onOpen: Function,
        onShow: Function,
    };
    rate = rateLabel;

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

    amount(quote: LeadQuotation): string {
        return formatAmount(quote.amount, quote.currency_id);
    }

    expiration(quote: LeadQuotation): string {
        return quote.validity_date ? formatIsoDate(quote.validity_date) : _t("None");
    }

    lateness({ days_late, state }: LeadQuotation): string {
        if (state === "draft") {
            return _t("draft");
        }
        if (days_late === 0) {
            return _t("still valid");
        }
        return days_late === 1 ? _t("1 day late") : _t("%s days late", days_late);
    }

    isLate({ days_late, state }: LeadQuotation): boolean {
        return days_late > 0 && state !== "draft";
    }

    /** Only what the customer has already got can be sent again; a renewal is followed up by itself. */
    canSend({ state, is_renewal, may_write }: LeadQuotation): boolean {
        return state === "sent" && !is_renewal && may_write;
    }

    isTicked(quote: LeadQuotation): boolean {
        return this.canSend(quote) && this.props.draft.sendIds.includes(quote.res_id);
    }

    tickLabel({ name }: LeadQuotation): string {
        return _t("Send %s again", name);
    }

    reviseLabel({ price_year }: LeadQuotation): string {
        return _t("Revise (%s prices)", price_year);
    }

    /** Whether the outcome in sight cancels: what it does is then no good news. */
    get cancels(): boolean {
        return this.effect?.cancels === true;
    }

    effectOn(quote: LeadQuotation): QuotationEffect | null {
        return this.effect?.quotations.find(({ res_id }) => res_id === quote.res_id) ?? null;
    }

    onTick(quote: LeadQuotation, ev: Event): void {
        this.props.dock.drafts.tick(quote.res_id, (ev.target as HTMLInputElement).checked);
    }

    onDate(date: PickerDate): void {
        this.props.dock.drafts.setProjectStart(fromPicker(date));
    }

    open(quote: LeadQuotation): void {
        this.props.onOpen({ res_model: "sale.order", res_id: quote.res_id });
    }

    revise(quote: LeadQuotation): void {
        this.props.onShow({ res_model: "sale.order", res_id: quote.res_id });
    }
}
