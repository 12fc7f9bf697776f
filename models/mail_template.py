from odoo import api, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from .res_company_planning import TEMPLATE_KINDS


class MailTemplate(models.Model):
    _inherit = "mail.template"

    @api.ondelete(at_uninstall=False)
    def _unlink_except_followup(self):
        """Keep what the follow-ups send with: without it an outcome would send nothing."""
        companies = self.env["res.company"].sudo()  # who deletes templates may not see them all
        company = companies.search(
            Domain.OR(
                [(f"followup_{kind}_template_id", "in", self.ids)] for kind in TEMPLATE_KINDS
            ),
            limit=1,
        )
        if company:
            raise UserError(
                self.env._(
                    "%(company)s sends its follow-ups with the template “%(template)s”. Choose "
                    "another one in the settings first.",
                    company=company.name,
                    template=", ".join(self.mapped("name")),
                )
            )
