from odoo import api, models
from odoo.exceptions import UserError

from . import followup_card, followup_sentence_bulk
from .followup_values import Values


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
            raise UserError(followup_sentence_bulk.sends_nothing(self.env, outcome, order))
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
        return {"status": status, "message": message, "card": followup_card.card(record)}

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
