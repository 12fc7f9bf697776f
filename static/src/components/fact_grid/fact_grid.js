// Generated from ts/components/fact_grid/fact_grid.ts by dev/build.mjs; do not edit.
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { formatInstant, formatIsoDate } from "../../odoo/dates";
import { changeNote, daysAgo, daysAhead, factLabel, factValue } from "../fact_words";
import { RateMeter } from "../rate_meter/rate_meter";
class FactGrid extends Component {
  static template = "sale_quotation_followup.FactGrid";
  static components = { RateMeter };
  static props = {
    card: Object,
    changes: Array,
    /** Two lines: the label, then the value and its details. Other quotations of the customer need the room. */
    compact: { type: Boolean, optional: true }
  };
  /** What stands behind the value, unless the value or the badge says as much. */
  beside({ name, details, changed }) {
    const isSaid = !changed && this.isSaid(name);
    return isSaid ? "" : details.map((detail) => ` · ${detail}`).join("");
  }
  isSaid(name) {
    const { attempts, badge, days_late } = this.props.card;
    return name === "validity_date" ? days_late > 0 || Boolean(badge) : name === "attempts" && attempts === 0;
  }
  get facts() {
    const { renewed_contract_end, timeline, followup_date, promised } = this.props.card;
    return [
      this.expiration,
      this.tracked("success_rate", []),
      this.attempts,
      this.sending,
      ...renewed_contract_end && !timeline ? [
        this.plain(
          "contract_end",
          _t("End of contract"),
          formatIsoDate(renewed_contract_end)
        )
      ] : [],
      // Of a promise that is due, the reason above speaks.
      ...followup_date && !promised ? [this.tracked("followup_date", [])] : [],
      ...this.props.card.facts.map(({ label, value, link }, number) => ({
        ...this.plain(`other_${number}`, label, value),
        ...link ? { link } : {}
      }))
    ];
  }
  get expiration() {
    const { validity_date, days_late, days_left } = this.props.card;
    const late = validity_date && days_late > 0 ? [daysAgo(days_late)] : [];
    return this.tracked("validity_date", days_left === null ? late : [daysAhead(days_left)]);
  }
  get attempts() {
    const { attempts, last_attempt_at } = this.props.card;
    const detail = last_attempt_at ? _t("last on %s", formatInstant(last_attempt_at)) : _t("never called");
    return this.plain("attempts", _t("Attempts"), this.calls(attempts), [detail]);
  }
  get sending() {
    const { sent_on, age_days, email_reminder_count } = this.props.card;
    const value = sent_on ? formatIsoDate(sent_on) : _t("Not sent");
    const details = sent_on ? [daysAgo(age_days)] : [];
    const reminders = email_reminder_count > 0 ? [this.reminders(email_reminder_count)] : [];
    return this.plain("sent_on", _t("Sent on"), value, [...details, ...reminders]);
  }
  /** A fact that a colleague may change meanwhile. */
  tracked(name, details) {
    const change = this.props.changes.find((candidate) => candidate.fact === name);
    return {
      name,
      label: factLabel(name),
      value: factValue(name, this.props.card[name]),
      details: change ? [changeNote(change)] : details,
      changed: change !== void 0
    };
  }
  plain(name, label, value, details = []) {
    return { name, label, value, details, changed: false };
  }
  calls(count) {
    if (count === 0) {
      return _t("No call");
    }
    return count === 1 ? _t("1 call") : _t("%s calls", count);
  }
  reminders(count) {
    return count === 1 ? _t("1 e-mail reminder") : _t("%s e-mail reminders", count);
  }
}
export {
  FactGrid
};
