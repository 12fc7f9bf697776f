from datetime import timedelta

from odoo import models
from odoo.exceptions import UserError

from .. import desk, words
from ..rules import dates
from ..rules import outcome as outcome_rules


class SaleFollowupMixin(models.AbstractModel):
    """What applying an outcome to a quotation and to an opportunity have in common."""

    _inherit = "sale.followup.mixin"

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
        rule, today = outcome._rule(), self._followup_company()._followup_today()
        errors = [
            (error.name, words.inputs.input_error(self.env, error))
            for error in outcome_rules.check(
                rule, values.inputs, today, self._followup_asked(outcome)
            )
        ]
        errors += self._followup_reason_errors(outcome, values)
        errors += self._followup_own_errors(outcome, decision, values)
        errors += self._followup_own_input_errors(outcome, values)
        if values.next_time is not None and not outcome._asks_hour():
            errors.append(("next_time", self.env._("This outcome does not ask for it.")))
        if values.next_time is False:
            errors.append(("next_time", self.env._("Enter an hour, for example 14:30.")))
        if values.send is not None and not outcome.mail:
            errors.append(("send", self.env._("This outcome sends no e-mail.")))
        return [{"field": name, "message": message} for name, message in errors]

    def _followup_asked(self, outcome):
        """Return the dates and the rate that the outcome asks here, as ``outcome.needs``."""
        raise NotImplementedError

    def _followup_own_errors(self, outcome, decision, values):
        """Return what stands against the outcome besides its inputs, as ``(field, sentence)``."""
        raise NotImplementedError

    def _followup_reason_errors(self, outcome, values):
        """Return what is wrong with the reason of a loss, as ``(field, sentence)``."""
        if outcome.category != "lost":
            if values.lost_reason_id:
                return [("lost_reason_id", self.env._("This outcome does not ask for a reason."))]
            return []
        reason = self.env["crm.lost.reason"].search_fetch(
            [("id", "=", values.lost_reason_id), ("is_followup", "=", True)],
            ["name", "followup_note_required"],
        )
        if not reason:
            return [("lost_reason_id", self.env._("Choose the reason."))]
        if reason.followup_note_required and not values.note:
            return [("note", self.env._("Say in the note why the deal is lost."))]
        return []

    def _followup_words(self, outcome, values):
        """Return the outcome, its reason and the note, as the chatter tells them."""
        reason = self.env["crm.lost.reason"].browse(values.lost_reason_id or [])
        head = " · ".join(filter(None, [outcome.name, reason.name]))
        return "\n".join(filter(None, [head, values.note]))

    def _followup_leave_activity(self, outcome, values, place, promised_on, beside=()):
        """Complete the open follow-up activity, or a new one, and plan the promised one.

        :param promised_on: the day promised to the customer, or None
        :param beside: the quotations of the customer that are handled with it
        :return: the event's values for what was done
        """
        activities, today = self.env["mail.activity"], self._followup_company()._followup_today()
        kind = activities._followup_type((place and place.step) or "call", self._name)
        planned, feedback = self._followup_open_activities(), self._followup_words(outcome, values)
        told = words.join.with_links(self.env, feedback, beside)
        whose = desk.responsible.whose(planned[:1], self)
        new = []
        if not planned:  # what Odoo makes of one that is planned and then done
            done = {"active": False, "date_done": today, "feedback": feedback}
            new.append({**self._followup_activity_vals(kind, today, "planned"), **done})
        if promised_on:
            call = activities._followup_type("call", self._name)
            promise = self._followup_activity_vals(call, promised_on, "promised")
            new.append({**promise, **self._followup_hour_vals(values)})
        made = activities.create(new)
        if planned:
            planned._action_done(feedback=told)
            planned.feedback = feedback  # a text, without links
        else:
            self._followup_tell_done(made[0], told)
        return {
            "done_activity_id": (planned or made)[0].id,
            "done_activity_created": not planned,
            **whose,
            "next_activity_id": bool(promised_on) and made[-1].id,
        }

    def _followup_promised(self, values):
        """Return the instant of the call that was promised for an hour, False without one.

        The hour is the company's.
        """
        day, hour = values.inputs.next_date, values.next_time
        if not day or not hour:
            return False
        return dates.at_hour(day, hour, self._followup_company()._followup_tz())

    def _followup_hour(self, values):
        """Return the hour of the promised call as it is said, empty without one."""
        promised_at, company = self._followup_promised(values), self._followup_company()
        if not promised_at:
            return ""
        return words.promise.hour(self.env, promised_at, company)

    def _followup_hour_vals(self, values):
        """Return what the promised activity says of its hour."""
        hour = self._followup_hour(values)
        if not hour:
            return {}
        return {
            "summary": self.env._("Call at %(hour)s", hour=hour),
            "followup_promised_at": self._followup_promised(values),
        }

    def _followup_tell_done(self, activity, feedback):
        """Write into the chatter what Odoo writes of a done activity, whoever may read it."""
        self.sudo().message_post_with_source(  # as Odoo does, whatever the document's rights
            "mail.message_activity_done",
            author_id=self.env.user.partner_id.id,
            render_values={"activity": activity, "feedback": feedback, "display_assignee": False},
            mail_activity_type_id=activity.activity_type_id.id,
            subtype_xmlid="mail.mt_activities",
        )

    def _followup_new_activity(self, activity_type, deadline, kind, user=None):
        vals = self._followup_activity_vals(activity_type, deadline, kind, user)
        return self.env["mail.activity"].create(vals)

    def _followup_activity_vals(self, activity_type, deadline, kind, user=None):
        return {
            "res_model_id": self.env["ir.model"]._get_id(self._name),
            "res_id": self.id,
            "res_name": self.display_name,  # which Odoo would write afterwards
            "activity_type_id": activity_type.id,
            "date_deadline": deadline,
            "user_id": (user or self.env.user).id,
            "automated": True,
            "followup_kind": kind,
        }

    def _followup_log_event(self, outcome, values, details):
        """Create the event of the record, see ``_followup_event_vals``; the answer is handled."""
        vals = self._followup_event_vals(outcome, values, details)
        answers = self._followup_handled_answers(outcome)
        event = self.env["sale.followup.event"]._log([vals])
        answers._handle(event)
        return event

    def _followup_handled_answers(self, outcome):
        """Return the answers of the customer that wait until one who was reached is followed up."""
        answers = self._followup_open_answers()
        return answers.browse() if outcome.leaves_untouched else answers

    def _followup_category(self, outcome, values):
        """Return what the reports count an outcome as: not every reason is one of a loss."""
        reason = self.env["crm.lost.reason"].browse(values.lost_reason_id or [])
        return "done" if reason.followup_no_loss else outcome.category

    def _followup_event_vals(self, outcome, values, details):
        """Return the values of the record's event.

        :param dict details: those that only the caller knows
        """
        company, now = self._followup_company(), self.env["res.company"]._followup_now()
        old, new = details["old_values"], details["new_values"]
        return {
            self._followup_event_field: self.id,
            "outcome_id": outcome.id,
            "code": outcome.code,
            "category": self._followup_category(outcome, values),
            "user_id": self.env.uid,
            "company_id": company.id,
            "partner_id": self.partner_id.id,
            "date": now,
            "day": company._followup_today(),
            "amount": self.followup_amount,
            "note": values.note,
            "lost_reason_id": values.lost_reason_id,
            "meeting_date": values.inputs.meeting_date,
            "undo_until": now + timedelta(seconds=company.followup_undo_seconds),
            "old_validity_date": old.get("validity_date"),
            "new_validity_date": new.get("validity_date"),
            "old_success_rate": old.get("success_rate"),
            "new_success_rate": new.get("success_rate"),
            "after_answer": bool(self._followup_handled_answers(outcome)),
            **details,
        }
