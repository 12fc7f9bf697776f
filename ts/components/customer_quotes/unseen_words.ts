import { _t } from "@web/core/l10n/translation";
import type { Card, HiddenQuotes } from "../../model/types";

/** What of the customer is not in sight: those that do not fit, and those of others that the user may not read. */
export function unseenInWords({ others_cut: cut = 0, others_hidden: hidden = [] }: Card): string[] {
    const unlisted = cut === 1 ? _t("1 more is not listed") : _t("%s more are not listed", cut);
    return [...(cut > 0 ? [unlisted] : []), ...hidden.map(hiddenInWords)];
}

function hiddenInWords({ salesperson, count }: HiddenQuotes): string {
    if (!salesperson) {
        return count === 1
            ? _t("1 quotation without a salesperson")
            : _t("%s quotations without a salesperson", count);
    }
    return count === 1
        ? _t("1 quotation of %s", salesperson)
        : _t("%s quotations of %s", count, salesperson);
}
