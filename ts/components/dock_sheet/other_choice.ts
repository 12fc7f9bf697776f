import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { othersOf } from "../../model/customer";
import type { CustomerQuote } from "../../model/types";
import type { DockStore } from "../../store/dock_store";
import { otherRow, type OthersView } from "../customer_quotes/other_rows";
import { unseenInWords } from "../customer_quotes/unseen_words";
import { daysAhead } from "../fact_words";
import type { QuoteRow } from "../quote_table/quote_row";

/** How many others go with the card's own quotation. */
export function withOthers(count: number): string {
    if (count === 0) {
        return _t("This quotation only");
    }
    return count === 1 ? _t("With 1 other quotation") : _t("With %s other quotations", count);
}

interface Props {
    view: OthersView;
    dock: DockStore;
}

interface Choice extends QuoteRow {
    /** What stands below the name. */
    facts: string;
}

/** On a phone, the customer's other quotations as a list to choose from. */
export class OtherChoice extends Component<Props> {
    static template = "sale_quotation_followup.OtherChoice";
    static props = { view: Object, dock: Object };

    get choices(): Choice[] {
        const { view } = this.props;
        return othersOf(view.card).map((quote) => {
            const row = otherRow(quote, view);
            return { ...row, facts: row.tick ? this.facts(quote, row) : this.why(row) };
        });
    }

    /** "By phone · expired 9 days ago · Low"; without a rate, what was done stands in its place. */
    private facts(quote: CustomerQuote, { holder, rate }: QuoteRow): string {
        const { lines, days_late, days_left, success_rate } = quote;
        const late = days_late > 0 ? _t("expired for %s days", days_late) : "";
        const expiration = days_left === null ? late : _t("expires %s", daysAhead(days_left));
        const known = success_rate ? [lines[0], expiration, rate] : [lines.join(", "), expiration];
        return [holder, ...known].filter(Boolean).join(" · ");
    }

    private why({ stop }: QuoteRow): string {
        return [stop?.reason, stop?.owner].filter(Boolean).join(" · ");
    }

    /** What is not among the choices. */
    get unseen(): string[] {
        return unseenInWords(this.props.view.card);
    }

    onTick({ ref }: QuoteRow, ev: Event): void {
        this.props.dock.tickAlso(ref.res_id, (ev.target as HTMLInputElement).checked);
    }
}
