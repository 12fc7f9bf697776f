from odoo import api, models
from odoo.exceptions import UserError
from odoo.fields import Command

from .. import desk, words


class SaleFollowupDesk(models.AbstractModel):
    """A variant was ordered: the rest is shelved by the outcome « lost », or kept."""

    _inherit = "sale.followup.desk"

    @api.model
    def keep_after_order(self, res_model, res_id, order_id):
        """Drop the offer to shelve what an order concerns; the bulk takes it again.

        "Garder drops the offer for this order and lets the bulk take the quotation again."

        :param int order_id: ``order_id`` of the card's ``variant``
        :return: ``status`` (``kept``), ``message`` and the fresh ``card``
        :raise UserError: it is no order beside the entry
        :raise AccessError: the user may not write the entry
        """
        record = self._record(res_model, res_id, "write")
        quotes = record._followup_open_quotes()._filtered_access("write")
        quotes |= desk.others.Others(record).joinable
        placed = desk.orders.of_quotations(quotes)
        order = next(
            (one for orders in placed.values() for one in orders if one.id == order_id), None
        )
        if not order:
            raise UserError(words.orders.not_beside(self.env, record))
        kept = [one for one, orders in placed.items() if desk.variants.concerns(order, orders)]
        for quote in kept:
            quote._followup_note({"followup_kept_order_ids": [Command.link(order.id)]})
        return {
            "status": "kept",
            "message": words.orders.kept(self.env, order, kept),
            "card": desk.card.card(record),
        }
