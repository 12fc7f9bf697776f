import { Component } from "@odoo/owl";
import { asksFirst, asksOptionally, plainLabel } from "../../model/outcomes";
import type { Outcome } from "../../model/types";
import { sendNeed } from "../../model/values";
import { useScreen, type Screen } from "../../odoo/screen";
import { EffectLines } from "../effect_lines/effect_lines";
import type { JoinedEffect } from "./joined_words";

interface Props {
    outcome: Outcome;
    told: JoinedEffect;
    blocked: string | null;
    digit: number | null;
    saving: boolean;
    inert: boolean;
    proposed: boolean;
    onPress: (code: string) => void;
    onOpenForm: (code: string) => void;
    onLook: (code: string) => void;
}

/** One outcome: its key, its name, and what it would do before it is pressed. */
export class OutcomeTile extends Component<Props> {
    static template = "sale_quotation_followup.OutcomeTile";
    static components = { EffectLines };
    static props = {
        outcome: Object,
        /** What it does, to one quotation or to several. */
        told: Object,
        /** Why it cannot be applied; the reason stands in place of the effect. */
        blocked: { type: [String, { value: null }] },
        digit: { type: [Number, { value: null }] },
        saving: Boolean,
        /** Another outcome is being saved. */
        inert: Boolean,
        /** The customer's answer calls for it. */
        proposed: Boolean,
        onPress: Function,
        onOpenForm: Function,
        /** It came under the cursor or the mouse. */
        onLook: Function,
    };

    screen!: Screen;

    setup(): void {
        this.screen = useScreen();
    }

    get icon(): string {
        const { saving, blocked, outcome } = this.props;
        if (saving) {
            return "fa-spinner fa-spin";
        }
        if (blocked) {
            return "fa-lock";
        }
        return this.props.proposed ? "fa-reply" : outcome.icon;
    }

    get label(): string {
        const { outcome, proposed } = this.props;
        if (proposed) {
            return plainLabel(outcome);
        }
        return asksFirst(outcome) && !outcome.label.endsWith("…")
            ? `${outcome.label}…`
            : outcome.label;
    }

    get isDisabled(): boolean {
        const { blocked, saving, inert } = this.props;
        return blocked !== null || saving || inert;
    }

    get mails(): boolean {
        return sendNeed(this.props.outcome) !== undefined;
    }

    get takesDate(): boolean {
        return asksOptionally(this.props.outcome) && !this.isDisabled;
    }

    /** A blocked tile stays focusable: pressing it makes the desk tell its reason. */
    press(): void {
        const { outcome, saving, inert, onPress } = this.props;
        if (!saving && !inert) {
            onPress(outcome.code);
        }
    }
}
