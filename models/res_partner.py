from odoo import models


class ResPartner(models.Model):
    _inherit = "res.partner"

    def _followup_address(self):
        """Return the e-mail address a follow-up can be sent to: valid and not blacklisted."""
        self.ensure_one()
        partner = self.sudo()  # the blacklist is not everybody's to read
        return "" if partner.is_blacklisted else partner.email_normalized or ""
