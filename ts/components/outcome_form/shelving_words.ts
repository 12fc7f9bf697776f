import { _t } from "@web/core/l10n/translation";
import { totalsOf } from "../../model/bulk";
import type { Card, Effect } from "../../model/types";
import { shelved } from "../../model/variant";
import { formatAmounts } from "../../odoo/money";

/** What the form says that shelves what an order made needless. */
export interface ShelvingWords {
    title: string;
    confirm: string;
    /** Those that may not be cancelled, and why. */
    left: string[];
    effect: (effect: Effect) => Effect;
}

/** "S01451 and S01472" */
function listed(names: readonly string[]): string {
    const [last = "", ...others] = [...names].reverse();
    return others.length > 0 ? _t("%s and %s", others.reverse().join(", "), last) : last;
}

export function shelvingWords(card: Card): ShelvingWords {
    const quotes = shelved(card);
    const count = quotes.length;
    const totals = formatAmounts(totalsOf(quotes));
    const cancelled =
        count > 1
            ? _t("%s quotations cancelled, %s excl. tax", count, totals)
            : _t("1 quotation cancelled, %s excl. tax", totals);
    const besides = _t("no e-mail leaves, they can be set back to quotation");
    return {
        title: _t("Shelve: %s", listed(quotes.map(({ name }) => name))),
        confirm: count > 1 ? _t("Confirm: shelve %s quotations", count) : _t("Confirm: shelve it"),
        left: (card.variant?.blocked ?? []).map(({ message }) => message),
        effect: (effect) => ({ ...effect, lines: [cancelled, besides] }),
    };
}
