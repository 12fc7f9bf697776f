from odoo import fields, models

from ..rules.answer import CODES


class ResCompany(models.Model):
    """What the quotation's page asks the customers of a company, and who is told."""

    _inherit = "res.company"

    followup_answers = fields.Boolean(
        string="Ask Customers",
        default=True,
        help="The page of a sent quotation asks the customer where the project stands.",
    )
    followup_answer_order = fields.Boolean(string="We order", default=True)
    followup_answer_time = fields.Boolean(string="Still current", default=True)
    followup_answer_decision = fields.Boolean(string="A decision is planned", default=True)
    followup_answer_call = fields.Boolean(string="Call me back", default=True)
    followup_answer_drop = fields.Boolean(string="No longer current", default=True)
    followup_answer_user_ids = fields.Many2many(
        "res.users",
        "followup_answer_company_user_rel",
        string="Told of Answers",
        domain="[('share', '=', False), ('company_ids', 'in', id)]",
        help="Besides the salesperson.",
    )

    def _followup_asked_answers(self):
        """Return the codes of the answers that customers are offered; none where it is off."""
        self.ensure_one()
        company = self.sudo()  # the customer's page asks
        if not company.followup_answers:
            return ()
        return tuple(code for code in CODES if company[f"followup_answer_{code}"])
