import hashlib
import json
from datetime import timedelta

from odoo import models
from odoo.exceptions import UserError

from ..rules import outcome as outcome_rules
from . import followup_sentence

# The values an outcome may change and undo gives back.
UNDO_FIELDS = (
    "state",
    "validity_date",
    "success_rate",
    "followup_date",
    "last_followup_date",
    "email_reminder_count",
    "followup_answered",
)


class SaleOrder(models.Model):
    """Applying an outcome to a quotation, all of it in one transaction."""

    _inherit = "sale.order"

    def _followup_check(self, outcome, decision, values):
        """Refuse what cannot be applied, naming the field, the record and the remedy."""
        problems = [error["message"] for error in self._followup_errors(outcome, decision, values)]
        if problems:
            raise UserError(
                self.env._(
                    "%(name)s, %(outcome)s: %(problems)s",
                    name=self.name,
                    outcome=outcome.name,
                    problems=" ".join(problems),
                )
            )

    def _followup_errors(self, outcome, decision, values):
        """Return what stands against the outcome, as ``{field, message}``."""
        rule, today = outcome._rule(), self.company_id._followup_today()
        errors = [
            (error.name, followup_sentence.input_error(self.env, error))
            for error in outcome_rules.check(rule, values.inputs, today)
        ]
        errors += self._followup_reason_errors(outcome, values)
        found = self._followup_blocked(outcome, decision, values)
        if found:
            errors.append(("send" if found[0] == "no_address" else "", found[1]))
        if values.send is not None and not outcome.mail:
            errors.append(("send", self.env._("This outcome sends no e-mail.")))
        return [{"field": name, "message": message} for name, message in errors]

    def _followup_reason_errors(self, outcome, values):
        """Return what is wrong with the reason of a loss, as ``(field, sentence)``."""
        if outcome.category != "lost":
            if values.lost_reason_id:
                return [("lost_reason_id", self.env._("This outcome does not ask for a reason."))]
            return []
        reason = self.env["crm.lost.reason"].search(
            [("id", "=", values.lost_reason_id), ("is_followup", "=", True)]
        )
        if not reason:
            return [("lost_reason_id", self.env._("Choose the reason."))]
        if reason.is_note_required and not values.note:
            return [("note", self.env._("Say in the note why the deal is lost."))]
        return []

    def _followup_apply(self, outcome, decision, values, request):
        """Write what was decided, the done activity and the event; return event and effect.

        "Renseigner les éléments via […] « activités » / saisir l'info / « fait »."

        :param dict request: ``request_id`` and ``request_hash``
        :raise ConcurrencyError: somebody else was faster; the request is tried again
        """
        order = self.with_context(followup_outcome=True, mail_activity_quick_update=True)
        place, today = self._followup_place(), self.company_id._followup_today()
        effect = self._followup_effect(outcome, decision, values)
        before = self._followup_snapshot()
        activities = {}
        if decision.touches:
            activities = order._followup_leave_activity(outcome, decision, values, place)
            order._followup_write(outcome, decision, values, today)
        elif values.note:
            order._message_log(body=values.note)
        revision = order._followup_revise() if outcome.code == "revise" else {}
        vals = {
            **request,
            **activities,
            **revision,
            "queue": place.queue,
            "step": place.step,
            "old_values": before,
            "new_values": self._followup_snapshot(),
        }
        return order._followup_log_event(outcome, values, vals), effect

    def _followup_snapshot(self):
        """Return the values that undo gives back, as JSON takes them."""
        return {name: _plain(self[name]) for name in UNDO_FIELDS}

    def _followup_write(self, outcome, decision, values, today):
        vals = {
            "followup_date": decision.followup_date,
            "last_followup_date": today,
            "followup_answered": False,
            "email_reminder_count": decision.reminder_count,
            "success_rate": decision.success_rate,
        }
        if decision.sets_expiration:
            vals["validity_date"] = decision.validity_date
        self.write(vals)
        if decision.cancels:
            self._track_set_log_message(self._followup_words(outcome, values))
            self._action_cancel()

    def _followup_words(self, outcome, values):
        """Return the outcome, its reason and the note, as the chatter tells them."""
        reason = self.env["crm.lost.reason"].browse(values.lost_reason_id or [])
        head = " · ".join(filter(None, [outcome.name, reason.name]))
        return "\n".join(filter(None, [head, values.note]))

    def _followup_leave_activity(self, outcome, decision, values, place):
        """Complete the open follow-up activity, or a new one, and plan the promised one.

        :return: the event's values for what was done
        """
        step = place.step or "call"
        kind = self.env.ref(f"sale_quotation_followup.activity_type_{step}")
        activity = self._followup_open_activities()
        created = not activity
        if created:
            activity = self._followup_new_activity(
                kind, self.company_id._followup_today(), "planned"
            )
        activity._action_done(feedback=self._followup_words(outcome, values))
        vals = {"done_activity_id": activity[:1].id, "done_activity_created": created}
        if values.inputs.meeting_date or values.inputs.next_date:
            call = self.env.ref("sale_quotation_followup.activity_type_call")
            promised = self._followup_new_activity(call, decision.followup_date, "promised")
            vals["next_activity_id"] = promised.id
        return vals

    def _followup_new_activity(self, activity_type, deadline, kind, user=None):
        return self.env["mail.activity"].create(
            {
                "res_model_id": self.env["ir.model"]._get_id(self._name),
                "res_id": self.id,
                "activity_type_id": activity_type.id,
                "date_deadline": deadline,
                "user_id": (user or self.env.user).id,
                "automated": True,
                "followup_kind": kind,
            }
        )

    def _followup_log_event(self, outcome, values, details):
        """Create the event, with the e-mail to make once nobody can undo it any more."""
        company, now = self.company_id, self.env["res.company"]._followup_now()
        vals = {
            "order_id": self.id,
            "outcome_id": outcome.id,
            "code": outcome.code,
            "category": outcome.category,
            "user_id": self.env.uid,
            "company_id": company.id,
            "partner_id": self.partner_id.id,
            "date": now,
            "day": company._followup_today(),
            "amount": self.followup_amount,
            "note": values.note,
            "lost_reason_id": values.lost_reason_id,
            "undo_until": now + timedelta(seconds=company.followup_undo_seconds),
            "old_validity_date": details["old_values"]["validity_date"],
            "new_validity_date": details["new_values"]["validity_date"],
            "old_success_rate": details["old_values"]["success_rate"],
            "new_success_rate": details["new_values"]["success_rate"],
            **details,
        }
        if self._followup_sends(outcome, values):
            template = self._followup_template(outcome)
            vals |= {
                "mail": outcome.mail,
                "mail_template_id": template.id,
                "mail_state": "waiting",
                "mail_at": vals["undo_until"],
            }
        return self.env["sale.followup.event"]._log(vals)


def request_hash(*parts):
    """Return what a request asks, in a few characters, to recognise the same one again."""
    return hashlib.sha256(json.dumps(parts, sort_keys=True, default=str).encode()).hexdigest()


def _plain(value):
    return value.isoformat() if hasattr(value, "isoformat") else value
