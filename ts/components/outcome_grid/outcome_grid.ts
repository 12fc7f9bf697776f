import { Component, useState } from "@odoo/owl";
import type { OutcomeDraft } from "../../model/draft";
import { blockedReason, effectOf, unfolded } from "../../model/outcomes";
import type { Effect, Outcome } from "../../model/types";
import { useShortcuts, type Shortcuts } from "../../odoo/shortcuts";
import type { DockStore } from "../../store/dock_store";
import { OutcomeTile } from "../outcome_tile/outcome_tile";

interface Props {
    proposed: string | null;
    outcomes: Outcome[];
    draft: OutcomeDraft;
    dock: DockStore;
}

/** The outcomes as tiles, in the server's order; a digit always means the same place. */
export class OutcomeGrid extends Component<Props> {
    static template = "sale_quotation_followup.OutcomeGrid";
    static components = { OutcomeTile };
    static props = {
        outcomes: Array,
        draft: Object,
        dock: Object,
        /** The outcome that the customer's answer calls for. */
        proposed: { type: [String, { value: null }] },
    };
    state!: { unfolded: boolean };

    keys!: Shortcuts;

    setup(): void {
        this.keys = useShortcuts();
        this.state = useState({ unfolded: false });
    }

    get shown(): Outcome[] {
        return unfolded(this.props.outcomes);
    }

    get folded(): Outcome[] {
        return this.props.outcomes.filter((outcome) => outcome.folded);
    }

    effect(outcome: Outcome): Effect {
        return effectOf(outcome, this.props.draft);
    }

    blocked(outcome: Outcome): string | null {
        return blockedReason(outcome, this.props.draft);
    }

    isSaving(outcome: Outcome): boolean {
        return this.props.draft.saving === outcome.code;
    }

    isInert(outcome: Outcome): boolean {
        const { saving } = this.props.draft;
        return saving !== null && saving !== outcome.code;
    }

    toggleFolded(): void {
        this.state.unfolded = !this.state.unfolded;
    }
}
