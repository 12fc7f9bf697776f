// Generated from ts/components/progress_meter/progress_meter.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useShortcuts } from "../../odoo/shortcuts";
function progressText(done, total) {
  return _t("%s / %s done", done, total);
}
class ProgressMeter extends Component {
  static template = "sale_quotation_followup.ProgressMeter";
  static props = { done: Number, total: Number, onPrevious: Function, onNext: Function };
  keys;
  setup() {
    this.keys = useShortcuts();
  }
  /** An empty queue has nothing to fill the bar with, and a bar cannot end at zero. */
  get max() {
    return Math.max(this.props.total, 1);
  }
  get text() {
    return progressText(this.props.done, this.props.total);
  }
  get previousTitle() {
    return this.keys.titled(_t("Previous"), "P");
  }
  get nextTitle() {
    return this.keys.titled(_t("Next"), "N");
  }
  /** What follows the count of what was done, which is in bold. */
  get rest() {
    return this.text.slice(String(this.props.done).length);
  }
}
export {
  ProgressMeter,
  progressText
};
