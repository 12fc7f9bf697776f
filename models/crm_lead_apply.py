from odoo import models

from .. import words
from .sale_followup_event_together import share_mail

# What being lost changes besides; given back by undo, but no reason to refuse it: Odoo computes
# probabilities anew at night.
CLOSED_FIELDS = ("probability", "automated_probability", "date_closed")


class CrmLead(models.Model):
    """Applying an outcome to an opportunity and its quotations, all in one transaction."""

    _inherit = "crm.lead"

    def _followup_undo_names(self):
        return ("active", "lost_reason_id", "project_start_date", *self._followup_own_names())

    def _followup_own_errors(self, outcome, decisions, values):
        errors = []
        found = self._followup_blocked(outcome, decisions, values)
        if found:
            errors.append(("send_ids" if found[0] == "no_address" else "", found[1]))
        errors += self._followup_tick_errors(outcome, decisions, values)
        if outcome.cancels:
            errors += self._followup_cancel_errors(outcome, decisions, values)
        return errors

    def _followup_tick_errors(self, outcome, decisions, values):
        """Return what is wrong with the ticks themselves, as ``(field, sentence)``."""
        errors, known = [], {order.id for order in decisions}
        if values.send_ids is not None and not outcome.mail:
            errors.append(("send_ids", self.env._("This outcome sends no e-mail.")))
        if values.quotation_ids is not None and not outcome.cancels:
            errors.append(("quotation_ids", self.env._("This outcome cancels no quotation.")))
        for name in ("send_ids", "quotation_ids"):
            unknown = set(getattr(values, name) or ()) - known
            if unknown:
                errors.append((name, words.lead.unknown_quotation(self, min(unknown))))
        return errors

    def _followup_cancel_errors(self, outcome, decisions, values):
        """Return what stands against cancelling the ticked quotations, each by its name."""
        concerned = self._followup_concerned(outcome, decisions, values)
        if not concerned and any(decision.touches for decision in decisions.values()):
            return [("quotation_ids", self.env._("Tick the quotations that are lost."))]
        sentences = (
            self._followup_quotation_blocked(order, decision, concerned)
            for order, decision in concerned.items()
        )
        return [("quotation_ids", sentence) for sentence in sentences if sentence]

    def _followup_apply(self, outcome, decisions, values, request):
        """Write what was decided on the opportunity and its quotations; return the event.

        "Relancer uniquement sur l'opportunité […] avoir un maximum d'information sur le projet."

        :param dict decisions: by quotation
        :param dict request: ``request_id`` and ``request_hash``
        :raise ConcurrencyError: somebody else was faster; the request is tried again
        """
        lead = self.with_context(followup_outcome=True, mail_activity_quick_update=True)
        place = self._followup_place()
        effect = self._followup_effect(outcome, decisions, values)
        common = {"queue": place.queue, "step": place.step}
        details = {**request, **common, "old_values": self._followup_snapshot()}
        parts, looked = {}, lead._followup_part_of(outcome, "look", values)
        if values.project_start_date:
            lead._followup_change({"project_start_date": values.project_start_date})
        if outcome.leaves_untouched:
            if values.note:
                lead._message_log(body=values.note)
        else:
            parts = self._followup_apply_parts(outcome, decisions, values)
            details |= lead._followup_write(outcome, decisions, values, place)
        details |= lead._followup_part_of(outcome, "do", values, looked) or {}
        closed = details.pop("closed", {})
        details["old_values"] |= closed
        details["new_values"] = self._followup_snapshot() | {
            name: self._followup_plain(name) for name in closed
        }
        hour = self._followup_hour(values)
        message = words.lead.applied(self, outcome, effect, parts, hour)
        details["answer"] = {"message": message, "effect": effect}
        event = lead._followup_log_event(outcome, values, details)
        for order, part in parts.items():
            # The amount is told once, on the opportunity's own event.
            part |= {**common, "parent_id": event.id, "amount": 0.0}
            order._followup_log_event(outcome, values, part)
        return event

    def _followup_apply_parts(self, outcome, decisions, values):
        """Write the quotations with the user's own rights; return the values of their events."""
        sent = self._followup_sent(outcome, decisions, values)
        concerned = self._followup_concerned(outcome, decisions, values)
        parts = {
            order.sudo(False): order.sudo(False)._followup_apply_part(
                outcome, decision, values, order in sent
            )
            for order, decision in concerned.items()
        }
        leaving = [(order, part) for order, part in parts.items() if "mail_state" in part]
        share_mail((part, order._followup_written_to(outcome)) for order, part in leaving)
        return parts

    def _followup_write(self, outcome, decisions, values, place):
        """Write the opportunity itself; return the event's values for what was done."""
        followup_date, _postponed = self._followup_next_date(outcome, decisions, values)
        closes = self._followup_closes(outcome, decisions, values)
        closed = {}
        if closes:
            closed = {"closed": {name: self._followup_plain(name) for name in CLOSED_FIELDS}}
            self._track_set_log_message(self._followup_words(outcome, values))
            with self._followup_guarded():
                self.action_set_lost(lost_reason_id=values.lost_reason_id)
        self._followup_answer_read()
        self._followup_note(
            {
                "followup_date": followup_date,
                "followup_promised_at": self._followup_promised(values),
                "last_followup_date": self._followup_company()._followup_today(),
                "followup_answered": False,
            }
        )
        return closed | self._followup_leave_activity(outcome, values, place, followup_date)
