from markupsafe import Markup

from odoo import models
from odoo.exceptions import UserError

from .. import desk, words


class SaleFollowupEvent(models.Model):
    """An e-mail that was not made, or that the mail server refused: told, and sent again."""

    _inherit = "sale.followup.event"

    def _followup_settle(self, kind, message_id, reason):
        """Do what the outgoing mail run wrote down: tell of an e-mail that did or did not leave."""
        if self.mail_message_id.id != message_id:
            return  # given up, or another one was made since
        if kind in ("refused", "bounced") and self.mail_state in ("made", "failed"):
            self._followup_mark_address(kind, reason)
            if kind == "refused":  # a report is put into words as it comes
                reason = words.mail.refused(self, reason or "")
            self._mail_failed(reason)
        elif kind == "arrived" and self.mail_state == "failed":
            self._mail_arrived()

    def _mail_failed(self, reason):
        """Mark the event and leave the salesperson an activity on the quotation."""
        self.ensure_one()
        settled = bool(self._settled_by())
        self.write({"mail_state": "failed", "mail_error": reason, "mail_settled": settled})
        if self._is_open_failure():
            self._tell_failure()

    def _is_open_failure(self):
        """Tell whether the salesperson has something to do about the e-mail."""
        return self.mail_state == "failed" and not self.undone_on and not self.mail_settled

    def _never_left(self):
        """Tell whether nothing happened: a reminder whose e-mail failed is no contact."""
        return self.mail_state == "failed" and self.outcome_id.is_reminder

    def _settled_by(self):
        """Return the later outcomes that settle a failure; an unanswered call settles nothing."""
        record = self._record()
        return record.followup_event_ids.filtered(
            lambda one: (
                one.number > self.number and not one.undone_on and one.category != "not_reached"
            )
        )

    def _settle_older(self):
        """Settle the failed e-mails before this event, or open them again once it is undone.

        What was not delivered is given up then: nothing is sent twice, whatever is pressed.
        """
        for event in self._record().followup_event_ids - self:
            if event.mail_state != "failed" or event.number > self.number:
                continue
            event._settle(bool(event._settled_by()))

    def _settle(self, settled):
        if settled == self.mail_settled:
            return
        self.mail_settled = settled
        if settled:
            self._close_mail_activity()
            self._give_up_refused()
        elif self._is_open_failure():
            self._tell_failure()

    def _tell_failure(self):
        """Leave the one who follows the quotation up an activity, once."""
        if self.mail_activity_id.active:
            return
        # Who presses, where nobody follows the quotation up any more.
        user = desk.responsible.responsible(self.order_id, self.company_id) or self.user_id
        said = words.mail.failed(self.with_context(lang=user.lang).env, self)
        link = Markup('<p><a href="/odoo/followup/%s">%s</a></p>') % (
            self.order_id.id,
            said["send_again"],
        )
        self.mail_activity_id = self.order_id.with_context(
            mail_activity_quick_update=True,  # no e-mail about an e-mail
            followup_without_followers=True,
        ).activity_schedule(
            "mail.mail_activity_data_warning",
            summary=said["summary"],
            note=Markup("<p>%s</p>") % (self.mail_error or "") + link,
            user_id=user.id,
        )

    def _customers(self):
        """Return the contacts the e-mail was for, without those who only follow the quotation."""
        partners = self.mail_message_id.partner_ids
        return partners.filtered("partner_share") or partners

    def _mail_arrived(self):
        """Mark an e-mail that left after all."""
        self.ensure_one()
        self.write({"mail_state": "made", "mail_error": False, "mail_settled": False})
        self._close_mail_activity()
        for partner in self._customers().filtered("message_bounce"):
            partner._message_reset_bounce(partner.email_normalized)  # it was taken after all

    def _close_mail_activity(self):
        self.mail_activity_id.exists().filtered("active").unlink()

    def _resend(self):
        """Send a failed e-mail again: the one that was made already, else a new one.

        All that it was about goes with it. Works on a sudo event whose quotation the user may
        write.

        :return: ``(status, sentence)``; status is ``resent`` or ``refused``
        """
        self.ensure_one()
        env = self.env
        if not self._is_open_failure():
            return "refused", env._("There is no failed e-mail to send again.")
        events = self._of_one_mail().filtered(lambda event: event._is_open_failure()) | self
        for event in events:
            event._close_mail_activity()
        refused, customers = self._refused_mails(), self._customers()
        events.write({"mail_state": "made", "mail_error": False})
        if refused and all(event._is_of_this_moment() for event in events):
            # Their addresses may have been corrected.
            events.mail_to = desk.recipient.written_to(customers, self.company_id)
            refused._followup_send_again(customers)
        else:
            self._give_up_refused()
            events.write({"mail_attempts": 0, "mail_message_id": False})
            events._schedule_mail(env["res.company"]._followup_now())
        return "resent", env._("%(name)s: the e-mail is sent again.", name=self.order_id.name)

    def _refused_mails(self):
        """Return Odoo's outgoing mails of the event that did not leave."""
        return self.env["mail.mail"].search(
            [("mail_message_id", "in", self.mail_message_id.ids), ("state", "=", "exception")]
        )

    def _give_up_refused(self):
        self._refused_mails().cancel()

    def _document_print(self):
        """Return what the document in the e-mail and its text say, and whom they are for."""
        order = self.order_id
        found = order._followup_recipient()
        told = (order.amount_total, order.currency_id.name, order.validity_date)
        return " ".join(map(str, (*told, found.partner.id if found.address else None)))

    def _is_of_this_moment(self):
        """Tell whether the e-mail that was made says what the quotation says now."""
        return not self.mail_print or self.mail_print == self._document_print()

    def action_resend(self):
        """Send the failed e-mails of these events again: the button of the list and the form.

        :raise AccessError: the user may not write one of the quotations
        :raise UserError: one of them has no failed e-mail
        """
        for event in self:
            answer = self.env["sale.followup.desk"].resend(event.id)
            if answer["status"] == "refused":
                raise UserError(answer["message"])
        return True

    def action_resend_all(self):
        """Send every failed e-mail of one's own again: the one gesture after an outage.

        Those that somebody has settled meanwhile are left out; nothing is sent twice.
        """
        answer = self.env["sale.followup.desk"].resend_failed()
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "type": "success",
                "message": answer["message"],
                "next": {"type": "ir.actions.client", "tag": "soft_reload"},
            },
        }
