import { Component, onMounted, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { OutcomeDraft } from "../../model/draft";
import { plainLabel } from "../../model/outcomes";
import type { Card, Outcome } from "../../model/types";
import { findOutcome } from "../../model/values";
import { useDialogName } from "../../odoo/dialog_name";
import { useKeyboardRoom } from "../../odoo/keyboard_room";
import type { DockStore } from "../../store/dock_store";
import { CustomerOrders } from "../customer_orders/customer_orders";
import type { OthersView } from "../customer_quotes/other_rows";
import { NoteBox } from "../note_box/note_box";
import { OutcomeForm } from "../outcome_form/outcome_form";
import { joinedSwitch } from "../outcome_tile/joined_words";
import { SendSwitch } from "../send_switch/send_switch";
import { OtherChoice } from "./other_choice";

export type Topic = "note" | "others";

/** What the sheet shows; the dock keeps it up to date, for a sheet never gets new props. */
export interface SheetView {
    card: Card;
    draft: OutcomeDraft;
    /** What was asked for, where no form is open. */
    topic: Topic;
}

interface Props {
    view: SheetView;
    dock: DockStore;
    close: () => void;
}

/** The inside of the bottom sheet of a phone: the form of an outcome, else the note or the customer's quotations. */
export class DockSheet extends Component<Props> {
    static template = "sale_quotation_followup.DockSheet";
    static components = { CustomerOrders, NoteBox, OtherChoice, OutcomeForm, SendSwitch };
    static props = { view: Object, dock: Object, close: Function };
    view!: SheetView;

    setup(): void {
        this.view = useState(this.props.view);
        const root = useRef("root");
        useKeyboardRoom(root);
        useDialogName(root, () => this.title);
        onMounted(() => {
            if (!this.outcome) {
                root.el?.querySelector("textarea")?.focus();
            }
        });
    }

    private get title(): string {
        if (this.outcome) {
            return plainLabel(this.outcome);
        }
        return this.isNote ? _t("Note") : _t("Handle too");
    }

    get isNote(): boolean {
        return this.view.topic === "note";
    }

    /** The ticks are free here: nobody opens an outcome over a colleague. */
    get others(): OthersView {
        return { ...this.view, holder: null };
    }

    get with(): string {
        return _t("with %s", this.view.card.name);
    }

    get closeLabel(): string {
        const count = 1 + this.view.draft.also.length;
        return count > 1 ? _t("Done: %s quotations together", count) : _t("Done");
    }

    /** What the switch says where several offers leave. */
    get manyLabel(): string | null {
        const { card, draft } = this.view;
        return joinedSwitch(card, draft, null);
    }

    get outcome(): Outcome | null {
        return findOutcome(this.view.card, this.view.draft.code);
    }
}
