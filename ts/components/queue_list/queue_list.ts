import { Component } from "@odoo/owl";
import type { QueueCode, QueueCount } from "../../model/types";
import { formatTotals } from "../../odoo/money";
import { moveInList } from "../arrow_keys";

interface Props {
    queues: QueueCount[];
    current: QueueCode | null;
    onSelect: (queue: QueueCode) => void;
}

/** The queues: what is in each, and what it is worth. Empty ones keep their place. */
export class QueueList extends Component<Props> {
    static template = "sale_quotation_followup.QueueList";
    static props = {
        queues: Array,
        current: { type: [String, { value: null }] },
        onSelect: Function,
    };
    moveInList = moveInList;

    /** Of a count that was cut, the largest are told: together it is that much or more. */
    amount(queue: QueueCount): string {
        if (queue.count === 0) {
            return "";
        }
        const totals = formatTotals(queue.amounts);
        return queue.count_is_capped ? `≥\u00a0${totals}` : totals;
    }

    count(queue: QueueCount): string {
        return queue.count_is_capped ? `${queue.count}+` : String(queue.count);
    }

    isCurrent(queue: QueueCount): boolean {
        return queue.queue === this.props.current;
    }

    /** One tab stop: the current queue, else the first. */
    tabindex(queue: QueueCount, index: number): number {
        const hasCurrent = this.props.queues.some((other) => this.isCurrent(other));
        return (hasCurrent ? this.isCurrent(queue) : index === 0) ? 0 : -1;
    }
}
