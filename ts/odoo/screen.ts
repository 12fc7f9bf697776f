import { useState } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";

/** Odoo's size numbers of the screens from 992px and from 1200px on. */
const LARGE = 3;
const EXTRA_LARGE = 4;

/** How much room there is; a component that reads it is drawn again when the window changes size. */
export class Screen {
    constructor(private readonly ui: { readonly isSmall: boolean; readonly size: number }) {}

    /** A phone: inputs open in bottom sheets. */
    get isSmall(): boolean {
        return this.ui.isSmall;
    }

    /** A phone or a tablet: the queues are behind a button. */
    get isCompact(): boolean {
        return this.ui.size < LARGE;
    }

    /** Room for three columns; else the history is below the card. */
    get isWide(): boolean {
        return this.ui.size >= EXTRA_LARGE;
    }
}

/** The screen the component is drawn on. */
export function useScreen(): Screen {
    return new Screen(useState(useService("ui")));
}
