import { Component, onMounted, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { OutcomeDraft } from "../../model/draft";
import { plainLabel } from "../../model/outcomes";
import type { Card, Outcome } from "../../model/types";
import { findOutcome } from "../../model/values";
import { useDialogName } from "../../odoo/dialog_name";
import { useKeyboardRoom } from "../../odoo/keyboard_room";
import type { DockStore } from "../../store/dock_store";
import { NoteBox } from "../note_box/note_box";
import { OutcomeForm } from "../outcome_form/outcome_form";
import { SendSwitch } from "../send_switch/send_switch";

/** What the sheet shows; the dock keeps it up to date, for a sheet never gets new props. */
export interface SheetView {
    card: Card;
    draft: OutcomeDraft;
}

interface Props {
    view: SheetView;
    dock: DockStore;
    close: () => void;
}

/** The inside of the bottom sheet of a phone: the form of an outcome, else the note. */
export class DockSheet extends Component<Props> {
    static template = "sale_quotation_followup.DockSheet";
    static components = { NoteBox, OutcomeForm, SendSwitch };
    static props = { view: Object, dock: Object, close: Function };
    view!: SheetView;

    setup(): void {
        this.view = useState(this.props.view);
        const root = useRef("root");
        useKeyboardRoom(root);
        useDialogName(root, () => (this.outcome ? plainLabel(this.outcome) : _t("Note")));
        onMounted(() => {
            if (!this.outcome) {
                root.el?.querySelector("textarea")?.focus();
            }
        });
    }

    get outcome(): Outcome | null {
        return findOutcome(this.view.card, this.view.draft.code);
    }
}
