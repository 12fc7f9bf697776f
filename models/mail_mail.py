from odoo import models


class MailMail(models.Model):
    _inherit = "mail.mail"

    def _postprocess_sent_message(
        self, success_pids, success_emails, failure_reason=False, failure_type=None
    ):
        """Tell the follow-up whose e-mail the mail server refused, or took after all."""
        state = "made" if failure_type else "failed"
        events = self.env["sale.followup.event"].sudo()  # the queue is anybody's
        events = events.search(
            [
                ("mail_message_id", "in", self._followup_to_customers(success_pids, failure_type)),
                ("mail_state", "=", state),
            ]
        )
        reasons = [failure_reason, *self.mapped("failure_reason"), failure_type]
        result = super()._postprocess_sent_message(
            success_pids, success_emails, failure_reason=failure_reason, failure_type=failure_type
        )
        if failure_type:
            events._mail_failed(next(filter(None, reasons)))
        else:
            events._mail_sent_after_all()
        return result

    def _followup_to_customers(self, success_pids, failure_type):
        """Return the ids of the messages that go to a customer, or that failed to."""
        sent = {getattr(partner, "id", partner) for partner in success_pids}
        found = self.filtered(
            lambda mail: mail.recipient_ids.filtered(
                lambda partner: (
                    partner.partner_share and (not failure_type or partner.id not in sent)
                )
            )
        )
        return found.mail_message_id.ids
