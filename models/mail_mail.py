from odoo import models

from .followup_courtesy import courtesy


class MailMail(models.Model):
    _inherit = "mail.mail"

    def _send(self, *args, **kwargs):
        """Find the follow-ups of the batch once; Odoo tells of its e-mails one by one."""
        mails = self.with_context(followup_mail_states=self._followup_mail_states())
        return super(MailMail, mails)._send(*args, **kwargs)

    def _postprocess_sent_message(
        self, success_pids, success_emails, failure_reason=False, failure_type=None
    ):
        """Write down which follow-up's e-mail the mail server took or refused; Odoo tells nobody.

        The outbox tells the salesperson, and moves the quotation: nothing of it may end or delay
        the mail run, which is everybody's.
        """
        states = self.env.context.get("followup_mail_states")
        if states is None:  # no connection: nothing was sent
            states = self._followup_mail_states()
        if states:
            with courtesy(f"notice what became of {self}", self.env.cr):
                self._followup_notice(states, success_pids, failure_reason, failure_type)
        return super()._postprocess_sent_message(
            success_pids, success_emails, failure_reason=failure_reason, failure_type=failure_type
        )

    def _followup_mail_states(self):
        """Return the events of these e-mails as ``{message id: (event id, state)}``."""
        found = {}
        with courtesy(f"find the follow-ups of {self}", self.env.cr):
            mails = self.sudo()  # the queue may run as anybody
            messages = mails.mail_message_id.filtered(lambda one: one.model == "sale.order")
            if messages:
                events = self.env["sale.followup.event"].sudo()  # nobody's to write
                domain = [
                    ("mail_message_id", "in", messages.ids),
                    ("mail_state", "in", ("made", "failed")),
                ]
                for event in events.search_fetch(domain, ["mail_message_id", "mail_state"]):
                    found[event.mail_message_id.id] = (event.id, event.mail_state)
        return found

    def _followup_notice(self, states, success_pids, failure_reason, failure_type):
        notices = self.env["sale.followup.notice"].sudo()  # the queue may run as anybody
        for mail in self.sudo():  # the same
            event_id, state = states.get(mail.mail_message_id.id, (None, None))
            customers = mail.recipient_ids.filtered("partner_share")
            if not event_id or (mail.recipient_ids and not customers):
                continue  # of a colleague who follows the quotation
            event = notices.env["sale.followup.event"].browse(event_id)
            missed = customers.filtered(lambda partner: partner not in success_pids)
            if failure_type and (missed or not customers):
                reason = str(failure_reason or mail.failure_reason or failure_type)[:500]
                notices._note("refused", event, mail.mail_message_id.id, reason)
            elif state == "failed" and not failure_type:
                notices._note("arrived", event, mail.mail_message_id.id)
