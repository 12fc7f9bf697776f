from odoo import models


class ResPartner(models.Model):
    _inherit = "res.partner"

    def write(self, vals):
        """A company without a calendar counts its days in the time zone of its address."""
        result = super().write(vals)
        if "tz" in vals:
            companies = self.env["res.company"].sudo()  # whose day changes, whoever changes it
            companies.search([("partner_id", "in", self.ids)])._followup_change_undated()
        return result

    def _followup_address(self):
        """Return the e-mail address a follow-up can be sent to: valid and not blacklisted.

        None where there is no customer yet.
        """
        partner = self.sudo()  # the blacklist is not everybody's to read
        return "" if partner.is_blacklisted else partner.email_normalized or ""

    def _followup_name(self):
        """Return how the customer is called: by the company's name."""
        partner = self.sudo()  # whose entry one sees is told, hidden elsewhere or not
        return partner.commercial_partner_id.name or partner.display_name or ""

    def _followup_is_customer_of(self, company):
        """Tell whether it is somebody outside, not the company itself, which signs its offers."""
        return self.partner_share and self != company.partner_id
