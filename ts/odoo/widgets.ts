/** Odoo's own components, so that ts/components/ never imports Odoo's modules. */
export { DateTimeInput } from "@web/core/datetime/datetime_input";
export { Dialog } from "@web/core/dialog/dialog";
export { Layout } from "@web/search/layout";
export { FormViewDialog } from "@web/views/view_dialogs/form_view_dialog";
