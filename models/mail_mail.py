from odoo import models


class MailMail(models.Model):
    _inherit = "mail.mail"

    def _postprocess_sent_message(
        self, success_pids, success_emails, failure_reason=False, failure_type=None
    ):
        """Tell the follow-up whose e-mail the mail server took or refused; Odoo tells nobody."""
        for mail in self.sudo():  # the queue may run as anybody, events are nobody's to write
            mail._followup_tell_event(success_pids, failure_reason, failure_type)
        return super()._postprocess_sent_message(
            success_pids, success_emails, failure_reason=failure_reason, failure_type=failure_type
        )

    def _followup_tell_event(self, success_pids, failure_reason, failure_type):
        event = self.env["sale.followup.event"].search(
            [
                ("mail_message_id", "=", self.mail_message_id.id),
                ("mail_state", "in", ("made", "failed")),
            ],
            limit=1,
        )
        customers = self.recipient_ids.filtered("partner_share")
        if not event or (self.recipient_ids and not customers):
            return  # of a colleague who follows the quotation
        missed = customers.filtered(lambda partner: partner not in success_pids)
        if failure_type and (missed or not customers):
            reason = failure_reason or self.failure_reason or failure_type
            event._mail_failed(str(reason)[:500])
        elif event.mail_state == "failed" and not failure_type:
            event._mail_arrived()
