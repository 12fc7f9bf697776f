import { useService } from "@web/core/utils/hooks";
import type { Composer } from "../model/ports";

/** Odoo's own composer in a dialog above the panel. */
export function useComposer(): Composer {
    const action = useService("action");
    return {
        open: (request) =>
            new Promise((done, fail) => {
                action.doAction(request, { onClose: () => done() }).catch(fail);
            }),
    };
}
