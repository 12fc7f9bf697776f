import { Component, useState } from "@odoo/owl";
import type { OutcomeDraft } from "../../model/draft";
import { blockedReason, unfolded } from "../../model/outcomes";
import type { Card, Outcome } from "../../model/types";
import { useShortcuts, type Shortcuts } from "../../odoo/shortcuts";
import type { DockStore } from "../../store/dock_store";
import { joinedEffect, type JoinedEffect } from "../outcome_tile/joined_words";
import { OutcomeTile } from "../outcome_tile/outcome_tile";

interface Props {
    proposed: string | null;
    card: Card;
    draft: OutcomeDraft;
    dock: DockStore;
}

/** The outcomes as tiles, in the server's order; a digit always means the same place. */
export class OutcomeGrid extends Component<Props> {
    static template = "sale_quotation_followup.OutcomeGrid";
    static components = { OutcomeTile };
    static props = {
        card: Object,
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
        return unfolded(this.props.card.outcomes);
    }

    get folded(): Outcome[] {
        return this.props.card.outcomes.filter((outcome) => outcome.folded);
    }

    told(outcome: Outcome): JoinedEffect {
        return joinedEffect(this.props.card, outcome, this.props.draft);
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
