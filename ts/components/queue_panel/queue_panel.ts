import { Component } from "@odoo/owl";
import type { Entry, QueueCode } from "../../model/types";
import type { DeskStore } from "../../store/desk_store";
import { BulkRow } from "../bulk_reminder/bulk_row";
import { EntryList } from "../entry_list/entry_list";
import { EntrySearch } from "../entry_search/entry_search";
import { QueueList } from "../queue_list/queue_list";
import { ScopeToggle } from "../scope_toggle/scope_toggle";

interface Props {
    desk: DeskStore;
    /** A card was chosen: where the panel hides the card, it may close. */
    onChosen?: () => void;
}

/** The left column: whose quotations, which queue, which entry. The same in the bottom sheet of a phone. */
export class QueuePanel extends Component<Props> {
    static template = "sale_quotation_followup.QueuePanel";
    static components = { BulkRow, EntryList, EntrySearch, QueueList, ScopeToggle };
    static props = { desk: Object, onChosen: { type: Function, optional: true } };

    setMine(mine: boolean): void {
        void this.props.desk.setMine(mine);
    }

    openQueue(queue: QueueCode): void {
        this.props.desk.search.clear();
        void this.props.desk.openQueue(queue);
    }

    show(entry: Entry): void {
        void this.props.desk.show(entry);
        this.props.onChosen?.();
    }

    openBulk(): void {
        this.props.desk.openBulk();
        this.props.onChosen?.();
    }

    shelveMany(): void {
        void this.props.desk.shelveMany();
        this.props.onChosen?.();
    }

    showFound(entry: Entry): void {
        this.props.desk.search.clear();
        this.show(entry);
    }

    loadMore(): void {
        void this.props.desk.nav.next.loadMore();
    }
}
