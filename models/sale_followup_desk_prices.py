from odoo import api, models

from .. import desk


class SaleFollowupDesk(models.AbstractModel):
    """Next year's prices while one talks: what the night has prepared, or computed on demand."""

    _inherit = "sale.followup.desk"

    @api.model
    @api.readonly
    def get_new_prices(self, order_id):
        """Return a quotation's lines as they are and as *Réviser* would make them on 1 January.

        :return: as ``prices`` of the effect of a revision
        :raise AccessError: the user may not read it
        """
        order = self._record("sale.order", order_id, "read")
        return desk.price_table.table(order, order._followup_price_turn()[1])

    @api.model
    def compute_new_prices(self, order_id):
        """Compute a quotation's prices of next year where the night has not prepared them.

        Once they are, nothing is written: twice adds nothing.

        :return: the fresh card
        :raise AccessError: the user may not write it
        """
        order = self._record("sale.order", order_id, "write")
        if order._followup_new_prices()[1]:
            order._followup_prepare_prices()
        return desk.card.card(order)
