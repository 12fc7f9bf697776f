import { Component } from "@odoo/owl";
import type { FirstDay as Told, FirstStep } from "../../model/types";

interface Props {
    told: Told;
    onStep: (step: FirstStep) => void;
    onClose: () => void;
}

/** The first day on a database with years of quotations: what is there, what happens by itself, what to do next. */
export class FirstDay extends Component<Props> {
    static template = "sale_quotation_followup.FirstDay";
    static props = { told: Object, onStep: Function, onClose: Function };

    opensSomething({ queue, opens }: FirstStep): boolean {
        return queue !== null || opens !== null;
    }
}
