// Generated from ts/components/contract_timeline/contract_timeline.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { formatIsoDate, formatShortDay } from "../../odoo/dates";
const ICONS = {
  done: "fa-check",
  current: "fa-circle",
  to_come: "",
  skipped: "fa-minus"
};
class ContractTimeline extends Component {
  static template = "sale_quotation_followup.ContractTimeline";
  static props = { timeline: Object };
  get today() {
    const { label, date } = this.props.timeline.today;
    return _t("%(today)s %(date)s", { today: label, date: formatShortDay(date) });
  }
  icon({ state }) {
    return ICONS[state];
  }
  date({ date }) {
    return formatIsoDate(date);
  }
}
export {
  ContractTimeline
};
