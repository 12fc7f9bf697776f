from odoo import fields, models
from odoo.exceptions import UserError

from .. import words


class MailComposeMessage(models.TransientModel):
    """An outcome whose e-mail is edited first: applied and sent together, or neither."""

    _inherit = "mail.compose.message"

    followup_request = fields.Json(
        readonly=True, help="The outcome to apply when the e-mail is sent."
    )

    def _followup_apply_outcomes(self):
        """Apply the outcome of each composer that has one; return the events by composer."""
        composed = self.filtered("followup_request")
        return {composer: composer._followup_apply_outcome() for composer in composed}

    def action_schedule_message(self):
        """An outcome happens now: its e-mail is sent or not, never at another time."""
        if self.filtered("followup_request"):
            raise UserError(words.bulk.not_scheduled(self.env))
        return super().action_schedule_message()

    def _followup_apply_outcome(self):
        """Apply the outcome without its own e-mail and return its event."""
        order, request = self._followup_order(), self.followup_request
        if not self.partner_ids:
            raise UserError(words.recipient.no_recipient(self.env, order))
        answer = self.env["sale.followup.desk"].apply_outcome(
            order._name,
            order.id,
            request["code"],
            {**request["values"], "send": False},
            request["revision"],
            request["request_id"],
        )
        if answer["status"] == "conflict":
            raise UserError(words.bulk.compose_conflict(self.env, answer["message"]))
        event = self.env["sale.followup.event"].sudo().browse(answer["event_id"])  # just written
        if event.mail_state:
            raise UserError(words.bulk.already_sent(self.env, order))
        self._followup_renew_documents(order)
        return event

    def _followup_order(self):
        return self.env["sale.order"].browse(self._evaluate_res_ids()).ensure_one()

    def _followup_renew_documents(self, order):
        """Make the template's documents again: they are those of the quotation as it is now."""
        made = dict(order._followup_documents(self.template_id))
        for attachment in self.attachment_ids:
            if attachment.res_model == self._name and attachment.name in made:
                attachment.datas = made[attachment.name]

    def _followup_tell(self, event, messages):
        order = event.order_id
        message = messages.filtered(lambda one: one.res_id == order.id)[:1]
        event.write(
            {
                **event._made_values(message),
                "mail": event.outcome_id.mail,
                "mail_words_id": message.id,
                "mail_template_id": self.template_id.id,
                "new_values": order._followup_snapshot(),  # the reminder is counted
            }
        )
