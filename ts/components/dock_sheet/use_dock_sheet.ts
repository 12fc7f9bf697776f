import { onWillUnmount, reactive, useEffect } from "@odoo/owl";
import type { SheetView, Topic } from "./dock_sheet";
import { DockSheet } from "./dock_sheet";
import { useScreen } from "../../odoo/screen";
import { useService } from "../../odoo/services";
import type { DockStore } from "../../store/dock_store";

export type OpenSheet = (topic: Topic) => void;

type Shown = Pick<SheetView, "card" | "draft">;

/**
 * On a phone, an outcome's form opens in Odoo's bottom sheet, and so do the note and the customer's other quotations.
 * Returns what opens these.
 * A sheet that is swiped away says "Back".
 */
export function useDockSheet(props: () => Shown & { dock: DockStore }): OpenSheet {
    const service = useService("bottom_sheet");
    const screen = useScreen();
    const { card, draft } = props();
    const view: SheetView = reactive({ card, draft, topic: "note" });
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

    const openTopic = (topic: Topic): void => {
        view.topic = topic;
        open();
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
    return openTopic;
}
