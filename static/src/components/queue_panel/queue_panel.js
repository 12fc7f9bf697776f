// Generated from ts/components/queue_panel/queue_panel.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { BulkRow } from "../bulk_reminder/bulk_row";
import { EntryList } from "../entry_list/entry_list";
import { EntrySearch } from "../entry_search/entry_search";
import { QueueList } from "../queue_list/queue_list";
import { ScopeToggle } from "../scope_toggle/scope_toggle";
class QueuePanel extends Component {
  static template = "sale_quotation_followup.QueuePanel";
  static components = { BulkRow, EntryList, EntrySearch, QueueList, ScopeToggle };
  static props = { desk: Object, onChosen: { type: Function, optional: true } };
  setMine(mine) {
    void this.props.desk.setMine(mine);
  }
  openQueue(queue) {
    this.props.desk.search.clear();
    void this.props.desk.openQueue(queue);
  }
  show(entry) {
    void this.props.desk.show(entry);
    this.props.onChosen?.();
  }
  openBulk() {
    this.props.desk.openBulk();
    this.props.onChosen?.();
  }
  shelveMany() {
    void this.props.desk.shelveMany();
    this.props.onChosen?.();
  }
  showFound(entry) {
    this.props.desk.search.clear();
    this.show(entry);
  }
  loadMore() {
    void this.props.desk.nav.next.loadMore();
  }
}
export {
  QueuePanel
};
