// Generated from ts/odoo/desk_notify.ts by dev/build.mjs; do not edit.
import { reactive } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { formatRoundAmount } from "./money";
const DELAY = 1e4;
class DeskNotify {
  constructor(notification) {
    this.notification = notification;
  }
  notification;
  /** What a screen reader is told. */
  voice = reactive({ text: "" });
  close = () => void 0;
  applied({ customer, outcome, message }, undo) {
    const onClick = () => {
      this.close();
      undo();
    };
    this.show(message, {
      title: _t("%(customer)s: %(outcome)s", { customer, outcome }),
      type: "success",
      className: "o_followup_applied",
      buttons: [{ name: _t("Undo"), onClick }]
    });
  }
  undone({ status, message }) {
    this.show(message, { type: status === "undone" ? "info" : "warning" });
    this.voice.text = message;
  }
  reopened(message) {
    this.show(message, { type: "success" });
    this.voice.text = message;
  }
  resent({ status, message }) {
    this.show(message, { type: status === "resent" ? "info" : "warning" });
    this.voice.text = message;
  }
  failed(message) {
    this.show(message, { type: "danger" });
  }
  nothingElse() {
    this.voice.text = _t("There is no other quotation in this list.");
    this.show(this.voice.text, { type: "info" });
  }
  cardCame(outcome, card) {
    const saved = _t("Follow-up saved: %s.", outcome);
    const next = card && _t(
      "Next quotation: %s, %s.",
      card.partner_name,
      formatRoundAmount(card.amount, card.currency_id)
    );
    this.voice.text = next ? `${saved} ${next}` : saved;
  }
  show(message, options) {
    this.close();
    this.close = this.notification.add(message, { autocloseDelay: DELAY, ...options });
  }
}
export {
  DeskNotify
};
