from odoo import models

from ..courtesy import courtesy
from ..rules import delivery


class MailThread(models.AbstractModel):
    _inherit = "mail.thread"

    def _message_route_process(self, message, message_dict, routes):
        """Odoo tells nobody that a machine wrote: it is not an answer, but may bring one."""
        with courtesy("judge the headers of an e-mail"):
            who = delivery.who_wrote(message)
            if who != "person":
                self = self.with_context(followup_written_by=who)
        return super()._message_route_process(message, message_dict, routes)

    def message_subscribe(self, partner_ids=None, subtype_ids=None):
        """Odoo subscribes who gets an activity: not for those of the follow-up."""
        if self.env.context.get("followup_without_followers"):
            return True
        return super().message_subscribe(partner_ids, subtype_ids)

    def _routing_handle_bounce(self, email_message, message_dict):
        """Notice the report on a follow-up's e-mail; Odoo tells nobody of a bounce.

        Odoo takes any report for a bounce, be it a delay or a read receipt: of ours it does not.
        """
        cr = self.env.cr
        events = self.env["sale.followup.event"].sudo()  # the gateway runs as anybody
        report = None
        with courtesy("read the report of a mail server", cr):
            report = delivery.read_report(email_message)
            events = events._followup_reported(report)
        if events and report.kind != "failed":
            with courtesy(f"note what was reported of {events}", cr, flush=True):
                events._followup_note_report(report)
            return None
        result = super()._routing_handle_bounce(email_message, message_dict)
        if events:
            with courtesy(f"tell of the refusal of {events}", cr):
                events._followup_note_refusal(report)
        return result
