import smtplib
from datetime import timedelta

from odoo import fields, models
from odoo.tools.mail import email_normalize

from .. import desk
from ..courtesy import courtesy
from ..rules import delivery
from .sale_followup_event_outbox import RETRY_AFTER

QUEUE = "mail.ir_cron_mail_scheduler_action"
NOT_CONNECTED = "connect() first"  # smtplib's own words: nothing was said to the mail server


class MailMail(models.Model):
    _inherit = "mail.mail"

    followup_event_id = fields.Many2one(
        "sale.followup.event", ondelete="set null", index="btree_not_null", readonly=True
    )
    followup_attempts = fields.Integer(
        readonly=True, help="How often the mail server asked to come again later."
    )

    def _prepare_outgoing_list(self, *args, **kwargs):
        """Leave out a customer's addresses that are blacklisted or our own, second ones too."""
        mails = super()._prepare_outgoing_list(*args, **kwargs)
        company = self.followup_event_id.company_id
        if company:
            for one in mails:
                if one["partner_id"] and one["partner_id"].partner_share:
                    kept = desk.recipient.writable(one["email_to_normalized"], company)
                    one["email_to_normalized"] = list(kept)
                    one["email_to"] = [to for to in one["email_to"] if email_normalize(to) in kept]
        return mails

    def _send(self, *args, **kwargs):
        """Find the follow-ups of the batch once; Odoo tells of its e-mails one by one.

        But not of the one during which the mail server hangs up: it ends Odoo's whole run.
        """
        told = set()
        states = self._followup_mail_states()
        mails = self.with_context(followup_mail_states=states, followup_mails_told=told)
        try:
            return super(MailMail, mails)._send(*args, **kwargs)
        except smtplib.SMTPServerDisconnected as error:
            with courtesy(f"tell of a broken conversation about {self}", self.env.cr, flush=True):
                mails._followup_hung_up(told, error)
            raise

    def _postprocess_sent_message(
        self, success_pids, success_emails, failure_reason=False, failure_type=None
    ):
        """Write down which follow-up's e-mail the mail server took or refused; Odoo tells nobody.

        The outbox tells the salesperson, and moves the quotation: nothing of it may end or delay
        the mail run, which is everybody's.
        """
        again = self.browse()
        self.env.context.get("followup_mails_told", set()).update(self.ids)
        states = self.env.context.get("followup_mail_states")
        if states is None:  # no connection: nothing was sent
            states = self._followup_mail_states()
        if states:
            with courtesy(f"send {self} again later", self.env.cr, flush=True):
                again = self._followup_try_again(states, success_pids, failure_reason)
            rest = self - again
            with courtesy(f"notice what became of {rest}", self.env.cr):
                rest._followup_notice(states, success_pids, failure_reason, failure_type)
        return super(MailMail, self - again)._postprocess_sent_message(
            success_pids, success_emails, failure_reason=failure_reason, failure_type=failure_type
        )

    def _followup_mail_states(self):
        """Return the events of these e-mails, ``{message id: [(event id, state, customers)]}``.

        One e-mail may be about several quotations.
        """
        found, messages = {}, self.env["mail.message"]
        with courtesy(f"read what {self} are about"):
            mails = self.sudo()  # the queue may run as anybody
            messages = mails.mail_message_id.filtered(lambda one: one.model == "sale.order")
        if not messages:
            return found  # everybody else's e-mails cost no query, nor a savepoint
        with courtesy(f"find the follow-ups of {self}", self.env.cr):
            events = self.env["sale.followup.event"].sudo()  # nobody's to write
            domain = [
                ("mail_message_id", "in", messages.ids),
                ("mail_state", "in", ("made", "failed")),
            ]
            for event in events.search_fetch(domain, ["mail_message_id", "mail_state"]):
                customers = event._customers()
                told = (event.id, event.mail_state, customers.ids)
                found.setdefault(event.mail_message_id.id, []).append(told)
        return found

    def _followup_notice(self, states, success_pids, failure_reason, failure_type):
        notices = self.env["sale.followup.notice"].sudo()  # the queue may run as anybody
        for mail in self.sudo():  # the same
            for event_id, state, ids in states.get(mail.mail_message_id.id, ()):
                customers = mail.recipient_ids.filtered(lambda one, ids=ids: one.id in ids)
                if mail.recipient_ids and not customers:
                    continue  # of somebody else who follows the quotation
                event = notices.env["sale.followup.event"].browse(event_id)
                missed = customers.filtered(lambda partner: partner not in success_pids)
                if failure_type and (missed or not customers):
                    reason = str(failure_reason or mail.failure_reason or failure_type)[:500]
                    notices._note("refused", event, mail.mail_message_id.id, reason)
                elif state == "failed" and not failure_type:
                    notices._note("arrived", event, mail.mail_message_id.id)

    def _followup_try_again(self, states, success_pids, failure_reason):
        """Put back what the mail server wants later, after 5 minutes, 30 minutes and 2 hours.

        Greylisting and rate limits say so; whoever got it already does not get it again.

        :return: those that are in Odoo's queue again
        """
        again = self.browse()
        if not delivery.is_for_later(failure_reason or ""):
            return again
        for mail in self.sudo():  # the queue may run as anybody
            known = mail.followup_event_id and mail.mail_message_id.id in states
            if known and mail.followup_attempts < len(RETRY_AFTER):
                mail._followup_put_back(success_pids, failure_reason)
                again |= self.browse(mail.id)
        return again

    def _followup_put_back(self, success_pids, reason):
        minutes = RETRY_AFTER[min(self.followup_attempts, len(RETRY_AFTER) - 1)]
        moment = self.env["res.company"]._followup_now() + timedelta(minutes=minutes)
        got_it = self.recipient_ids.filtered(lambda partner: partner in success_pids)
        self.write(
            {
                "state": "outgoing",
                "scheduled_date": moment,
                "failure_reason": str(reason)[:500],
                "failure_type": False,
                "followup_attempts": self.followup_attempts + 1,
                "recipient_ids": [(3, partner.id) for partner in got_it],
            }
        )
        told = self.env["mail.notification"].search([("mail_mail_id", "=", self.id)])
        done = told.filtered(lambda one: one.res_partner_id in got_it)
        told.write({"failure_type": False, "failure_reason": False, "notification_status": "ready"})
        done.notification_status = "sent"
        self.env.ref(QUEUE)._trigger(at=moment)

    def _followup_send_again(self, customers):
        """Put refused mails back, for the customers who did not get them yet and for nobody else.

        :param customers: the contacts the outcome's e-mail is for
        """
        told = self.env["mail.notification"].search([("mail_mail_id", "in", self.ids)])
        got_it = told.filtered(lambda one: one.notification_status == "sent").res_partner_id
        for mail in self:
            missed = (mail.recipient_ids & customers) - got_it
            if missed or not mail.recipient_ids:
                mail.write(
                    {
                        "recipient_ids": [(6, 0, missed.ids)],
                        "scheduled_date": False,
                        "followup_attempts": 0,
                    }
                )
                mail.mark_outgoing()
        self.env.ref(QUEUE)._trigger()

    def _followup_hung_up(self, told, error):
        """Tell of the e-mail of a follow-up at which the conversation broke, if any.

        One that was never begun goes on later. Of one that was underway nobody knows whether it
        was taken: it is a failure that is told, and not sent again by itself.
        """
        there = self.sudo().exists()  # the queue may run as anybody; what was taken is deleted
        broken = there.filtered(lambda mail: mail.state == "exception" and mail.id not in told)
        for mail in broken.filtered("followup_event_id"):
            if NOT_CONNECTED in str(error) and mail.followup_attempts < len(RETRY_AFTER):
                mail._followup_put_back((), str(error))
            else:
                mail.failure_reason = str(error)
                mail._postprocess_sent_message(
                    success_pids=[],
                    success_emails=[],
                    failure_reason=str(error),
                    failure_type="mail_smtp",
                )
