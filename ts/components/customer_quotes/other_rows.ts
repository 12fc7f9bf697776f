import { _t } from "@web/core/l10n/translation";
import { effectOnOther, isConcerned, JOIN_LIMIT } from "../../model/customer";
import type { OutcomeDraft } from "../../model/draft";
import type { Card, CustomerQuote, Outcome, Presence } from "../../model/types";
import { findOutcome } from "../../model/values";
import { SHELVE } from "../../model/variant";
import { formatIsoDate } from "../../odoo/dates";
import { formatAmount } from "../../odoo/money";
import { user } from "../../odoo/services";
import { daysAhead, lateness, rateLabel } from "../fact_words";
import type { QuoteRow, RowEffect, RowStop, RowTick } from "../quote_table/quote_row";

/** What the rows of the customer's other quotations are made from. */
export interface OthersView {
    card: Card;
    draft: OutcomeDraft;
    /** The colleague who is with the customer, from whom it was not taken over. */
    holder: Presence | null;
}

/** Which are shown as ticked: while the button that shelves is looked at, those it would shelve. */
export function shownTicks({ card, draft }: OthersView): readonly number[] {
    return draft.looked === SHELVE ? (card.variant?.res_ids ?? []) : draft.also;
}

export function otherRow(quote: CustomerQuote, view: OthersView): QuoteRow {
    const { res_model, res_id, name, title, validity_date, days_late, lines } = quote;
    const [kind = "", done = ""] = lines;
    const holder = quote.opened_by ?? view.holder;
    return {
        ...{ ref: { res_model, res_id }, name, title },
        ...{ owner: "", revise: "" },
        tick: quote.can_join ? otherTick(quote, view) : null,
        mark: quote.can_join ? null : stopMark(quote),
        amount: formatAmount(quote.amount, quote.currency_id),
        rate: rateLabel(quote.success_rate),
        expiration: validity_date ? formatIsoDate(validity_date) : _t("None"),
        lateness: days_late > 0 ? lateness(days_late) : runningFor(quote),
        isLate: days_late > 0,
        ...{ kind, done },
        holder: quote.can_join && holder ? holder.name : "",
        stop: quote.can_join ? null : stop(quote),
        effect: effect(quote, view),
    };
}

function runningFor({ days_left }: CustomerQuote): string {
    return days_left === null ? "" : daysAhead(days_left);
}

/** What is done needs no lock. */
function stopMark({ cannot_join }: CustomerQuote): QuoteRow["mark"] {
    return cannot_join?.code === "done_today" ? "fa-check" : "fa-lock";
}

function otherTick(quote: CustomerQuote, view: OthersView): RowTick {
    const { draft, holder } = view;
    const isTicked = shownTicks(view).includes(quote.res_id);
    const isFull = !isTicked && draft.also.length >= JOIN_LIMIT;
    const amount = formatAmount(quote.amount, quote.currency_id);
    const words = [quote.name, quote.title, amount].filter(Boolean).join(", ");
    return {
        label: _t("Handle %s too", words),
        isTicked,
        isDisabled: isFull || draft.saving !== null || (quote.opened_by ?? holder) !== null,
    };
}

/** The reason, then what it waits for and whose it is, where that is somebody else. */
function stop({ lines, cannot_join, link, salesperson }: CustomerQuote): RowStop {
    const [reason = cannot_join?.message ?? "", detail = ""] = lines;
    const owner = salesperson === user.name ? "" : salesperson;
    return {
        reason,
        link: link && { label: link.name, ref: link },
        owner: detail || owner,
    };
}

function effect(quote: CustomerQuote, { card, draft }: OthersView): RowEffect | null {
    const outcome = findOutcome(card, draft.looked);
    return outcome && quote.can_join ? effectOf(quote, outcome, card, draft) : null;
}

function effectOf(
    { res_id }: CustomerQuote,
    outcome: Outcome,
    card: Card,
    draft: OutcomeDraft,
): RowEffect | null {
    const found = effectOnOther(outcome, draft, res_id);
    if (!found || !isConcerned(card, outcome, draft, res_id)) {
        return null;
    }
    const { lines, blocked } = found;
    const cancels = outcome.effect.cancels;
    return {
        lines: outcome.code === SHELVE ? [_t("cancelled"), _t("no e-mail")] : lines,
        blocked: blocked && _t("left as it is: %s", blocked.message),
        cancels,
    };
}
