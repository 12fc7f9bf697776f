// Generated from ts/main.ts by dev/build.mjs; do not edit.
import { FollowupDesk } from "./components/followup_desk/followup_desk";
import { registerClientAction } from "./odoo/registry";
registerClientAction("sale_quotation_followup.desk", FollowupDesk);
