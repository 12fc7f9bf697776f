import { useEffect } from "@odoo/owl";

/** Odoo's bottom sheet is a menu in a dialog without a name: here it is a dialog that has one. */
export function useDialogName(root: { readonly el: HTMLElement | null }, name: () => string): void {
    useEffect(
        (label: string) => {
            root.el?.closest("[role=menu]")?.removeAttribute("role");
            root.el?.closest("[role=dialog]")?.setAttribute("aria-label", label);
        },
        () => [name()],
    );
}
