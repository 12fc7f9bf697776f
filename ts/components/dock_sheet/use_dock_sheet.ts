import { onWillUnmount, reactive, useEffect } from "@odoo/owl";
import type { SheetView } from "./dock_sheet";
import { DockSheet } from "./dock_sheet";
import { useScreen } from "../../odoo/screen";
import { useService } from "../../odoo/services";

/**
 * On a phone, an outcome's form opens in Odoo's bottom sheet, and so does the note. Returns what opens the note's.
 * A sheet that is swiped away says "Back".
 */
export function useDockSheet(props: () => SheetView): () => void {
    const service = useService("bottom_sheet");
    const screen = useScreen();
    const view = reactive({ ...props() });
    let remove: (() => void) | null = null;

    const close = (): void => remove?.();
    const onClose = (): void => {
        remove = null;
        if (props().draft.code !== null && screen.isSmall) {
            props().actions.back();
        }
    };
    const open = (): void => {
        remove ??= service.add(document.body, DockSheet, { view, close }, { onClose });
    };

    useEffect(
        (card, draft, code, isSmall) => {
            Object.assign(view, { card, draft });
            if (isSmall && code !== null) {
                open();
            }
        },
        () => [props().card, props().draft, props().draft.code, screen.isSmall],
    );
    useEffect(
        (code: string | null) => {
            if (code === null) {
                close();
            }
        },
        () => [props().draft.code],
    );
    onWillUnmount(close);
    return open;
}
