import { Component, useEffect, useRef } from "@odoo/owl";
import type { Banner } from "../../model/banner";
import { useShortcuts, type Shortcuts } from "../../odoo/shortcuts";
import { bannerContent, type BannerAction, type BannerContent } from "./banner_content";

interface Props {
    banner: Banner | null;
    onNext: () => void;
    onRetry: () => void;
    onTakeOver: () => void;
    onResend: () => void;
    onOpenRecord: () => void;
    onReopen: () => void;
    onApply: () => void;
}

function isTyping(): boolean {
    return document.activeElement?.matches("input, textarea, [contenteditable]") ?? false;
}

/** What stands between the user and the card: one thing at a time, with what to do about it. */
export class CardBanner extends Component<Props> {
    static template = "sale_quotation_followup.CardBanner";
    static props = {
        banner: { type: [Object, { value: null }] },
        onNext: Function,
        onRetry: Function,
        onTakeOver: Function,
        onResend: Function,
        onOpenRecord: Function,
        onReopen: Function,
        onApply: Function,
    };
    private root!: { readonly el: HTMLElement | null };

    keys!: Shortcuts;

    setup(): void {
        this.keys = useShortcuts();
        this.root = useRef("root");
        useEffect(
            () => this.focusPrimary(),
            () => [this.identity],
        );
    }

    get content(): BannerContent | null {
        return this.props.banner && bannerContent(this.props.banner);
    }

    /**
     * Neither a colleague who comes in nor a mail that failed takes the cursor away from who is typing; a customer's
     * answer leaves it on the title.
     */
    private focusPrimary(): void {
        const kind = this.props.banner?.kind;
        const yields = kind === "answer" || (kind === "presence" && isTyping());
        if (!yields) {
            this.root.el?.querySelector<HTMLElement>(".btn-primary")?.focus();
        }
    }

    private get identity(): string {
        const { banner } = this.props;
        return banner ? JSON.stringify(banner) : "";
    }

    /** The keys that do the same. */
    shortcut(action: BannerAction): string | undefined {
        if (action === "apply") {
            return this.keys.confirm;
        }
        return action === "next" ? this.keys.alone("n") : undefined;
    }

    run(action: BannerAction): void {
        const { onNext, onRetry, onTakeOver, onResend, onOpenRecord, onReopen } = this.props;
        const handlers = { next: onNext, retry: onRetry, takeOver: onTakeOver, resend: onResend };
        const others = { open: onOpenRecord, reopen: onReopen, apply: this.props.onApply };
        ({ ...handlers, ...others })[action]();
    }
}
