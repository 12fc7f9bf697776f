from odoo import api, models

from . import followup_card


class SaleFollowupDesk(models.AbstractModel):
    """What the panel does about e-mails that did not leave."""

    _inherit = "sale.followup.desk"

    @api.model
    def resend(self, event_id):
        """Send the failed e-mail of an outcome again.

        :return: ``status`` is ``resent`` or ``refused``, ``message`` says why; the fresh ``card``
        :raise AccessError: the user may not write the quotation
        """
        self._check_salesperson()
        event = self._event(event_id)
        order = self._record("sale.order", event.order_id.id, "write")
        status, message = event._resend()
        return {"status": status, "message": message, "card": followup_card.card(order)}
