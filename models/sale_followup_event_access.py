from functools import partial

from odoo import api, models
from odoo.fields import Domain


class SaleFollowupEvent(models.Model):
    """Who may read history: whoever may read its document, and each their own outcomes always.

    The documents are asked themselves, so that whatever another addon's rules open or close, for
    sales teams say, is opened and closed here as well.
    """

    _inherit = "sale.followup.event"

    @api.model
    def _followup_readable(self):
        """Return the domain of the history that the user may read."""
        orders = self.env["sale.order"]._search([], active_test=False)
        leads = self.env["crm.lead"]._search([], active_test=False)
        own = Domain("user_id", "=", self.env.uid)
        return own | Domain("order_id", "in", orders) | Domain("lead_id", "in", leads)

    @api.model
    def _search(self, domain, *args, bypass_access=False, **kwargs):
        if not (self.env.su or bypass_access):
            self.browse().check_access("read")
            domain = Domain(domain) & self._followup_readable()
        return super()._search(domain, *args, bypass_access=bypass_access, **kwargs)

    def _check_access(self, operation):
        refused = super()._check_access(operation)
        if operation != "read" or not any(self._ids):
            return refused
        if self.browse()._check_access(operation):
            return refused  # the model itself is closed
        forbidden = self - self.browse(self._search([("id", "in", self.ids)]))
        if not forbidden:
            return None
        return forbidden, partial(self.env["ir.rule"]._make_access_error, operation, forbidden)
