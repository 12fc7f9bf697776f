import { Component, useEffect, useRef } from "@odoo/owl";
import type { NeedOption } from "../../model/types";
import { useShortcuts, type Shortcuts } from "../../odoo/shortcuts";

type Value = NeedOption["value"];

interface Props {
    options: NeedOption[];
    value: Value | null;
    labelledBy: string;
    describedBy: string | null;
    disabled: boolean;
    onChoose: (value: Value) => void;
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One choice among few, all in sight: by mouse or with the arrows; the desk takes the digits. */
export class ChoiceChips extends Component<Props> {
    static template = "sale_quotation_followup.ChoiceChips";
    static props = {
        options: Array,
        value: { type: [String, Number, { value: null }] },
        labelledBy: String,
        /** The id of the error, where there is one. */
        describedBy: { type: [String, { value: null }] },
        disabled: Boolean,
        onChoose: Function,
    };
    private root!: { readonly el: HTMLElement | null };

    keys!: Shortcuts;

    setup(): void {
        this.keys = useShortcuts();
        this.root = useRef("root");
        useEffect(
            () => this.followChoice(),
            () => [this.props.value],
        );
    }

    isChosen(option: NeedOption): boolean {
        return option.value === this.props.value;
    }

    /** The group is one tab stop: the chosen chip, else the first. */
    isTabStop(option: NeedOption, index: number): boolean {
        return this.position < 0 ? index === 0 : this.isChosen(option);
    }

    choose(index: number): void {
        const option = this.props.options[index];
        if (option && !this.props.disabled) {
            this.props.onChoose(option.value);
        }
    }

    onKeydown(ev: KeyboardEvent): void {
        const step = STEPS[ev.key];
        if (step !== undefined) {
            ev.preventDefault();
            const count = this.props.options.length;
            this.choose((Math.max(this.position, 0) + step + count) % count);
        }
    }

    /** The focus goes with the choice, once it is in the group. */
    private followChoice(): void {
        const group = this.root.el;
        if (group?.contains(document.activeElement)) {
            group.querySelector<HTMLElement>("[aria-checked=true]")?.focus();
        }
    }

    private get position(): number {
        return this.props.options.findIndex((option) => this.isChosen(option));
    }
}
