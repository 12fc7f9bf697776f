import { FollowupDesk } from "./components/followup_desk/followup_desk";
import { registerClientAction } from "./odoo/registry";

registerClientAction("sale_quotation_followup.desk", FollowupDesk);
