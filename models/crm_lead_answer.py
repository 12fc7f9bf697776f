from odoo import models


class CrmLead(models.Model):
    """What the customer answered on the pages of the opportunity's quotations."""

    _inherit = "crm.lead"

    def _followup_fetch_answers(self):
        self.sudo().order_ids._followup_fetch_answers()  # as below

    def _followup_open_answers(self):
        """Return the open answers on its quotations, but for renewals, the latest first."""
        if not self.followup_answer_open:
            return self.env["sale.followup.answer"]
        orders = self.sudo().order_ids  # of every salesperson: the call is about the whole project
        asked = orders.filtered(
            lambda order: order.state == "sent" and not order.renewed_contract_end
        )
        # Read with those of all the opportunities that are read together.
        return asked.with_prefetch(orders._prefetch_ids)._followup_open_answers()
