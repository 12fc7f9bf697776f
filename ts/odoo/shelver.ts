import { useService } from "@web/core/utils/hooks";
import type { Shelver, ShelvingScope } from "../model/ports";
import type { ShelvingAsked } from "../model/types";

const ACTION = "sale_quotation_followup.action_followup_shelve";

/** Odoo's own dialog above the panel; the panel shelves what it sorted out. */
export function useShelver(): Shelver {
    const action = useService("action");
    return {
        ask: (scope) =>
            new Promise((done, fail) => {
                const onClose = (infos?: { shelving?: ShelvingAsked }): void =>
                    done(infos?.shelving ?? null);
                action
                    .doAction(ACTION, { additionalContext: contextOf(scope), onClose })
                    .catch(fail);
            }),
    };
}

function contextOf(scope: ShelvingScope): Record<string, unknown> {
    return "ids" in scope
        ? { followup_panel: true, active_model: "sale.order", active_ids: scope.ids }
        : { followup_panel: true, followup_queue: scope.queue, followup_mine: scope.mine };
}
