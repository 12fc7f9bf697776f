// Generated from ts/odoo/widgets.ts by dev/build.mjs; do not edit.
import { DateTimeInput } from "@web/core/datetime/datetime_input";
import { Dialog } from "@web/core/dialog/dialog";
import { Layout } from "@web/search/layout";
import { FormViewDialog } from "@web/views/view_dialogs/form_view_dialog";
export {
  DateTimeInput,
  Dialog,
  FormViewDialog,
  Layout
};
