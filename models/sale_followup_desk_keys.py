from odoo import api, models
from odoo.exceptions import UserError

from .. import words


class SaleFollowupDesk(models.AbstractModel):
    """Whether single keys apply outcomes: each user's choice, on all their machines."""

    _inherit = "sale.followup.desk"

    @api.model
    def set_single_keys(self, flag):
        """Switch the keys that are pressed alone on or off, for the user.

        :param bool flag: whether they work
        :raise UserError: neither true nor false
        """
        self._check_salesperson()
        if type(flag) is not bool:
            raise UserError(
                self.env._(
                    "The keys are switched on or off, not “%(value)s”.",
                    value=words.quoting.quotable(flag),
                )
            )
        settings = self.env["res.users.settings"]._find_or_create_for_user(self.env.user)
        settings.sudo().followup_single_keys = flag  # one's own, and nobody else's
        return flag

    def _single_keys(self):
        settings = self.env.user.sudo().res_users_settings_ids  # one's own
        return not settings or settings.followup_single_keys
