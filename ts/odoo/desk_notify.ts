import { markup, reactive } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { AppliedNews, Notify } from "../model/ports";
import type { Card, Entry, Resent, Undone } from "../model/types";
import { formatRoundAmount } from "./money";
import { shortcuts } from "./shortcuts";

const DELAY = 10_000;

type Saved = Pick<AppliedNews, "outcome" | "count">;

/** The outcome, and for how many quotations where it was for several: "On track, 3 quotations". */
function inWords({ outcome, count }: Saved): string {
    return count > 1 ? _t("%(outcome)s, %(count)s quotations", { outcome, count }) : outcome;
}

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

    applied({ customer, message, ...saved }: AppliedNews, undo: () => void): void {
        const title = _t("%(customer)s: %(outcome)s", { customer, outcome: inWords(saved) });
        this.show(markup`<strong class="d-block">${title}.</strong>${message}`, {
            type: "success",
            className: "o_followup_applied",
            buttons: [this.undoButton(undo)],
        });
    }

    /** "Undo" means the outcome that is on its way from now on. */
    sent(): void {
        this.close();
    }

    undone({ status, message }: Undone): void {
        this.show(message, { type: status === "undone" ? "info" : "warning" });
        this.say(message);
    }

    reopened(message: string): void {
        this.show(message, { type: "success" });
        this.voice.text = message;
    }

    kept(message: string): void {
        this.show(message, { type: "info" });
        this.say(message);
    }

    resent({ status, message }: Pick<Resent, "status" | "message">): void {
        this.show(message, { type: status === "resent" ? "info" : "warning" });
        this.voice.text = message;
    }

    shelved(message: string, undo: () => void): void {
        this.show(message, { type: "success", buttons: [this.undoButton(undo)] });
        this.say(message);
    }

    takenBack(message: string): void {
        this.show(message, { type: "info" });
        this.say(message);
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

    /** The dock says it to who sees it. */
    ticked(count: number): void {
        if (count === 0) {
            this.say(_t("No other quotation ticked: outcome for this quotation only."));
        } else if (count === 1) {
            this.say(_t("1 quotation ticked: outcome for 2 quotations."));
        } else {
            const words = { ticks: count, quotations: count + 1 };
            this.say(
                _t("%(ticks)s quotations ticked: outcome for %(quotations)s quotations.", words),
            );
        }
    }

    cardCame(news: Saved, card: Card | null): void {
        this.sayWith(_t("Follow-up saved: %s.", inWords(news)), card);
    }

    cardAhead(outcome: string, card: Card | null): void {
        this.sayWith(_t("Saving: %s.", outcome), card);
    }

    private sayWith(saved: string, card: Card | null): void {
        const next =
            card &&
            _t(
                "Next quotation: %s, %s.",
                card.partner_name,
                formatRoundAmount(card.amount, card.currency_id),
            );
        this.say(next ? `${saved} ${next}` : saved);
    }

    private undoButton(undo: () => void): { name: string; onClick: () => void } {
        const onClick = (): void => {
            this.close();
            undo();
        };
        return { name: shortcuts.titled(_t("Undo"), "U"), onClick };
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
