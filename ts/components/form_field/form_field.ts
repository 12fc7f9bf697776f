import { Component, useEffect, useRef } from "@odoo/owl";
import type { IsoDate, Need, NeedOption } from "../../model/types";
import { formatWeekday, fromPicker, toPicker, type PickerDate } from "../../odoo/dates";
import { useScreen, type Screen } from "../../odoo/screen";
import { DateTimeInput } from "../../odoo/widgets";
import { ChoiceChips } from "../choice_chips/choice_chips";

type Value = Need["default"];

interface Props {
    need: Need;
    value: Value;
    error: string | null;
    disabled: boolean;
    onChange: (value: Value) => void;
}

/** One thing an outcome must be told: a date, a choice, or which quotations. */
export class FormField extends Component<Props> {
    static template = "sale_quotation_followup.FormField";
    static components = { ChoiceChips, DateTimeInput };
    static props = {
        need: Object,
        value: { type: [String, Number, Boolean, Array, { value: null }] },
        error: { type: [String, { value: null }] },
        disabled: Boolean,
        onChange: Function,
    };
    private screen!: Screen;
    private control!: { readonly el: HTMLElement | null };

    setup(): void {
        this.control = useRef("control");
        this.screen = useScreen();
        useEffect(
            (error: string | null) => this.describe(error),
            () => [this.props.error],
        );
    }

    get inputId(): string {
        return `o_followup_${this.props.need.name}`;
    }

    get errorId(): string {
        return `${this.inputId}_error`;
    }

    get date(): PickerDate {
        return toPicker(this.props.value as IsoDate | null);
    }

    /** The phone's own keyboard for hours; elsewhere one types "14h" as it comes. */
    get timeInput(): string {
        return this.screen.isSmall ? "time" : "text";
    }

    get weekday(): string {
        const { value } = this.props;
        return typeof value === "string" ? formatWeekday(value) : "";
    }

    get minDate(): PickerDate {
        return toPicker(this.props.need.min);
    }

    get maxDate(): PickerDate {
        return toPicker(this.props.need.max);
    }

    onDate(date: PickerDate): void {
        this.props.onChange(fromPicker(date));
    }

    isTicked({ value }: NeedOption): boolean {
        return Array.isArray(this.props.value) && this.props.value.includes(value as number);
    }

    onTick(option: NeedOption, ev: Event): void {
        const ticked = (other: NeedOption): boolean =>
            other === option ? (ev.target as HTMLInputElement).checked : this.isTicked(other);
        this.props.onChange(
            this.props.need.options.filter(ticked).map(({ value }) => value as number),
        );
    }

    onText(ev: Event): void {
        this.props.onChange((ev.target as HTMLInputElement).value || null);
    }

    onCheck(ev: Event): void {
        this.props.onChange((ev.target as HTMLInputElement).checked);
    }

    /** Odoo's date input takes no aria attribute: they are put on its element. */
    private describe(error: string | null): void {
        const input = this.control.el?.querySelector("input");
        input?.setAttribute("aria-invalid", String(error !== null));
        input?.setAttribute("aria-describedby", error === null ? "" : this.errorId);
    }
}
