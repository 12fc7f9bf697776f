// Generated from ts/components/bulk_reminder/bulk_dock.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useShortcuts } from "../../odoo/shortcuts";
class BulkDock extends Component {
  static template = "sale_quotation_followup.BulkDock";
  static props = { bulk: Object, onSend: Function, onUndo: Function, onOneByOne: Function };
  keys;
  setup() {
    this.keys = useShortcuts();
  }
  get sendLabel() {
    const count = this.props.bulk.ticked.length;
    return count === 1 ? _t("Send 1 reminder") : _t("Send %s reminders", count);
  }
  /** "13 ticked · 1 unticked · 4 left out" */
  get counts() {
    const { ticked, ready, skipped } = this.props.bulk;
    const unticked = ready.length - ticked.length;
    return [
      _t("%s ticked", ticked.length),
      unticked > 0 ? _t("%s unticked", unticked) : "",
      skipped.length > 0 ? _t("%s left out", skipped.length) : ""
    ].filter(Boolean).join(" · ");
  }
  get departure() {
    const seconds = this.props.bulk.undoSeconds;
    return seconds === 60 ? _t("They leave in 1 minute; until then you can undo.") : _t("They leave in %s s; until then you can undo.", seconds);
  }
  get progress() {
    const { done, total } = this.props.bulk.progress;
    return _t("%s / %s sent", done, total);
  }
  get isPartlySent() {
    return this.props.bulk.unsent.length > 0;
  }
  get outcome() {
    const { sent, unsent } = this.props.bulk;
    const good = sent.length === 1 ? _t("1 reminder sent.") : _t("%s reminders sent.", sent.length);
    const bad = _t("%s not sent: see above.", unsent.length);
    return this.isPartlySent ? `${good} ${bad}` : good;
  }
}
export {
  BulkDock
};
