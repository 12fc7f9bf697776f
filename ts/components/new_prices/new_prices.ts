import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { Card, NextPrices } from "../../model/types";
import { formatInstant, formatIsoDate } from "../../odoo/dates";
import { formatAmount } from "../../odoo/money";
import { formatQuantity } from "../../odoo/numbers";
import type { PricesStore } from "../../store/prices_store";
import { PriceTable } from "../price_table/price_table";

interface Props {
    card: Card;
    told: NextPrices;
    prices: PricesStore;
}

interface Part {
    text: string;
    strong: boolean;
}

/** Stands around what is bold in a translated sentence; nobody sees it. */
const MARK = "\u2063";

/** What the quotation costs until 31 December and from 1 January on, while one talks. */
export class NewPrices extends Component<Props> {
    static template = "sale_quotation_followup.NewPrices";
    static components = { PriceTable };
    static props = { card: Object, told: Object, prices: Object };

    get isOpen(): boolean {
        return this.props.prices.isOpen(this.props.card);
    }

    get isBusy(): boolean {
        return this.props.prices.isBusy && this.props.prices.isAbout(this.props.card);
    }

    get error(): string {
        const { prices, card } = this.props;
        return prices.isAbout(card) ? (prices.error ?? "") : "";
    }

    get isAnnounced(): boolean {
        return this.props.told.announced !== null;
    }

    /** The sentence, its amounts bold; `null` where the figure is to be computed first. */
    get parts(): Part[] | null {
        const { then } = this.props.told;
        if (then === null) {
            return null;
        }
        const pieces = this.sentence(then).split(MARK);
        return pieces.map((text, index) => ({ text, strong: index % 2 === 1 }));
    }

    private sentence(then: number): string {
        const { told } = this.props;
        const words = {
            today: this.amount(told.today),
            then: this.amount(then),
            on: formatIsoDate(told.on),
            percent: `${formatQuantity(told.announced ?? 0)}\u00a0%`,
        };
        return this.isAnnounced
            ? _t(
                  "Today %(today)s excl. tax, increase of %(percent)s announced: about %(then)s excl. tax",
                  words,
              )
            : _t("Today %(today)s excl. tax, from %(on)s on: %(then)s excl. tax", words);
    }

    private amount(value: number): string {
        return MARK + formatAmount(value, this.props.card.currency_id) + MARK;
    }

    get computedAt(): string {
        const { computed_at } = this.props.told;
        return computed_at ? _t("Computed on %s.", formatInstant(computed_at)) : "";
    }

    get missing(): string {
        return _t("New prices from %s on: not computed yet.", formatIsoDate(this.props.told.on));
    }

    toggle(): void {
        void this.props.prices.toggle(this.props.card);
    }

    compute(): void {
        void this.props.prices.compute(this.props.card);
    }
}
