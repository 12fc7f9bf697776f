import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { othersOf } from "../../model/customer";
import type { OutcomeDraft } from "../../model/draft";
import { isLead } from "../../model/entries";
import { digitOf, plainLabel } from "../../model/outcomes";
import type { Card, Outcome, Presence } from "../../model/types";
import { isCustomersNote, proposedOutcome } from "../../model/proposal";
import { findOutcome } from "../../model/values";
import { useScreen, type Screen } from "../../odoo/screen";
import type { DockStore } from "../../store/dock_store";
import { applyLabel } from "../card_banner/banner_content";
import { withOthers } from "../dock_sheet/other_choice";
import { useDockSheet, type OpenSheet } from "../dock_sheet/use_dock_sheet";
import { NoteBox } from "../note_box/note_box";
import { OutcomeForm } from "../outcome_form/outcome_form";
import { OutcomeGrid } from "../outcome_grid/outcome_grid";
import { joinedSwitch } from "../outcome_tile/joined_words";
import { SendSwitch } from "../send_switch/send_switch";

interface Props {
    card: Card;
    draft: OutcomeDraft;
    reserved: Presence | null;
    dock: DockStore;
}

/** Where a call ends: the note, whether the offer leaves, and the outcomes or the form of one of them. */
export class OutcomeDock extends Component<Props> {
    static template = "sale_quotation_followup.OutcomeDock";
    static components = { NoteBox, OutcomeForm, OutcomeGrid, SendSwitch };
    static props = {
        card: Object,
        draft: Object,
        /** The colleague who has the entry and from whom it was not taken over. */
        reserved: { type: [Object, { value: null }] },
        dock: Object,
    };
    screen!: Screen;
    openSheet!: OpenSheet;

    setup(): void {
        this.screen = useScreen();
        this.openSheet = useDockSheet(() => this.props);
    }

    /** The table may be out of sight, the dock is not: it says for how many the outcome is. */
    get title(): string {
        const count = 1 + this.props.draft.also.length;
        return count > 1 ? _t("Outcome for %s quotations", count) : _t("Outcome of the call");
    }

    /** What the switch says where several offers leave. */
    get manyLabel(): string | null {
        const { card, draft } = this.props;
        return joinedSwitch(card, draft, findOutcome(card, draft.looked));
    }

    /** On a phone the customer's other quotations are behind a button; beside an opportunity they are on its card. */
    get hasOthers(): boolean {
        return othersOf(this.props.card).length > 0 && !isLead(this.props.card);
    }

    get othersLabel(): string {
        return withOthers(this.props.draft.also.length);
    }

    get reservedFor(): string {
        return _t("Outcomes reserved for %s", this.props.reserved?.name ?? "");
    }

    /** The outcome whose form stands in place of the tiles; on a phone it is in a sheet instead. */
    get formOutcome(): Outcome | null {
        return this.screen.isSmall ? null : findOutcome(this.props.card, this.props.draft.code);
    }

    get formDigit(): number | null {
        return this.formOutcome && digitOf(this.formOutcome, this.props.card.outcomes);
    }

    /** The code of the outcome that the customer's answer calls for. */
    get proposed(): string | null {
        return proposedOutcome(this.props.card)?.code ?? null;
    }

    /** On a phone the button that applies it is here, where the thumb is, and not in the banner. */
    get applyLabel(): string {
        const outcome = proposedOutcome(this.props.card);
        return outcome ? applyLabel(plainLabel(outcome)) : "";
    }

    get isCustomersNote(): boolean {
        return isCustomersNote(this.props.card, this.props.draft.note);
    }

    get isSaving(): boolean {
        return this.props.draft.saving !== null;
    }
}
