from dataclasses import replace

from odoo import api, models
from odoo.exceptions import UserError
from odoo.fields import Domain
from odoo.tools import SQL

from .. import desk, words
from ..desk.values import Values

# E-mails that somebody has to do something about.
OPEN_FAILURE = (
    Domain("mail_state", "=", "failed")
    & Domain("mail_settled", "=", False)
    & Domain("undone_on", "=", False)
)


class SaleFollowupDesk(models.AbstractModel):
    """The e-mails of the outcomes: looked at before, edited in Odoo's composer, sent again."""

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
        return {
            "status": status,
            "message": message,
            "card": desk.card.card(record),
            "failed_mails": self._count_failed_mails(),
        }

    @api.model
    def resend_failed(self):
        """Send again all that failed of the user's own, as after an outage of the mail server.

        One's own is what one has pressed, and what one follows up.

        :return: ``{sent, left, message, failed_mails}``: how many are sent again, how many were
            left
        """
        self._check_salesperson()
        events = self.env["sale.followup.event"].sudo()  # history is nobody's to write
        events = events.search(self._failed_mails())
        writable = events.order_id.with_env(self.env).sudo(False)._filtered_access("write")
        mine = events.filtered(lambda event: event.order_id.id in writable.ids)
        for event in mine:
            event._resend()  # with all that its e-mail was about
        sent = len(mine.filtered(lambda event: not event._is_open_failure()))
        left = len(events) - sent
        return {
            "sent": sent,
            "left": left,
            "message": words.mail.sent_again(self.env, sent, left),
            "failed_mails": self._count_failed_mails(),
        }

    def _failed_mails(self):
        """Return the domain of one's own failed e-mails, on quotations that one may see."""
        own = Domain("user_id", "=", self.env.uid) | Domain("order_id.user_id", "=", self.env.uid)
        orders = self.env["sale.order"]._search([])
        return OPEN_FAILURE & own & Domain("order_id", "in", orders)

    def _count_failed_mails(self):
        events = self.env["sale.followup.event"].sudo()  # told are numbers of one's own alone
        return events.search_count(self._failed_mails())

    def _failed_mails_counted(self):
        """Return the SQL of their number, as a row beside those of the queues."""
        events = self.env["sale.followup.event"].sudo()  # told are numbers of one's own alone
        found = events._search(self._failed_mails())
        return SQL(
            "(SELECT 'failed_mails', NULL::integer, NULL::integer, COUNT(*), 0 FROM %s AS event)",
            found.subselect(),
        )

    @api.model
    def compose_mail(self, res_model, res_id, code, values, revision, request_id):
        """Open Odoo's composer with the e-mail of an outcome; sending it applies the outcome.

        Closing the composer leaves everything as it is. The arguments are those of
        ``apply_outcome``.

        :return: ``{status: 'composing', action}``, or ``{status: 'conflict', message, card}``
        :raise UserError: unknown code, missing or malformed value, blocked effect, no e-mail
        :raise AccessError: the user may not write the quotation
        """
        order = self._quotation(res_model, res_id)
        request_id = desk.values.read_request_id(self.env, request_id)
        typed = order._followup_read(code, values)
        if typed.also:
            raise UserError(words.join.edited_alone(order))
        typed = replace(typed, send=True, inputs=replace(typed.inputs, send=True))
        if revision != order._followup_revision():
            return self._conflict(order)
        outcome = self._offered(order, code)
        decision = order._followup_decide(outcome, typed.inputs)
        order._followup_check(outcome, decision, typed)
        order._followup_check_mail(outcome, decision)
        composer = order._followup_composer(
            outcome,
            decision,
            {"code": code, "values": values, "revision": revision, "request_id": request_id},
        )
        return {"status": "composing", "action": self._composer_action(composer)}

    @api.model
    def get_composed(self, request_id):
        """Return the answer to the outcome of a composer that was closed.

        :return: as ``apply_outcome``, or ``{status: 'discarded'}`` where nothing was sent
        """
        self._check_salesperson()
        request_id = desk.values.read_request_id(self.env, request_id)
        events = self.env["sale.followup.event"].sudo()  # one's own, whatever became of it
        event = events.search([("user_id", "=", self.env.uid), ("request_id", "=", request_id)])
        if not event:
            return {"status": "discarded"}
        return {**event._answer(), **self._told_to_client()}

    def _composer_action(self, composer):
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Edit the e-mail"),
            "res_model": composer._name,
            "res_id": composer.id,
            "views": [[False, "form"]],
            "target": "new",
            "context": {"mark_so_as_sent": True, "hide_mail_template_management_options": True},
        }

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
