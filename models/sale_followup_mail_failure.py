from markupsafe import Markup

from odoo import models
from odoo.exceptions import UserError

from . import followup_sentence_mail


class SaleFollowupEvent(models.Model):
    """An e-mail that was not made, or that the mail server refused: told, and sent again."""

    _inherit = "sale.followup.event"

    def _followup_settle(self, kind, message_id, reason):
        """Do what the outgoing mail run wrote down: tell of an e-mail that did or did not leave."""
        if self.mail_message_id.id != message_id:
            return  # given up, or another one was made since
        if kind == "refused" and self.mail_state in ("made", "failed"):
            self._mail_failed(reason)
        elif kind == "arrived" and self.mail_state == "failed":
            self._mail_arrived()

    def _mail_failed(self, reason):
        """Mark the event and leave the salesperson an activity on the quotation."""
        self.ensure_one()
        self.write({"mail_state": "failed", "mail_error": reason})
        if self.mail_activity_id.active:
            return
        words = followup_sentence_mail.failed(self.with_context(lang=self.user_id.lang).env, self)
        link = Markup('<p><a href="/odoo/followup/%s">%s</a></p>') % (
            self.order_id.id,
            words["send_again"],
        )
        self.mail_activity_id = self.order_id.with_context(
            mail_activity_quick_update=True,  # no e-mail about an e-mail
            followup_without_followers=True,
        ).activity_schedule(
            "mail.mail_activity_data_warning",
            summary=words["summary"],
            note=Markup("<p>%s</p>") % reason + link,
            user_id=self.user_id.id,
        )

    def _mail_arrived(self):
        """Mark an e-mail that left after all."""
        self.ensure_one()
        self.write({"mail_state": "made", "mail_error": False})
        self._close_mail_activity()

    def _close_mail_activity(self):
        self.mail_activity_id.exists().filtered("active").unlink()

    def _resend(self):
        """Send a failed e-mail again: the one that was made already, else a new one.

        Works on a sudo event whose quotation the user may write.

        :return: ``(status, sentence)``; status is ``resent`` or ``refused``
        """
        self.ensure_one()
        env = self.env
        if self.mail_state != "failed" or self.undone_on:
            return "refused", env._("There is no failed e-mail to send again.")
        self._close_mail_activity()
        refused = env["mail.mail"].search(
            [("mail_message_id", "in", self.mail_message_id.ids), ("state", "=", "exception")]
        )
        if refused:
            self.write({"mail_state": "made", "mail_error": False})
            refused.mark_outgoing()
            env.ref("mail.ir_cron_mail_scheduler_action")._trigger()
        else:
            self.write({"mail_attempts": 0, "mail_error": False, "mail_message_id": False})
            self._schedule_mail(env["res.company"]._followup_now())
        return "resent", env._("%(name)s: the e-mail is sent again.", name=self.order_id.name)

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
