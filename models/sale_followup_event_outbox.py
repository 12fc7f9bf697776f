import logging
from datetime import timedelta

from psycopg2.errors import SerializationFailure

from odoo import api, models
from odoo.exceptions import ConcurrencyError, UserError
from odoo.service.model import PG_CONCURRENCY_EXCEPTIONS_TO_RETRY

from .. import desk, words
from ..courtesy import courtesy

_logger = logging.getLogger(__name__)

OUTBOX = "sale_quotation_followup.ir_cron_outbox"

# Somebody else wrote at the same time: nothing is wrong, it is to be done again.
CONCURRENCY = (*PG_CONCURRENCY_EXCEPTIONS_TO_RETRY, ConcurrencyError)
LAYOUT = "mail.mail_notification_layout_with_responsible_signature"

# Minutes between the attempts to make an e-mail; after the last one it has failed.
RETRY_AFTER = (5, 30, 120)


class SaleFollowupEvent(models.Model):
    """The outbox: the e-mails of the events, made when nobody is waiting for them.

    The row is the e-mail's claim: locked, looked at again, and marked in the same transaction in
    which message, PDF and Odoo's outgoing mail are made. A process killed between claim and
    commit leaves a row that still waits and nothing else, so the next run makes the e-mail; one
    killed after the commit leaves a row that says so. Of two workers, one gets the row and the
    other finds it locked or no longer waiting.
    """

    _inherit = "sale.followup.event"

    @api.model
    def _cron_make_mails(self):
        """Do what hooks have written down, then make the e-mails whose time to undo has passed.

        Each in its own transaction. Nothing that goes wrong with one holds up the next.
        """
        notices = self.env["sale.followup.notice"]
        works = [notice._settle for notice in notices.search(notices._waiting())]
        events = self.search(self._waiting(), order="mail_at, id")
        works += [event._claim_and_make for event in events]
        progress = self.env["ir.cron"]._commit_progress
        progress(remaining=len(works))
        for work in works:
            done = alone(work)
            if not progress(processed=int(done)):
                break

    @api.model
    def _waiting(self):
        now = self.env["res.company"]._followup_now()
        return [("mail_state", "=", "waiting"), ("mail_at", "<=", now)]

    def _claim(self):
        """Lock the event; return it when it still waits and nobody else has it."""
        try:
            with self.env.cr.savepoint():
                locked = self.try_lock_for_update()
        except SerializationFailure:  # somebody made it since this transaction began
            return self.browse()
        locked.invalidate_recordset()
        return locked.filtered_domain(self._waiting())

    def _claim_and_make(self):
        """Make the e-mail where it still waits, and nobody else makes it."""
        self._claim()._make_mail()

    def _postpone(self):
        """Look at the event later: not even its failure could be told."""
        minutes = RETRY_AFTER[min(self.mail_attempts, len(RETRY_AFTER) - 1)]
        self._schedule_mail(self.env["res.company"]._followup_now() + timedelta(minutes=minutes))

    def _make_mail(self):
        """Make the message, the PDF and Odoo's outgoing mail, as the events' user and company.

        Those that leave as one are made together. They are marked in the same transaction: an
        e-mail is made exactly once. What fails is
        tried again after 5 minutes, 30 minutes and 2 hours; then it has failed, which the event
        and an activity of the salesperson tell.
        """
        for event in self:
            outdated = words.mail.outdated(event)
            if outdated:
                event.write({"mail_state": "dropped", "mail_error": outdated})
        leaving = self.filtered(lambda event: event.mail_state == "waiting")
        if not leaving:
            return
        try:
            with self.env.cr.savepoint():
                for event, made in leaving._deliver_all().items():
                    event.write(made)
        except CONCURRENCY:
            raise
        except Exception as error:
            for event in leaving:
                event._retry_or_fail(str(error)[:500])

    def _deliver(self):
        """Give what the outcome sends to what brings it to the customer: Odoo's mail queue; a door.

        Another channel writes it where it goes and returns the same, all but ``mail_message_id``.

        :return: what the event says of what has left: ``mail_state``, ``mail_to``, …
        :raise Exception: it cannot leave now; it is tried again, then it has failed
        """
        made = self._made_values(self._post_mail())
        # In the same transaction: whatever dies afterwards, Odoo's queue knows of it.
        self.env.ref("mail.ir_cron_mail_scheduler_action")._trigger()
        return made

    def _retry_or_fail(self, reason):
        attempts = self.mail_attempts + 1
        self.write({"mail_attempts": attempts, "mail_error": reason})
        if attempts > len(RETRY_AFTER):
            _logger.exception("Follow-up event %s: the e-mail could not be made", self.id)
            self._mail_failed(reason)
            return
        minutes = RETRY_AFTER[attempts - 1]
        _logger.warning(
            "Follow-up event %s: the e-mail could not be made, next attempt in %s minutes",
            self.id,
            minutes,
            exc_info=True,
        )
        self._schedule_mail(self.env["res.company"]._followup_now() + timedelta(minutes=minutes))

    def _schedule_mail(self, moment):
        self.write({"mail_state": "waiting", "mail_at": moment})
        cron = self.env.ref(OUTBOX)
        cron.sudo()._trigger(at=moment)  # a salesperson may not touch crons

    def _order_to_mail(self):
        """Return the quotation as the event's user sends it, in the event's company."""
        order = self.order_id.with_user(self.user_id).with_company(self.company_id)
        return order.with_context(
            mark_so_as_sent=True,
            lang=self.user_id.lang,
            followup_event_id=self.id,
            report_pdf_no_attachment=True,  # the document of this moment, none that was stored
        )

    def _post_mail(self):
        order = self._order_to_mail()
        template = self.mail_template_id.with_env(order.env)
        if not template:
            raise UserError(order.env._("The e-mail's template was deleted."))
        partners = order._followup_partners(template)
        if not partners:
            raise UserError(words.mail.no_address(order))
        sender = order._followup_from(template._render_field("email_from", order.ids)[order.id])
        return order.message_post_with_source(
            template,
            message_type="comment",
            subtype_xmlid="mail.mt_comment",
            email_layout_xmlid=LAYOUT,
            force_send=False,
            partner_ids=partners.ids,  # else Odoo's composer adds whoever spoke last
            email_from=sender,
            author_id=order._followup_author(sender).id,
        )

    def _made_values(self, message):
        """Return what an event says of an e-mail that was made, to whom it goes included.

        :raise UserError: no outgoing mail to the customer exists: it is not made
        """
        message = message.sudo()  # notifications are their recipients' to read
        mailed = message.notification_ids.filtered(lambda one: one.notification_type == "email")
        wanted = message.partner_ids.filtered("partner_share") or message.partner_ids
        if not wanted or wanted - mailed.res_partner_id:
            raise UserError(words.mail.reaches_nobody(self, wanted))
        return {
            "mail_message_id": message.id,
            "mail_state": "made",
            "mail_error": False,
            "mail_to": desk.recipient.written_to(wanted, self.company_id),
            "mail_print": self._document_print(),
            "mail_made_on": self.env["res.company"]._followup_now(),
        }


def alone(work):
    """Do one piece of the outbox's work in its own transaction, up to what commits it.

    :param work: the bound method of a record that has ``_postpone``
    :return: whether it is done with for now; else somebody wrote at the same time, and the next run
        of the cron, which follows at once, looks at it again
    """
    record, cr = work.__self__, work.__self__.env.cr
    try:
        work()
        cr.flush()  # what waits for the commit too, such as Odoo's tracking
    except CONCURRENCY as error:
        _logger.info("%s is tried again: %r", record, error)
        cr.rollback()
        return False
    except Exception:
        _logger.exception("%s is put off", record)
        cr.rollback()
        with courtesy(f"put off {record}", cr, flush=True):
            record._postpone()
    return True
