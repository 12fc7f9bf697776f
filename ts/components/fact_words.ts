import { _t } from "@web/core/l10n/translation";
import type { FactChange, FactName } from "../model/conflict";
import { formatIsoDate } from "../odoo/dates";

type Words = Record<string, string>;

/** The name of a success rate. */
export function rateLabel(rate: string | null): string {
    const labels: Words = { 1: _t("Low"), 2: _t("On track"), 3: _t("Order coming") };
    return labels[rate ?? ""] ?? _t("Not set");
}

function stateLabel(state: string | null): string {
    const labels: Words = {
        sale: _t("Order"),
        cancel: _t("Cancelled"),
        open: _t("Open"),
        won: _t("Won"),
        lost: _t("Lost"),
    };
    return labels[state ?? ""] ?? _t("Quotation");
}

/** The name of a fact of the card. */
export function factLabel(fact: FactName): string {
    switch (fact) {
        case "validity_date":
            return _t("Expiration");
        case "success_rate":
            return _t("Success rate");
        case "followup_date":
            return _t("Next follow-up");
        case "state":
            return _t("Status");
    }
}

/** One value of a fact, as the card shows it. */
export function factValue(fact: FactName, value: string | null): string {
    switch (fact) {
        case "success_rate":
            return rateLabel(value);
        case "state":
            return stateLabel(value);
        case "validity_date":
        case "followup_date":
            return value ? formatIsoDate(value) : _t("None");
    }
}

/** The words beside a fact that somebody else changed: colour alone would say it to some only. */
export function changeNote(change: FactChange): string {
    return _t("before: %s", factValue(change.fact, change.before));
}

/** A number of days to come, counted by the server, in words. */
export function daysAhead(days: number): string {
    if (days <= 0) {
        return _t("today");
    }
    return days === 1 ? _t("tomorrow") : _t("in %s days", days);
}

/** A number of days gone by, counted by the server, in words. */
export function daysAgo(days: number): string {
    if (days <= 0) {
        return _t("today");
    }
    return days === 1 ? _t("yesterday") : _t("%s days ago", days);
}

/** How late an entry is, counted by the server, in words. */
export function lateness(days: number): string {
    return days === 1 ? _t("1 day late") : _t("%s days late", days);
}
