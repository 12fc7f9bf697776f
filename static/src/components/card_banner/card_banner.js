// Generated from ts/components/card_banner/card_banner.ts by dev/build.mjs; do not edit.
import { Component, useEffect, useRef } from "@odoo/owl";
import { useShortcuts } from "../../odoo/shortcuts";
import { useScreen } from "../../odoo/screen";
import {
  bannerContent
} from "./banner_content";
function isTyping() {
  return document.activeElement?.matches("input, textarea, [contenteditable]") ?? false;
}
class CardBanner extends Component {
  static template = "sale_quotation_followup.CardBanner";
  static props = {
    banner: { type: [Object, { value: null }] },
    /** What it proposes is open below: its buttons would only repeat it. */
    answering: { type: Boolean, optional: true },
    onNext: Function,
    onRetry: Function,
    onGiveUp: Function,
    onTakeOver: Function,
    onResend: Function,
    onOpenRecord: Function,
    onReopen: Function,
    onApply: Function,
    onShelve: Function,
    onKeep: Function,
    /** The button that shelves came under the cursor or the mouse, or is so no more. */
    onLook: Function
  };
  root;
  keys;
  screen;
  setup() {
    this.screen = useScreen();
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
  /** On a phone an answer is applied from the dock. */
  get buttons() {
    const { buttons = [] } = this.content ?? {};
    return buttons.filter(({ action }) => action !== "apply" || !this.screen.isSmall);
  }
  /**
   * A colleague who comes in does not take the cursor away from who is typing; what is only proposed, and a customer's
   * answer, leave it on the heading.
   */
  focusPrimary() {
    const kind = this.props.banner?.kind;
    const isProposed = kind === "variant" || kind === "answer";
    const yields = isProposed || kind === "presence" && isTyping();
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
    const { onShelve, onKeep } = this.props;
    const handlers = { next: onNext, retry: onRetry, takeOver: onTakeOver, resend: onResend };
    const others = {
      giveUp: this.props.onGiveUp,
      open: onOpenRecord,
      reopen: onReopen,
      apply: this.props.onApply
    };
    ({ ...handlers, ...others, shelve: onShelve, keep: onKeep })[action]();
  }
  look(action, isLooked) {
    if (action === "shelve") {
      this.props.onLook(isLooked);
    }
  }
}
export {
  CardBanner
};
