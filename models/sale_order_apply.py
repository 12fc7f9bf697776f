import hashlib
import json
from dataclasses import replace
from datetime import timedelta

from odoo import models

from .. import desk, words
from ..rules import outcome as outcome_rules
from .sale_followup_event_together import share_mail
from .sale_order_join import Along


class SaleOrder(models.Model):
    """Applying an outcome to a quotation, all of it in one transaction."""

    _inherit = "sale.order"

    def _followup_own_names(self):
        return (
            *super()._followup_own_names(),
            "followup_sent_date",
            "followup_closed_date",
            "followup_rate_date",
            "followup_rate_before",
            "followup_replaced",
            "email_reminder_count",
            "followup_machine_date",
        )

    def _followup_undo_names(self):
        # No outcome sends for the first time, nor keeps a quotation beside an order.
        kept = ("followup_sent_date", "followup_kept_order_ids")
        own = (name for name in self._followup_own_names() if name not in kept)
        return ("state", "validity_date", "success_rate", *own)

    def _followup_asked(self, outcome):
        return outcome_rules.needs(outcome._rule(), self.company_id._followup_today())

    def _followup_own_errors(self, outcome, decision, values):
        found = self._followup_blocked(outcome, decision, values)
        if not found:
            return []
        return [("send" if found[0] == "no_address" else "", found[1])]

    def _followup_apply(self, outcome, decision, values, request, along=None):
        """Write what was decided, the done activity and the event; return the event.

        "Renseigner les éléments via […] « activités » / saisir l'info / « fait »."

        :param dict request: ``request_id`` and ``request_hash``
        :param along: the quotations handled along, ``_followup_along`` of them
        :raise ConcurrencyError: somebody else was faster; the request is tried again
        """
        along = along or Along()
        everybody, template = self.concat(*along.decisions), self._followup_template(outcome)
        done = {
            order: order._followup_do(outcome, one, values, template, everybody - order)
            for order, one in {self: decision, **along.decisions}.items()
        }
        share_mail(
            (details, one["mail"]["to"])
            for details, one in done.values()
            if "mail_state" in details
        )
        details, effect = done[self]
        hour = self._followup_hour(values)
        message = words.join.applied(self, outcome, effect, hour, done, along.left)
        details["answer"] = {"message": message, "effect": effect, "left": along.left}
        event = self._followup_log_event(outcome, values, {**request, **details})
        parts = {order: part for order, (part, _effect) in done.items() if order != self}
        events = self.env["sale.followup.event"]._log(
            [
                order._followup_event_vals(outcome, values, {**part, "parent_id": event.id})
                for order, part in parts.items()
            ]
        )
        for order, part in zip(parts, events, strict=True):
            order._followup_handled_answers(outcome)._handle(part)
        return event

    def _followup_do(self, outcome, decision, values, template, beside):
        """Write what was decided on this quotation, and the done activity.

        :param template: of the outcome's e-mail, if any: the same for all of one company
        :param beside: the other quotations handled with it
        :return: the values of its event, and the effect
        """
        order = self.with_context(followup_outcome=True, mail_activity_quick_update=True)
        place = self._followup_place()
        sends = self._followup_sends(outcome, values)
        effect = self._followup_effect(outcome, decision, values, template)
        before = self._followup_snapshot()
        details = {"queue": place.queue, "step": place.step, "old_values": before}
        looked = order._followup_part_of(outcome, "look", values)
        if decision.cancels:
            details["old_document"] = self._followup_document()
        if decision.touches:
            promised_at = self._followup_promised(values)
            order._followup_write(outcome, decision, values, promised_at)
            asked = values.inputs.meeting_date or values.inputs.next_date
            promised_on = decision.followup_date if asked else None
            details |= order._followup_leave_activity(outcome, values, place, promised_on, beside)
        elif values.note:
            order._message_log(body=values.note)
        details |= order._followup_part_of(outcome, "do", values, looked) or {}
        details["new_values"] = self._followup_snapshot()
        if sends:
            details |= self._followup_mail_vals(outcome, template)
        return details, effect

    def _followup_apply_part(self, outcome, decision, values, sends):
        """Write what an outcome on its opportunity makes of the quotation.

        The note and the activities are the opportunity's; a cancelled quotation's own are closed.

        :param bool sends: whether its e-mail leaves
        :return: the values of the quotation's event
        """
        order = self.with_context(followup_outcome=True, mail_activity_quick_update=True)
        details = {"old_values": self._followup_snapshot()}
        if decision.cancels:
            details["old_document"] = self._followup_document()
        if decision.cancels:
            decision = replace(decision, followup_date=None)
        promised_at = decision.followup_date and self.followup_promised_at
        looked = order._followup_part_of(outcome, "look", values)
        order._followup_write(outcome, decision, values, promised_at)
        activity = order._followup_open_activities() if decision.cancels else None
        if activity:
            details |= desk.responsible.whose(activity[:1], self)
            activity._action_done(feedback=self._followup_words(outcome, values))
            details["done_activity_id"] = activity[:1].id
        details |= order._followup_part_of(outcome, "do", values, looked) or {}
        details["new_values"] = self._followup_snapshot()
        if sends:
            details |= self._followup_mail_vals(outcome, self._followup_template(outcome))
        return details

    def _followup_write(self, outcome, decision, values, promised_at):
        """Write what was decided: first what another addon may refuse, the offer itself."""
        offer = {"success_rate": decision.success_rate}
        if decision.sets_expiration:
            offer["validity_date"] = decision.validity_date
        self._followup_change(offer)
        if decision.cancels:
            self._track_set_log_message(self._followup_words(outcome, values))
            self.order_line.mapped("currency_id")  # which Odoo would read line by line
            with self._followup_guarded():
                self._action_cancel()
        self._followup_answer_read()
        reason = self.env["crm.lost.reason"].browse(values.lost_reason_id or [])
        self._followup_note(
            {
                **({"followup_replaced": True} if reason.followup_no_loss else {}),
                "followup_date": decision.followup_date,
                "followup_promised_at": promised_at,
                "last_followup_date": self.company_id._followup_today(),
                "followup_answered": False,
                "followup_machine_date": False,
                "email_reminder_count": decision.reminder_count,
            }
        )

    def _followup_mail_vals(self, outcome, template):
        """Return the event's values for the e-mail to make once nobody can undo it any more."""
        seconds = self.company_id.followup_undo_seconds
        return {
            "mail": outcome.mail,
            "company_id": self.company_id.id,
            "mail_template_id": template.id,
            "mail_state": "waiting",
            "mail_at": self.env["res.company"]._followup_now() + timedelta(seconds=seconds),
        }


def request_hash(*parts):
    """Return what a request asks, in a few characters, to recognise the same one again."""
    return hashlib.sha256(json.dumps(parts, sort_keys=True, default=str).encode()).hexdigest()
