import logging

from markupsafe import escape

from odoo import api, models
from odoo.exceptions import UserError
from odoo.tools import is_html_empty

from . import followup_sentence_mail
from .sale_order_mail import LAYOUT

_logger = logging.getLogger(__name__)


class SaleFollowupEvent(models.Model):
    """The outbox: the e-mails of the events, made when nobody is waiting for them."""

    _inherit = "sale.followup.event"

    @api.model
    def _cron_make_mails(self):
        """Make the e-mails whose time to undo has passed, each in its own transaction."""
        domain = [
            ("mail_state", "=", "waiting"),
            ("mail_at", "<=", self.env["res.company"]._followup_now()),
        ]
        events = self.search(domain, order="mail_at, id")
        progress = self.env["ir.cron"]._commit_progress
        progress(remaining=len(events))
        for event in events:
            claimed = event[0].try_lock_for_update().filtered_domain(domain)
            if claimed:
                claimed._make_mail()
            if not progress(processed=1):
                break
        self.env.ref("mail.ir_cron_mail_scheduler_action")._trigger()

    def _make_mail(self):
        """Make the message, the PDF and Odoo's outgoing mail, as the event's user and company.

        The event is marked in the same transaction: an e-mail is made exactly once. A failure is
        kept on the event and shown to the salesperson.
        """
        self.ensure_one()
        try:
            with self.env.cr.savepoint():
                self.mail_message_id = self._post_mail()
                self.mail_state = "made"
        except Exception as error:
            _logger.exception("Follow-up event %s: the e-mail could not be made", self.id)
            self._mail_failed(str(error))

    def _post_mail(self):
        order = self.order_id.with_user(self.user_id).with_company(self.company_id)
        order = order.with_context(
            mark_so_as_sent=True, followup_counted=True, lang=self.user_id.lang
        )
        message = order.message_post_with_source(
            self.mail_template_id.with_env(order.env),
            message_type="comment",
            subtype_xmlid="mail.mt_comment",
            email_layout_xmlid=LAYOUT,
            force_send=False,
        )
        if not message.subject or is_html_empty(message.body):
            raise UserError(followup_sentence_mail.empty_mail(order.env, order))
        return message

    def _mail_failed(self, error):
        """Keep why the e-mail did not leave, and tell the salesperson.

        A reminder that did not leave is none: the quotation is as before, at its e-mail step. The
        other outcomes stand for what the customer said on the phone, and stay.
        """
        for event in self:
            event.write({"mail_state": "failed", "mail_error": error[:500]})
            if event.outcome_id.is_reminder and not event.undone_on:
                event._move_reminder(event.new_values, event.old_values)
            event._plan_failed_mail()

    def _mail_sent_after_all(self):
        """The e-mail left when it was sent again: the reminder counts."""
        for event in self:
            event.write({"mail_state": "made", "mail_error": False})
            if event.outcome_id.is_reminder and not event.undone_on:
                event._move_reminder(event.old_values, event.new_values)

    def _move_reminder(self, before, after):
        """Move the quotation; only its count where it was followed up again since."""
        order = self.order_id
        later = order.followup_event_ids.filtered(
            lambda event: event.number > self.number and not event.undone_on
        )
        if later:
            names = ("email_reminder_count",)
            before, after = ({name: one[name] for name in names} for one in (before, after))
        order._followup_move(before, after)

    def _plan_failed_mail(self):
        """Leave the salesperson an activity on the quotation."""
        env = self.with_context(lang=self.user_id.lang).env
        self.order_id.activity_schedule(
            "mail.mail_activity_data_warning",
            summary=env._("The e-mail could not be made"),
            note=escape(self.mail_error),
            user_id=self.user_id.id,
        )
