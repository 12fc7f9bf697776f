import { Component, useEffect, useRef } from "@odoo/owl";
import type { Banner } from "../../model/banner";
import { useShortcuts, type Shortcuts } from "../../odoo/shortcuts";
import { useScreen, type Screen } from "../../odoo/screen";
import {
    bannerContent,
    type BannerAction,
    type BannerButton,
    type BannerContent,
} from "./banner_content";

interface Props {
    banner: Banner | null;
    answering?: boolean;
    onNext: () => void;
    onRetry: () => void;
    onGiveUp: () => void;
    onTakeOver: () => void;
    onResend: () => void;
    onOpenRecord: () => void;
    onReopen: () => void;
    onApply: () => void;
    onShelve: () => void;
    onKeep: () => void;
    onLook: (isLooked: boolean) => void;
}

function isTyping(): boolean {
    return document.activeElement?.matches("input, textarea, [contenteditable]") ?? false;
}

/** What stands between the user and the card: one thing at a time, with what to do about it. */
export class CardBanner extends Component<Props> {
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
        onLook: Function,
    };
    private root!: { readonly el: HTMLElement | null };

    keys!: Shortcuts;
    screen!: Screen;

    setup(): void {
        this.screen = useScreen();
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

    /** On a phone an answer is applied from the dock. */
    get buttons(): BannerButton[] {
        const { buttons = [] } = this.content ?? {};
        return buttons.filter(({ action }) => action !== "apply" || !this.screen.isSmall);
    }

    /**
     * A colleague who comes in does not take the cursor away from who is typing; what is only proposed, and a customer's
     * answer, leave it on the heading.
     */
    private focusPrimary(): void {
        const kind = this.props.banner?.kind;
        const isProposed = kind === "variant" || kind === "answer";
        const yields = isProposed || (kind === "presence" && isTyping());
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
        const { onShelve, onKeep } = this.props;
        const handlers = { next: onNext, retry: onRetry, takeOver: onTakeOver, resend: onResend };
        const others = {
            giveUp: this.props.onGiveUp,
            open: onOpenRecord,
            reopen: onReopen,
            apply: this.props.onApply,
        };
        ({ ...handlers, ...others, shelve: onShelve, keep: onKeep })[action]();
    }

    look(action: BannerAction, isLooked: boolean): void {
        if (action === "shelve") {
            this.props.onLook(isLooked);
        }
    }
}
