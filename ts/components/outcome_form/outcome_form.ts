import { Component, onMounted, useEffect, useRef } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { OutcomeDraft } from "../../model/draft";
import { fieldsOf, noteIsRequired, plainLabel } from "../../model/outcomes";
import type { Card, Effect, MailTarget, Need, NeedName, Outcome } from "../../model/types";
import { sendNeed } from "../../model/values";
import { SHELVE } from "../../model/variant";
import { formatShortDay } from "../../odoo/dates";
import { useShortcuts, type Shortcuts } from "../../odoo/shortcuts";
import type { DockStore } from "../../store/dock_store";
import { EffectLines } from "../effect_lines/effect_lines";
import { FormField } from "../form_field/form_field";
import { NoteBox } from "../note_box/note_box";
import { PriceTable } from "../price_table/price_table";
import { SendSwitch } from "../send_switch/send_switch";
import {
    joinedEffect,
    joinedLabel,
    joinedSwitch,
    type JoinedEffect,
} from "../outcome_tile/joined_words";
import { shelvingWords, type ShelvingWords } from "./shelving_words";

interface Props {
    card: Card;
    outcome: Outcome;
    digit: number | null;
    draft: OutcomeDraft;
    dock: DockStore;
}

const FIRST_FIELD =
    ".o_followup_field input, .o_followup_field [role=radio][tabindex='0'], textarea";

const INVALID_FIELD =
    "input[aria-invalid=true], [aria-invalid=true] [tabindex='0'], textarea[aria-invalid=true]";

/** What an outcome must be told before it applies: fields, note, effect, then confirm or back. */
export class OutcomeForm extends Component<Props> {
    static template = "sale_quotation_followup.OutcomeForm";
    static components = { EffectLines, FormField, NoteBox, PriceTable, SendSwitch };
    static props = {
        card: Object,
        outcome: Object,
        digit: { type: [Number, { value: null }] },
        draft: Object,
        dock: Object,
    };
    private root!: { readonly el: HTMLElement | null };

    keys!: Shortcuts;

    setup(): void {
        this.keys = useShortcuts();
        this.root = useRef("root");
        onMounted(() => this.root.el?.querySelector<HTMLElement>(FIRST_FIELD)?.focus());
        useEffect(
            () => this.leadToError(),
            () => [this.props.draft.errors],
        );
    }

    get fields(): Need[] {
        return fieldsOf(this.props.outcome);
    }

    private get told(): JoinedEffect {
        const { card, outcome, draft } = this.props;
        return joinedEffect(card, outcome, draft);
    }

    get effect(): Effect {
        return this.shelving ? this.shelving.effect(this.told.effect) : this.told.effect;
    }

    /** The words of what the banner of an order proposes. */
    get shelving(): ShelvingWords | null {
        const { card, outcome } = this.props;
        return outcome.code === SHELVE ? shelvingWords(card) : null;
    }

    /** The e-mail that the outcome would send; in a form the switch speaks of this one alone. */
    get mail(): MailTarget | null {
        const need = sendNeed(this.props.outcome);
        const { to = null, blocked = null, warning = null } = this.effect.mail ?? {};
        return need ? { label: need.label, to, blocked, warning } : null;
    }

    get title(): string {
        const label = plainLabel(this.props.outcome);
        return this.shelving?.title ?? joinedLabel(label, this.told.count);
    }

    /** What leaves for several at once. */
    get manyLabel(): string | null {
        const { card, outcome, draft } = this.props;
        return joinedSwitch(card, draft, outcome);
    }

    get isSealed(): boolean {
        return this.props.draft.also.length > 0;
    }

    /** Repeats the outcome, and of a call that is promised its day and its hour. */
    get confirmLabel(): string {
        const { followup_date: date, followup_hour: hour } = this.effect;
        if (this.shelving) {
            return this.shelving.confirm;
        }
        if (!date || !this.fields.some(({ type }) => type === "time")) {
            return _t("Confirm: %s", this.title);
        }
        const day = formatShortDay(date);
        return hour
            ? _t("Confirm: %s %s at %s", this.title, day, hour)
            : _t("Confirm: %s %s", this.title, day);
    }

    /** Red only for what is lost: a revision goes on with the deal. */
    get isFatal(): boolean {
        return this.effect.cancels && !this.effect.prices;
    }

    get isSaving(): boolean {
        return this.props.draft.saving !== null;
    }

    get noteIsRequired(): boolean {
        return noteIsRequired(this.props.outcome, this.props.draft.values);
    }

    /** The draft already holds the server's proposal; a field that was emptied stays empty. */
    value(need: Need): Need["default"] {
        return this.props.draft.values[need.name] ?? null;
    }

    error(name: NeedName): string | null {
        return this.props.draft.errors.find(({ field }) => field === name)?.message ?? null;
    }

    change(name: NeedName, value: Need["default"]): void {
        this.props.dock.drafts.setValue(name, value);
    }

    /** What was found wrong on confirming comes under the cursor; nobody who is typing is taken away from a field. */
    private leadToError(): void {
        if (!document.activeElement?.matches("input, textarea")) {
            this.root.el?.querySelector<HTMLElement>(INVALID_FIELD)?.focus();
        }
    }

    /** Before the date input sees it: there Ctrl+Enter opens the calendar. Leaving the field applies what was typed. */
    onKeydown(ev: KeyboardEvent): void {
        if (ev.key === "Enter" && (ev.ctrlKey || ev.metaKey)) {
            ev.preventDefault();
            ev.stopPropagation();
            if (ev.target instanceof HTMLInputElement) {
                ev.target.blur();
            }
            void this.props.dock.confirm();
        }
    }
}
