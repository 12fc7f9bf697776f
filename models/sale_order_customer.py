from odoo import api, fields, models

from .sale_order import STAFF


class SaleOrder(models.Model):
    """Whose quotation it is: one call is for all that a customer has open in one company."""

    _inherit = "sale.order"

    followup_customer_id = fields.Many2one(
        "res.partner",
        string="Customer Called",
        compute="_compute_followup_customer_id",
        store=True,
        groups=STAFF,
        help="The company as a whole, whichever of its contacts the quotation is for.",
    )

    # What a customer has open, the largest first, and what it ordered.
    _followup_customer = models.Index(
        "(followup_customer_id, company_id, state, followup_amount DESC, id)"
    )

    @api.depends("partner_id.commercial_partner_id")
    def _compute_followup_customer_id(self):
        for order in self:
            order.followup_customer_id = order.partner_id.commercial_partner_id

    def _followup_customer(self):
        order = self.sudo()  # a number, of an entry that the user reads
        return order.followup_customer_id.id, order.company_id.id

    def _followup_card_quotes(self):
        return self
