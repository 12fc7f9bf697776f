import { Component } from "@odoo/owl";
import type { SuccessRate } from "../../model/types";
import { rateLabel } from "../fact_words";

interface Props {
    rate: SuccessRate | null;
}

const LEVELS: readonly SuccessRate[] = ["1", "2", "3"];

/** The success rate: three bars, and always its name. */
export class RateMeter extends Component<Props> {
    static template = "sale_quotation_followup.RateMeter";
    static props = { rate: { type: [String, { value: null }] } };

    get label(): string {
        return rateLabel(this.props.rate);
    }

    get bars(): { level: SuccessRate; filled: boolean }[] {
        const { rate } = this.props;
        return rate ? LEVELS.map((level) => ({ level, filled: level <= rate })) : [];
    }
}
