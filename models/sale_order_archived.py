from odoo import api, fields, models

from .sale_order import STAFF


class SaleOrder(models.Model):
    """Products that are sold no more: told before an offer with them leaves again."""

    _inherit = "sale.order"

    followup_archived = fields.Char(
        string="Archived Products", compute="_compute_followup_archived", groups=STAFF
    )

    @api.depends("order_line.product_id.active")
    def _compute_followup_archived(self):
        lines = self.env["sale.order.line"].search_fetch(
            [("order_id", "in", self._origin.ids), ("product_id.active", "=", False)],
            ["order_id", "name"],
        )
        by_order = lines.grouped("order_id")
        for order in self:
            found = by_order.get(order._origin, lines[:0])
            names = ((line.name or "").split("\n")[0] for line in found)
            order.followup_archived = ", ".join(dict.fromkeys(names)) or False
