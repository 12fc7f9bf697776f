// Generated from ts/components/queue_list/queue_list.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { formatTotals } from "../../odoo/money";
import { moveInList } from "../arrow_keys";
class QueueList extends Component {
  static template = "sale_quotation_followup.QueueList";
  static props = {
    queues: Array,
    current: { type: [String, { value: null }] },
    onSelect: Function
  };
  moveInList = moveInList;
  /** Of a count that was cut, the largest are told: together it is that much or more. */
  amount(queue) {
    if (queue.count === 0) {
      return "";
    }
    const totals = formatTotals(queue.amounts);
    return queue.count_is_capped ? `≥ ${totals}` : totals;
  }
  count(queue) {
    return queue.count_is_capped ? `${queue.count}+` : String(queue.count);
  }
  isCurrent(queue) {
    return queue.queue === this.props.current;
  }
  /** One tab stop: the current queue, else the first. */
  tabindex(queue, index) {
    const hasCurrent = this.props.queues.some((other) => this.isCurrent(other));
    return (hasCurrent ? this.isCurrent(queue) : index === 0) ? 0 : -1;
  }
}
export {
  QueueList
};
