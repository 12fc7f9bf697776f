from odoo import fields, models

from .sale_order import STAFF


class SaleOrder(models.Model):
    """Beside an order of the customer: is what is still open a variant of what was ordered?"""

    _inherit = "sale.order"

    followup_kept_order_ids = fields.Many2many(
        "sale.order",
        "sale_order_followup_kept_rel",
        "quotation_id",
        "order_id",
        string="Kept Beside",
        copy=False,
        readonly=True,
        groups=STAFF,
        help="Orders beside which the quotation is followed up all the same.",
    )

    def _followup_own_names(self):
        return (*super()._followup_own_names(), "followup_kept_order_ids")
