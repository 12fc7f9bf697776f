import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { DeskStore } from "../../store/desk_store";
import { ReviewStrip } from "../review_strip/review_strip";
import { UndoStrip } from "./undo_strip";

interface Props {
    desk: DeskStore;
    onUndo: () => void;
}

/** What is to be reviewed; what was done last, as long as it can be undone: an outcome, or many shelved at once; before, how far it is. */
export class LastDone extends Component<Props> {
    static template = "sale_quotation_followup.LastDone";
    static components = { ReviewStrip, UndoStrip };
    static props = { desk: Object, onUndo: Function };

    /** "25 / 35 shelved" */
    get progress(): string {
        const { done = 0, total = 0 } = this.props.desk.shelving.progress ?? {};
        return _t("%s / %s shelved", done, total);
    }

    get last(): { customer: string; outcome: string; count: number } | null {
        const { undoable, shelving } = this.props.desk;
        if (undoable.last || !shelving.last) {
            return undoable.last;
        }
        const { count } = shelving.last;
        const outcome = count === 1 ? _t("1 quotation") : _t("%s quotations", count);
        return { customer: _t("Shelved"), outcome, count: 1 };
    }
}
