// Generated from ts/components/undo_strip/last_done.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { ReviewStrip } from "../review_strip/review_strip";
import { UndoStrip } from "./undo_strip";
class LastDone extends Component {
  static template = "sale_quotation_followup.LastDone";
  static components = { ReviewStrip, UndoStrip };
  static props = { desk: Object, onUndo: Function };
  /** "25 / 35 shelved" */
  get progress() {
    const { done = 0, total = 0 } = this.props.desk.shelving.progress ?? {};
    return _t("%s / %s shelved", done, total);
  }
  get last() {
    const { undoable, shelving } = this.props.desk;
    if (undoable.last || !shelving.last) {
      return undoable.last;
    }
    const { count } = shelving.last;
    const outcome = count === 1 ? _t("1 quotation") : _t("%s quotations", count);
    return { customer: _t("Shelved"), outcome, count: 1 };
  }
}
export {
  LastDone
};
