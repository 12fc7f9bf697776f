import logging

from markupsafe import escape

from odoo import api, models

_logger = logging.getLogger(__name__)

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
            self.write({"mail_state": "failed", "mail_error": str(error)[:500]})
            self._plan_failed_mail()

    def _post_mail(self):
        order = self.order_id.with_user(self.user_id).with_company(self.company_id)
        order = order.with_context(mark_so_as_sent=True, lang=self.user_id.lang)
        template = self.mail_template_id.with_env(order.env)
        # Else Odoo's composer adds whoever spoke last on the quotation.
        only = {"partner_ids": order.partner_id.ids} if template.use_default_to else {}
        return order.message_post_with_source(
            template,
            message_type="comment",
            subtype_xmlid="mail.mt_comment",
            email_layout_xmlid=LAYOUT,
            force_send=False,
            **only,
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
