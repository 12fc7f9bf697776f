import { useEffect } from "@odoo/owl";
import type { DeskStore } from "../../store/desk_store";

const PLACES = {
    card: ["#o_followup_customer"],
    bulk: ["#o_followup_bulk_title"],
    done: [".o_followup_done .btn-primary", "#o_followup_done_title"],
    none: [],
};

/** Puts the cursor where the stores want it, once the screen is drawn. */
export function useFocus(desk: DeskStore, root: { el: HTMLElement | null }): void {
    useEffect(
        () => {
            const { target, code } = desk.nav.focus;
            const selectors =
                target === "tiles"
                    ? [`[data-code="${code ?? ""}"]`, "[data-code]"]
                    : PLACES[target];
            const found = selectors.map((selector) =>
                root.el?.querySelector<HTMLElement>(selector),
            );
            found.find((element) => element)?.focus();
        },
        () => [desk.nav.focus, desk.nav.phase],
    );
}
