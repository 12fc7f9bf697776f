"""No empty e-mail: a template that the follow-ups send with has a subject and a text."""

from odoo import api, models
from odoo.exceptions import ValidationError
from odoo.tools import is_html_empty

from .. import words

COMPANY_TEMPLATES = (
    "followup_reminder_template_id",
    "followup_cancellation_template_id",
    "followup_new_prices_template_id",
)


class MailTemplate(models.Model):
    _inherit = "mail.template"

    @api.constrains("subject", "body_html")
    def _check_followup_words_in_use(self):
        companies = self.env["res.company"]._followup_all()
        outcomes = self.env["sale.followup.outcome"].sudo()  # the same for everybody
        outcomes = outcomes.with_context(active_test=False)
        used = outcomes.search([("mail_template_id", "!=", False)]).mail_template_id
        for name in COMPANY_TEMPLATES:
            used |= companies[name]
        (self & used)._followup_check_words()

    def _followup_check_words(self):
        """Refuse a template that has no subject or no text in one of the languages."""
        for code, language in self.env["res.lang"].get_installed():
            for template in self.with_context(lang=code):
                subject = (template.subject or "").strip()
                if not subject or is_html_empty(template.body_html):
                    raise ValidationError(words.bulk.empty_template(self.env, template, language))


class ResCompany(models.Model):
    _inherit = "res.company"

    @api.constrains(*COMPANY_TEMPLATES)
    def _check_followup_template_words(self):
        for name in COMPANY_TEMPLATES:
            self[name]._followup_check_words()


class SaleFollowupOutcome(models.Model):
    _inherit = "sale.followup.outcome"

    @api.constrains("mail_template_id")
    def _check_mail_template_words(self):
        self.mail_template_id._followup_check_words()
