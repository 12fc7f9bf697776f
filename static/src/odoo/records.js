// Generated from ts/odoo/records.ts by dev/build.mjs; do not edit.
import { FormViewDialog } from "@web/views/view_dialogs/form_view_dialog";
import { useService } from "@web/core/utils/hooks";
import { freshReads } from "./fresh_reads";
function useRecords() {
  const action = useService("action");
  const dialog = useService("dialog");
  return {
    open: ({ res_model, res_id }) => {
      const views = [[false, "form"]];
      void action.doAction({ type: "ir.actions.act_window", res_model, res_id, views });
    },
    openFailedMails: () => void action.doAction("sale_quotation_followup.sale_followup_event_action_failed"),
    openYears: () => void action.doAction("sale_quotation_followup.sale_followup_year_action"),
    openOrders: (name, which) => {
      const own = "ids" in which ? ["id", "in", which.ids] : ["partner_id.commercial_partner_id", "=", which.customer];
      const views = [
        [false, "list"],
        [false, "form"]
      ];
      const list = { type: "ir.actions.act_window", res_model: "sale.order" };
      const domain = [own, ["state", "=", "sale"]];
      void action.doAction({ ...list, name, views, domain });
    },
    editContact: (resId, onSaved) => {
      const onRecordSaved = () => {
        freshReads.wrote();
        onSaved();
      };
      dialog.add(FormViewDialog, { resModel: "res.partner", resId, onRecordSaved });
    }
  };
}
export {
  useRecords
};
