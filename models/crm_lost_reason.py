from odoo import fields, models


class CrmLostReason(models.Model):
    _inherit = "crm.lost.reason"

    is_followup = fields.Boolean(
        string="Follow-up Reason",
        help="Proposed when a quotation is lost: one short list, no further question.",
    )
    followup_no_loss = fields.Boolean(
        string="Not a Loss",
        help="No report counts a quotation that is cancelled for this reason as lost: it counts "
        "with the order that took its place.",
    )
    followup_offered = fields.Boolean(
        string="Offered to Customers",
        help="Customers can choose it on the quotation's page, as it is written here.",
    )
    followup_note_required = fields.Boolean(
        string="Note Required", help="The salesperson has to say more than this reason."
    )
