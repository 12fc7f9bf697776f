// Generated from ts/odoo/desk_notify.ts by dev/build.mjs; do not edit.
import { markup, reactive } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { formatRoundAmount } from "./money";
import { shortcuts } from "./shortcuts";
const DELAY = 1e4;
function inWords({ outcome, count }) {
  return count > 1 ? _t("%(outcome)s, %(count)s quotations", { outcome, count }) : outcome;
}
class DeskNotify {
  constructor(notification) {
    this.notification = notification;
  }
  notification;
  /** What a screen reader is told. */
  voice = reactive({ text: "" });
  close = () => void 0;
  applied({ customer, message, ...saved }, undo) {
    const title = _t("%(customer)s: %(outcome)s", { customer, outcome: inWords(saved) });
    this.show(markup`<strong class="d-block">${title}.</strong>${message}`, {
      type: "success",
      className: "o_followup_applied",
      buttons: [this.undoButton(undo)]
    });
  }
  /** "Undo" means the outcome that is on its way from now on. */
  sent() {
    this.close();
  }
  undone({ status, message }) {
    this.show(message, { type: status === "undone" ? "info" : "warning" });
    this.say(message);
  }
  reopened(message) {
    this.show(message, { type: "success" });
    this.voice.text = message;
  }
  kept(message) {
    this.show(message, { type: "info" });
    this.say(message);
  }
  resent({ status, message }) {
    this.show(message, { type: status === "resent" ? "info" : "warning" });
    this.voice.text = message;
  }
  shelved(message, undo) {
    this.show(message, { type: "success", buttons: [this.undoButton(undo)] });
    this.say(message);
  }
  takenBack(message) {
    this.show(message, { type: "info" });
    this.say(message);
  }
  failed(message) {
    this.show(message, { type: "danger" });
  }
  /** The tile shows the reason: only who does not see it must be told. */
  blocked(reason) {
    this.say(reason);
  }
  nothingElse() {
    const text = _t("There is no other quotation in this list.");
    this.say(text);
    this.show(text, { type: "info" });
  }
  hourCame({ partner_name, promise }) {
    this.say(_t("Call promised for %s: %s.", promise?.hour ?? "", partner_name));
  }
  /** The dock says it to who sees it. */
  ticked(count) {
    if (count === 0) {
      this.say(_t("No other quotation ticked: outcome for this quotation only."));
    } else if (count === 1) {
      this.say(_t("1 quotation ticked: outcome for 2 quotations."));
    } else {
      const words = { ticks: count, quotations: count + 1 };
      this.say(
        _t("%(ticks)s quotations ticked: outcome for %(quotations)s quotations.", words)
      );
    }
  }
  cardCame(news, card) {
    this.sayWith(_t("Follow-up saved: %s.", inWords(news)), card);
  }
  cardAhead(outcome, card) {
    this.sayWith(_t("Saving: %s.", outcome), card);
  }
  sayWith(saved, card) {
    const next = card && _t(
      "Next quotation: %s, %s.",
      card.partner_name,
      formatRoundAmount(card.amount, card.currency_id)
    );
    this.say(next ? `${saved} ${next}` : saved);
  }
  undoButton(undo) {
    const onClick = () => {
      this.close();
      undo();
    };
    return { name: shortcuts.titled(_t("Undo"), "U"), onClick };
  }
  /** A screen reader only speaks what changed: the same words again end with one more space. */
  say(text) {
    this.voice.text = this.voice.text === text ? `${text} ` : text;
  }
  show(message, options) {
    this.close();
    this.close = this.notification.add(message, { autocloseDelay: DELAY, ...options });
  }
}
export {
  DeskNotify
};
