import logging

from markupsafe import escape

from odoo import api, models
from odoo.exceptions import ConcurrencyError
from odoo.service.model import PG_CONCURRENCY_EXCEPTIONS_TO_RETRY

_logger = logging.getLogger(__name__)

# Somebody else wrote at the same time: nothing is wrong, it is to be done again.
CONCURRENCY = (*PG_CONCURRENCY_EXCEPTIONS_TO_RETRY, ConcurrencyError)
LAYOUT = "mail.mail_notification_layout_with_responsible_signature"


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
            done = event[0]._make_mail_if(domain)
            if not progress(processed=int(done)):
                break

    def _make_mail_if(self, domain):
        """Claim the event and make its e-mail where it is still in ``domain``.

        :return: whether it is settled; else somebody wrote at the same time, and the next run of
            the cron, which follows at once, looks at it again
        """
        try:
            self.try_lock_for_update().filtered_domain(domain)._make_mail()
            self.env.flush_all()
        except CONCURRENCY as error:
            _logger.info("Follow-up event %s is tried again: %r", self.id, error)
            self.env.cr.rollback()
            return False
        return True

    def _make_mail(self):
        """Make the message, the PDF and Odoo's outgoing mail, as the event's user and company.

        The event is marked in the same transaction: an e-mail is made exactly once. A failure is
        kept on the event and shown to the salesperson.
        """
        if not self:
            return
        outdated = self._mail_outdated()
        if outdated:
            self.write({"mail_state": "dropped", "mail_error": outdated})
            return
        try:
            with self.env.cr.savepoint():
                self.mail_message_id = self._post_mail()
                self.mail_state = "made"
                # In the same transaction: whatever dies afterwards, Odoo's queue knows of it.
                self.env.ref("mail.ir_cron_mail_scheduler_action")._trigger()
        except CONCURRENCY:
            raise
        except Exception as error:
            _logger.exception("Follow-up event %s: the e-mail could not be made", self.id)
            self.write({"mail_state": "failed", "mail_error": str(error)[:500]})
            self._plan_failed_mail()

    def _mail_outdated(self):
        """Return why the e-mail must not leave any more, or nothing.

        An offer is sent of a quotation that is still one, a cancellation of one that is cancelled.
        """
        order = self.order_id
        env = self.with_context(lang=self.user_id.lang).env
        if order.state == ("cancel" if self.mail == "cancellation" else "sent"):
            return None
        state = dict(order._fields["state"]._description_selection(env))[order.state]
        return env._(
            "Not sent: the state of %(name)s is “%(state)s”.", name=order.name, state=state
        )

    def _post_mail(self):
        order = self.order_id.with_user(self.user_id).with_company(self.company_id)
        order = order.with_context(mark_so_as_sent=True, lang=self.user_id.lang)
        return order.message_post_with_source(
            self.mail_template_id.with_env(order.env),
            message_type="comment",
            subtype_xmlid="mail.mt_comment",
            email_layout_xmlid=LAYOUT,
            force_send=False,
        )

    def _plan_failed_mail(self):
        """Leave the salesperson an activity on the quotation."""
        env = self.with_context(lang=self.user_id.lang).env
        self.order_id.activity_schedule(
            "mail.mail_activity_data_warning",
            summary=env._("The e-mail could not be made"),
            note=escape(self.mail_error),
            user_id=self.user_id.id,
        )
