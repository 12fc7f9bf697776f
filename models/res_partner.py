from odoo import models
from odoo.tools import email_normalize

from .. import desk


class ResPartner(models.Model):
    _name = "res.partner"
    _inherit = ["res.partner", "sale.followup.searched"]

    def write(self, vals):
        """What hangs on a contact: its company's day and own address, and whether it was refused.

        What an old address refused is not the new one's: « le crayon corrige l'adresse ».
        """
        if vals.get("email") and "message_bounce" not in vals:
            address = email_normalize(vals["email"], strict=False)
            corrected = self.sudo().filtered(  # the counter of whom one may correct
                lambda partner: partner.message_bounce and partner.email_normalized != address
            )
            corrected.message_bounce = 0
        result = super().write(vals)
        if "email" in vals and self.sudo().ref_company_ids:  # whose addresses are remembered
            self.env.registry.clear_cache()
        if "tz" in vals:
            companies = self.env["res.company"].sudo()  # whose day changes, whoever changes it
            companies.search([("partner_id", "in", self.ids)])._followup_change_undated()
        return result

    def _followup_recipient(self, company):
        """Return who gets an e-mail written to this contact, by ``desk.recipient``."""
        return desk.recipient.recipient(self, company)

    def _followup_name(self):
        """Return how the customer is called: by the company's name."""
        partner = self.sudo()  # whose entry one sees is told, hidden elsewhere or not
        return partner.commercial_partner_id.name or partner.display_name or ""

    def _followup_is_customer_of(self, company):
        """Tell whether it is somebody outside, not the company itself, which signs its offers."""
        return self.partner_share and self != company.partner_id
