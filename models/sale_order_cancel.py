import logging

from odoo import models

_logger = logging.getLogger(__name__)

# OCA's sale_validity_auto_cancel: cancels at night what has expired, which is what the queues hold.
# Known by its name alone: where that addon is not installed, there is no such job.
NIGHT_JOB = "sale_validity_auto_cancel.cron_sale_validity_auto_cancel"


class SaleOrder(models.Model):
    """What is being followed up is cancelled by who follows it up, not by a job at night."""

    _inherit = "sale.order"

    def _action_cancel(self):
        kept = self._followup_kept_at_night()
        if kept:
            _logger.info("%s expired quotations are followed up: not cancelled", len(kept))
        if kept and kept == self:
            return True
        return super(SaleOrder, self - kept)._action_cancel()

    def _followup_kept_at_night(self):
        """Return those that the night's job leaves alone: in a queue, or to come back to one.

        A day promised to a customer is one on which it comes back.
        """
        job = self.env.context.get("cron_id")
        xmlids = self.env["ir.model.data"]
        if not job or job != xmlids._xmlid_to_res_id(NIGHT_JOB, raise_if_not_found=False):
            return self.browse()
        places = {order: order._followup_place() for order in self}
        return self.filtered(lambda order: places[order].queue or places[order].returns_on)
