import { markup, reactive } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { AppliedNews, Notify } from "../model/ports";
import type { Card, Entry, Resent, Undone } from "../model/types";
import { formatRoundAmount } from "./money";
import { shortcuts } from "./shortcuts";

const DELAY = 10_000;

type Text = string | ReturnType<typeof markup>;

interface NotificationService {
    add(message: Text, options?: object): () => void;
}

/** Odoo's notifications, one at a time, and the sentence for the live region. */
export class DeskNotify implements Notify {
    /** What a screen reader is told. */
    readonly voice = reactive({ text: "" });
    private close: () => void = () => undefined;

    constructor(private readonly notification: NotificationService) {}

    applied({ customer, outcome, message }: AppliedNews, undo: () => void): void {
        const onClick = (): void => {
            this.close();
            undo();
        };
        const title = _t("%(customer)s: %(outcome)s", { customer, outcome });
        this.show(markup`<strong class="d-block">${title}.</strong>${message}`, {
            type: "success",
            className: "o_followup_applied",
            buttons: [{ name: shortcuts.titled(_t("Undo"), "U"), onClick }],
        });
    }

    undone({ status, message }: Undone): void {
        this.show(message, { type: status === "undone" ? "info" : "warning" });
        this.say(message);
    }

    reopened(message: string): void {
        this.show(message, { type: "success" });
        this.voice.text = message;
    }

    resent({ status, message }: Pick<Resent, "status" | "message">): void {
        this.show(message, { type: status === "resent" ? "info" : "warning" });
        this.voice.text = message;
    }

    failed(message: string): void {
        this.show(message, { type: "danger" });
    }

    /** The tile shows the reason: only who does not see it must be told. */
    blocked(reason: string): void {
        this.say(reason);
    }

    nothingElse(): void {
        const text = _t("There is no other quotation in this list.");
        this.say(text);
        this.show(text, { type: "info" });
    }

    hourCame({ partner_name, promise }: Entry): void {
        this.say(_t("Call promised for %s: %s.", promise?.hour ?? "", partner_name));
    }

    cardCame(outcome: string, card: Card | null): void {
        const saved = _t("Follow-up saved: %s.", outcome);
        const next =
            card &&
            _t(
                "Next quotation: %s, %s.",
                card.partner_name,
                formatRoundAmount(card.amount, card.currency_id),
            );
        this.say(next ? `${saved} ${next}` : saved);
    }

    /** A screen reader only speaks what changed: the same words again end with one more space. */
    private say(text: string): void {
        this.voice.text = this.voice.text === text ? `${text}\u00a0` : text;
    }

    private show(message: Text, options: object): void {
        this.close();
        this.close = this.notification.add(message, { autocloseDelay: DELAY, ...options });
    }
}
