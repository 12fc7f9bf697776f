// Generated from ts/components/card_banner/card_banner.ts by dev/build.mjs; do not edit.
import { Component, useEffect, useRef } from "@odoo/owl";
import { useShortcuts } from "../../odoo/shortcuts";
import { bannerContent } from "./banner_content";
function isTyping() {
  return document.activeElement?.matches("input, textarea, [contenteditable]") ?? false;
}
class CardBanner extends Component {
  static template = "sale_quotation_followup.CardBanner";
  static props = {
    banner: { type: [Object, { value: null }] },
    onNext: Function,
    onRetry: Function,
    onTakeOver: Function,
    onResend: Function,
    onOpenRecord: Function,
    onReopen: Function,
    onApply: Function
  };
  root;
  keys;
  setup() {
    this.keys = useShortcuts();
    this.root = useRef("root");
    useEffect(
      () => this.focusPrimary(),
      () => [this.identity]
    );
  }
  get content() {
    return this.props.banner && bannerContent(this.props.banner);
  }
  /**
   * Neither a colleague who comes in nor a mail that failed takes the cursor away from who is typing; a customer's
   * answer leaves it on the title.
   */
  focusPrimary() {
    const kind = this.props.banner?.kind;
    const yields = kind === "answer" || kind === "presence" && isTyping();
    if (!yields) {
      this.root.el?.querySelector(".btn-primary")?.focus();
    }
  }
  get identity() {
    const { banner } = this.props;
    return banner ? JSON.stringify(banner) : "";
  }
  /** The keys that do the same. */
  shortcut(action) {
    if (action === "apply") {
      return this.keys.confirm;
    }
    return action === "next" ? this.keys.alone("n") : void 0;
  }
  run(action) {
    const { onNext, onRetry, onTakeOver, onResend, onOpenRecord, onReopen } = this.props;
    const handlers = { next: onNext, retry: onRetry, takeOver: onTakeOver, resend: onResend };
    const others = { open: onOpenRecord, reopen: onReopen, apply: this.props.onApply };
    ({ ...handlers, ...others })[action]();
  }
}
export {
  CardBanner
};
