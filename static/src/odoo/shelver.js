// Generated from ts/odoo/shelver.ts by dev/build.mjs; do not edit.
import { useService } from "@web/core/utils/hooks";
const ACTION = "sale_quotation_followup.action_followup_shelve";
function useShelver() {
  const action = useService("action");
  return {
    ask: (scope) => new Promise((done, fail) => {
      const onClose = (infos) => done(infos?.shelving ?? null);
      action.doAction(ACTION, { additionalContext: contextOf(scope), onClose }).catch(fail);
    })
  };
}
function contextOf(scope) {
  return "ids" in scope ? { followup_panel: true, active_model: "sale.order", active_ids: scope.ids } : { followup_panel: true, followup_queue: scope.queue, followup_mine: scope.mine };
}
export {
  useShelver
};
