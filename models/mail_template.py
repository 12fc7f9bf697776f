from odoo import api, models
from odoo.exceptions import UserError, ValidationError
from odoo.fields import Domain
from odoo.tools import is_html_empty

from .. import words
from .res_company_planning import TEMPLATE_KINDS


class MailTemplate(models.Model):
    """What the follow-ups send with: it is not deleted, and has a subject and a text."""

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

    @api.constrains("subject", "body_html")
    def _check_followup_words_in_use(self):
        companies = self.env["res.company"]._followup_all()
        outcomes = self.env["sale.followup.outcome"].sudo()  # the same for everybody
        outcomes = outcomes.with_context(active_test=False)
        used = outcomes.search([("mail_template_id", "!=", False)]).mail_template_id
        for kind in TEMPLATE_KINDS:
            used |= companies[f"followup_{kind}_template_id"]
        (self & used)._followup_check_words()

    def _followup_leads_to_answer(self):
        """Tell whether the e-mail leads to where the customer says how the project stands."""
        return "_followup_answer_url" in (self.body_html or "")

    def _followup_check_words(self):
        """Refuse a template that has no subject or no text in one of the languages."""
        for code, language in self.env["res.lang"].get_installed():
            for template in self.with_context(lang=code):
                subject = (template.subject or "").strip()
                if not subject or is_html_empty(template.body_html):
                    raise ValidationError(words.bulk.empty_template(self.env, template, language))
