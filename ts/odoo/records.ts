import { FormViewDialog } from "@web/views/view_dialogs/form_view_dialog";
import { useService } from "@web/core/utils/hooks";
import type { RecordRef } from "../model/types";
import { freshReads } from "./fresh_reads";

export interface Records {
    /** Leaves for the record's form; the breadcrumb leads back. */
    open(ref: RecordRef): void;
    /** Leaves for the list of the e-mails that did not leave; the breadcrumb leads back. */
    openFailedMails(): void;
    /** Leaves for the list of a customer's orders: those named, else all of them, the latest first. */
    openOrders(name: string, which: { ids: number[] } | { customer: number }): void;
    /** Leaves for the sent quotations by year, of which a manager shelves the past ones. */
    openYears(): void;
    /** Corrects a contact in a dialog above the card. */
    editContact(id: number, onSaved: () => void): void;
}

/** Odoo's own forms, reached from the panel. */
export function useRecords(): Records {
    const action = useService("action");
    const dialog = useService("dialog");
    return {
        open: ({ res_model, res_id }) => {
            const views = [[false, "form"]];
            void action.doAction({ type: "ir.actions.act_window", res_model, res_id, views });
        },
        openFailedMails: () =>
            void action.doAction("sale_quotation_followup.sale_followup_event_action_failed"),
        openYears: () => void action.doAction("sale_quotation_followup.sale_followup_year_action"),
        openOrders: (name, which) => {
            const own =
                "ids" in which
                    ? ["id", "in", which.ids]
                    : ["partner_id.commercial_partner_id", "=", which.customer];
            const views = [
                [false, "list"],
                [false, "form"],
            ];
            const list = { type: "ir.actions.act_window", res_model: "sale.order" };
            const domain = [own, ["state", "=", "sale"]];
            void action.doAction({ ...list, name, views, domain });
        },
        editContact: (resId, onSaved) => {
            const onRecordSaved = (): void => {
                freshReads.wrote();
                onSaved();
            };
            dialog.add(FormViewDialog, { resModel: "res.partner", resId, onRecordSaved });
        },
    };
}
