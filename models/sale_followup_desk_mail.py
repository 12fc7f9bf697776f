from odoo import api, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from .. import desk, words
from ..desk.values import Values

# E-mails that somebody has to do something about.
OPEN_FAILURE = (
    Domain("mail_state", "=", "failed")
    & Domain("mail_settled", "=", False)
    & Domain("undone_on", "=", False)
)


class SaleFollowupDesk(models.AbstractModel):
    """The e-mails of the outcomes: looked at before, sent again where they did not leave."""

    _inherit = "sale.followup.desk"

    @api.model
    def preview_mail(self, res_model, res_id, code):
        """Return the e-mail of an outcome as it will be sent, with the new expiration.

        :param str code: the outcome's
        :return: ``{subject, body, from, to, template, attachments}``; the body is HTML
        :raise UserError: the outcome is not offered, sends nothing, or is blocked
        """
        order = self._quotation(res_model, res_id)
        outcome = self._offered(order, code)
        decision = order._followup_decide(outcome, Values().inputs)
        if not outcome.mail:
            raise UserError(words.bulk.sends_nothing(self.env, outcome, order))
        order._followup_check_mail(outcome, decision)
        template = order._followup_template(outcome)
        return {
            **order._followup_render_mail(outcome, decision),
            "to": order._followup_written_to(outcome, template),
            "template": template.name,
        }

    @api.model
    def resend(self, event_id):
        """Send the failed e-mail of an outcome again.

        :return: ``status`` is ``resent`` or ``refused``, ``message`` says why; the fresh ``card``
            of the quotation, or of the opportunity that the outcome was on
        :raise AccessError: the user may not write the quotation
        """
        self._check_salesperson()
        event = self._event(event_id)
        found = event._record()
        record = self._record(found._name, found.id, "write")
        lead = event.parent_id.lead_id.with_env(self.env).sudo(False)
        status, message = event._resend()
        if lead and lead.has_access("read"):
            record = lead
        return {"status": status, "message": message, "card": desk.card.card(record)}

    @api.model
    def resend_failed(self):
        """Send again all that failed of the user's own, as after an outage of the mail server.

        One's own is what one has pressed, and what one follows up.

        :return: ``{sent, left, message}``: how many are sent again, how many were left
        """
        self._check_salesperson()
        own = Domain("user_id", "=", self.env.uid) | Domain("order_id.user_id", "=", self.env.uid)
        events = self.env["sale.followup.event"].sudo()  # history is nobody's to write
        events = events.search(OPEN_FAILURE & own)
        writable = events.order_id.with_env(self.env).sudo(False)._filtered_access("write")
        mine = events.filtered(lambda event: event.order_id.id in writable.ids)
        sent = sum(event._resend()[0] == "resent" for event in mine)
        message = words.mail.sent_again(self.env, sent, len(events) - sent)
        return {"sent": sent, "left": len(events) - sent, "message": message}

    def _quotation(self, res_model, res_id):
        """Return the quotation whose e-mail the user wants to see or to edit.

        :raise UserError: an opportunity, whose e-mails are those of its quotations
        """
        record = self._record(res_model, res_id, "write")
        if record._name != "sale.order":
            raise UserError(
                self.env._(
                    "%(name)s is an opportunity: its e-mails are edited on its quotations. Open "
                    "one of them.",
                    name=record.name,
                )
            )
        return record
