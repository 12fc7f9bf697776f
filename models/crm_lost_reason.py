from odoo import fields, models


class CrmLostReason(models.Model):
    _inherit = "crm.lost.reason"

    is_followup = fields.Boolean(
        string="Follow-up Reason",
        help="Proposed when a quotation is lost: one short list, no further question.",
    )
    followup_note_required = fields.Boolean(
        string="Note Required", help="The salesperson has to say more than this reason."
    )
