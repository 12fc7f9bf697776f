from datetime import timedelta

from odoo import api, models
from odoo.tools.mail import email_normalize_all

from .. import words
from ..rules import refusal

DAYS = 5  # after which no server reports any more of an e-mail that it could not deliver


class SaleFollowupEvent(models.Model):
    """What mail servers report minutes or days after they took an e-mail."""

    _inherit = "sale.followup.event"

    @api.model
    def _followup_reported(self, report):
        """Return the events whose e-mail to the customer a report is about.

        By the e-mail's name; a report without one concerns the e-mails to its addresses of the
        last five days. One about a colleague who follows the quotation concerns none.
        """
        made = [("mail_state", "in", ("made", "failed"))]
        if report.message_ids:
            found = self.search(
                [("mail_message_id.message_id", "in", list(report.message_ids)), *made]
            )
            return found.filtered(lambda event: event._followup_concerns_customer(report))
        if not report.addresses:
            return self.browse()
        since = self.env["res.company"]._followup_now() - timedelta(days=DAYS)
        found = self.search([("mail_made_on", ">=", since), ("mail_state", "=", "made")])
        return found.filtered(lambda event: event._followup_addresses() & set(report.addresses))

    def _followup_addresses(self):
        return set(filter(None, (self.mail_to or "").split(", ")))

    def _followup_concerns_customer(self, report):
        addresses, own = set(report.addresses), self._followup_addresses()
        if not addresses or not own or addresses & own:
            return True
        others = self.mail_message_id.notification_ids.res_partner_id - self._customers()
        # Unknown ones are where the customer's mail is forwarded to.
        return not addresses & {
            address for other in others for address in email_normalize_all(other.email)
        }

    def _followup_note_report(self, report):
        """Note a delay or a receipt in the chatter: the e-mail is still underway, or was opened."""
        for event in self:
            sentence = words.mail.reported(event, report.kind)
            if sentence and event.order_id:
                event.order_id._message_log(body=sentence)

    def _followup_note_refusal(self, report):
        """Write down the refusals, for the outbox to tell of them and to move the quotations."""
        notices = self.env["sale.followup.notice"]
        for event in self:
            reason = words.mail.bounced(event, report)
            notices._note("bounced", event, event.mail_message_id.id, reason)

    def _followup_mark_address(self, kind, reason):
        """Count a refusal of the address or its mailbox: one calls next, until they write again.

        Odoo counts the bounces whose address it can read; those of the conversation it does not.
        """
        if kind == "refused" and refusal.kind_of(reason or "") not in ("address", "full"):
            return
        for partner in self._customers().filtered(lambda one: not one.message_bounce):
            partner._message_receive_bounce(partner.email_normalized, partner)
        if kind == "bounced":
            # Not what Odoo's gateway has written itself: it may be writing on it just now.
            told = self.mail_message_id.notification_ids.filtered(
                lambda one: (
                    one.res_partner_id in self._customers() and one.notification_status != "bounce"
                )
            )
            told.write(
                {
                    "notification_status": "bounce",
                    "failure_type": "mail_bounce",
                    "failure_reason": reason,
                }
            )
