import uuid
from contextlib import closing, contextmanager

from odoo import models
from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tools import html_sanitize
from odoo.tools.safe_eval import safe_eval, time

from .. import words
from ..desk.values import Values

LAYOUT = "mail.mail_notification_layout_with_responsible_signature"

# How many quotations are reminded at once.
BULK_LIMIT = 200


class SaleOrder(models.Model):
    """The e-mails of the outcomes: their templates, and how they will look."""

    _inherit = "sale.order"

    def action_followup_bulk(self):
        """Open the panel's bulk sending on the selected quotations.

        :raise UserError: more than 200
        """
        action = self.action_followup()
        return {**action, "params": {"order_ids": self.ids, "bulk": True}}

    def _followup_check_many(self):
        """Refuse more quotations than the panel takes at once."""
        if len(self) > BULK_LIMIT:
            raise UserError(words.bulk.too_many(self.env, BULK_LIMIT))

    def _followup_reminded_by(self, template):
        """Return those of these sent quotations to which an e-mail of the template is a reminder.

        « Modèle spécifique à la relance »: an outcome's own, or the company's.
        """
        sent = self.filtered(lambda order: order.state == "sent")
        outcomes = self.env["sale.followup.outcome"].sudo()  # nobody's secret
        outcomes = outcomes.with_context(active_test=False)
        own = [("mail", "=", "reminder"), ("mail_template_id", "in", template.ids)]
        if sent and outcomes.search_count(own, limit=1):
            return sent
        return sent.filtered(
            lambda order: order.company_id.followup_reminder_template_id == template
        )

    def _followup_count_reminder(self):
        """Count a reminder that was sent from Odoo's own composer; nothing else changes."""
        self._followup_note({"email_reminder_count": self.email_reminder_count + 1})

    def _message_mail_after_hook(self, mails):
        """Count the reminders of a mass mailing; those that go to nobody are none."""
        reminded = self.env.context.get("followup_reminded_ids", ())
        left = mails.filtered(
            lambda mail: mail.res_id in reminded and mail.state not in ("cancel", "exception")
        )
        self.browse(left.mapped("res_id"))._followup_beside("reminder")
        return super()._message_mail_after_hook(mails)

    def _followup_failed(self):
        """Return the quotations that have an e-mail to be sent again."""
        events = self.env["sale.followup.event"].sudo()  # whoever writes to the customer
        open_failures = [("mail_state", "=", "failed"), ("mail_settled", "=", False)]
        return events.search([("order_id", "in", self.ids), *open_failures]).order_id

    def _followup_render_mail(self, outcome, decision):
        """Return the e-mail as it will be sent, rendered with what was decided.

        The decided values are in the cache alone: the template finds them wherever it looks, and
        nothing of them is written.

        :return: ``subject``, ``body``, ``from`` and the names of the ``attachments``
        """
        self.ensure_one()
        template = self._followup_template(outcome)
        with self._followup_as_decided(decision):
            return self._followup_render(template)

    def _followup_check_mail(self, outcome, decision):
        """Refuse where the outcome cannot be applied, or has nobody or nothing to send.

        What is still to be typed for it does not matter yet.
        """
        found = self._followup_blocked(outcome, decision, Values(send=True))
        if not found and not self._followup_template(outcome):
            found = "", words.bulk.no_template(self.env)
        if found:
            raise UserError(
                self.env._(
                    "%(name)s, %(outcome)s: %(problems)s",
                    name=self.name,
                    outcome=outcome.name,
                    problems=found[1],
                )
            )

    @contextmanager
    def _followup_as_decided(self, decision):
        """Let the block find the quotation as it was decided, in templates and documents.

        In the cache alone, which all environments of the transaction share: nothing is written, so
        that no automation rule, webhook or guard of another addon sees what only is looked at. The
        quotation's link gets a token that nobody keeps, else Odoo would write one. Afterwards
        the cache is emptied, and what a template or a document wrote besides is taken back.
        """
        values = {"validity_date": decision.validity_date, "success_rate": decision.success_rate}
        if not self.access_token:
            values["access_token"] = str(uuid.uuid4())
        with closing(self.env.cr.savepoint()):
            self.env.invalidate_all()  # what was computed from the values as they are
            for name, value in values.items():
                field = self._fields[name]
                field._update_cache(self, field.convert_to_cache(value, self))
            yield

    def _followup_render(self, template):
        """Return the e-mail of a template in the customer's language."""
        order = self.with_context(lang=self.env.user.lang)
        rendered = template.with_env(order.env)._generate_template(
            self.ids, ("subject", "body_html", "email_from")
        )[self.id]
        return {
            "subject": rendered.get("subject") or "",
            "body": str(html_sanitize(rendered.get("body_html") or "")),
            "from": self._followup_from(rendered.get("email_from")),
            "attachments": self._followup_attachment_names(template),
        }

    def _followup_attachment_names(self, template):
        """Return how the documents of an e-mail will be called; they are made at sending."""
        names = template.attachment_ids.mapped("name")
        for report in template.report_template_ids.sudo():  # a template's are everybody's
            expression = report.print_report_name
            name = safe_eval(expression, {"object": self, "time": time}) if expression else None
            names.append(f"{name or report.name}.pdf")
        return names

    def _followup_documents(self, template):
        """Return the documents of a template, made now: pairs of name and content in base64."""
        self.ensure_one()
        template = template.with_context(report_pdf_no_attachment=True)  # none that was stored
        made = template._generate_template(self.ids, ("report_template_ids",))[self.id]
        return made.get("attachments") or []

    def _followup_composer(self, outcome, decision, request):
        """Return Odoo's composer with the outcome's e-mail, as it will be once it is applied.

        Nothing is applied yet: closing the composer leaves all as it is, and sending applies the
        outcome in the same transaction.

        :param dict request: ``code``, ``values``, ``revision``, ``request_id``
        """
        template = self._followup_template(outcome)
        with self._followup_as_decided(decision):
            rendered = self._followup_render(template)
            documents = self._followup_documents(template)
        recipients = self._followup_partners(template).ids  # and nobody Odoo would suggest
        composers = self.env["mail.compose.message"].with_context(mark_so_as_sent=True)
        attachments = self.env["ir.attachment"].create(
            [
                {"name": name, "datas": content, "res_model": composers._name, "res_id": 0}
                for name, content in documents
            ]
        )
        return composers.create(
            {
                "model": self._name,
                "res_ids": repr(self.ids),
                "composition_mode": "comment",
                "message_type": "comment",
                "subtype_id": self.env.ref("mail.mt_comment").id,
                "email_layout_xmlid": LAYOUT,
                "template_id": template.id,
                "email_from": rendered["from"],
                "author_id": self._followup_author(rendered["from"]).id,
                "subject": rendered["subject"],
                "body": rendered["body"],
                "partner_ids": [Command.set(recipients)],
                "attachment_ids": [Command.set((attachments | template.attachment_ids).ids)],
                "followup_request": request,
            }
        )
