import { onWillUnmount, reactive, useEffect } from "@odoo/owl";
import type { SheetView } from "./dock_sheet";
import { DockSheet } from "./dock_sheet";
import { useScreen } from "../../odoo/screen";
import { useService } from "../../odoo/services";
import type { DockStore } from "../../store/dock_store";

/**
 * On a phone, an outcome's form opens in Odoo's bottom sheet, and so does the note. Returns what opens the note's.
 * A sheet that is swiped away says "Back".
 */
export function useDockSheet(props: () => SheetView & { dock: DockStore }): () => void {
    const service = useService("bottom_sheet");
    const screen = useScreen();
    const { card, draft } = props();
    const view = reactive({ card, draft });
    let remove: (() => void) | null = null;

    const close = (): void => remove?.();
    const onClose = (): void => {
        remove = null;
        if (props().draft.code !== null && screen.isSmall) {
            props().dock.back();
        }
    };
    const open = (): void => {
        const { dock } = props();
        remove ??= service.add(document.body, DockSheet, { view, dock, close }, { onClose });
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
