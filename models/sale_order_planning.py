from odoo import models

from .. import desk, words


class SaleOrder(models.Model):
    """The planned activity of a quotation: the scheduler's; all of them follow the salesperson."""

    _inherit = "sale.order"

    def write(self, vals):
        if "user_id" not in vals and "team_id" not in vals:
            return super().write(vals)
        former = {record.id: record.user_id for record in self}
        result = super().write(vals)
        desk.responsible.hand_over(self, former)
        return result

    def _followup_plan(self):
        """Return the step of an entry today, and its reason in the environment's language."""
        place = self._followup_place()
        return place.step, words.queue.reason(self.env, place, self.followup_currency_id)
