from odoo import models

from ..courtesy import courtesy


class SaleFollowupMixin(models.AbstractModel):
    """Whether the customer answered, and what else the hooks in Odoo's machinery have noticed."""

    _inherit = "sale.followup.mixin"

    def _followup_is_answered(self):
        """Tell whether the customer wrote since the last contact, flagged already or noticed."""
        return self.followup_answered or bool(self.sudo().followup_notice_ids)  # nobody's to read

    def _followup_answer_read(self):
        """Forget the answers that are not flagged yet: an outcome says that they were read."""
        self.sudo().followup_notice_ids.unlink()  # of a record that the user writes

    def _followup_notice(self, message):
        """Notice a customer who writes: an insert, in the transaction that brings the message.

        The flag is the outbox's to set: it would wait for, or fail because of, a salesperson who
        presses an outcome at this moment, and the customer's message with it.
        """
        if self.env.context.get("followup_answer"):  # on its page: it is an answer already
            return
        answered, kind = [], None
        with courtesy(f"notice who wrote on {self}"):
            kind = self._followup_written(message)
            if kind:
                entry = self.sudo()  # the customer may not read all of it
                answered = entry._followup_answered_with(message)
        for record in answered:
            with courtesy(f"notice an answer on {record}", self.env.cr):
                self.env["sale.followup.notice"]._note(kind, record, message.id)

    def _followup_answerable(self):
        """Return the entries that an answer on this record lifts, as a list."""
        raise NotImplementedError

    def _followup_answered_with(self, _message):
        """Return the entries that a message on this record lifts, as a list."""
        return self._followup_answerable()

    def _followup_settle(self, kind, _message_id=None, _reason=None):
        """Do what a hook found; nobody else writes the record meanwhile."""
        match kind:
            case "answer" if self._followup_answerable() and not self.followup_answered:
                self._followup_note({"followup_answered": True})
            case "machine" if self._name == "sale.order" and self._followup_answerable():
                today = self._followup_company()._followup_today()
                self._followup_note({"followup_machine_date": today})
            case "promise":
                self._followup_follow_promise()
            case "mailed":
                for event in self.followup_event_ids:
                    if event._is_open_failure():
                        event._settle(True)
            case "reminder":
                self._followup_count_reminder()

    def _followup_beside(self, kind):
        """Do what a hook found, at once where nobody else writes the record, else by the outbox.

        Never a reason for what somebody else is doing to fail.
        """
        records = left = self.sudo()  # who moves an activity may not write its document
        with courtesy(f"{kind} of {self}", self.env.cr, flush=True):
            locked = records.try_lock_for_update(allow_referencing=True)
            for record in locked:
                record._followup_settle(kind)
            left = records - locked
        if left:
            with courtesy(f"{kind} of {left}, later", self.env.cr):
                self.env["sale.followup.notice"]._note(kind, left.exists())

    def _followup_follow_promise(self):
        """Make the next follow-up the day and the hour of the open promised activity, or none."""
        promised = self._followup_open_activities().filtered(
            lambda activity: activity.active and activity.followup_kind == "promised"
        )
        day, at = promised[:1].date_deadline, promised[:1].followup_promised_at
        if (self.followup_date, self.followup_promised_at) != (day, at):
            self._followup_note({"followup_date": day, "followup_promised_at": at})

    def _followup_written(self, message):
        """Return what a message is: an ``answer``, a ``machine``'s message to be read, or nothing.

        Of the customer, by e-mail or on the portal.
        """
        company = self._followup_company()
        by_customer = message.author_id._followup_is_customer_of(company) or (
            message.message_type == "email" and not message.author_id
        )
        if not by_customer or message.message_type not in ("email", "comment"):
            return None
        by = self.env.context.get("followup_written_by", "person")
        return {"person": "answer", "machine": "machine"}.get(by)

    def _followup_open_answers(self):
        """Return the customer's answers that wait, in sudo, the latest first."""
        raise NotImplementedError

    def _followup_given_answer(self, company=None):
        """Return the latest of them as the rules take it, or nothing.

        :param company: whose quotations count besides those of the user's companies
        """
        if not self.followup_answer_open:
            return None
        answers = self._followup_open_answers()
        if not self.company_id:  # companies never mix
            seen = self.env.companies | company if company else self.env.companies
            answers = answers.filtered(lambda answer: answer.company_id in seen)
        return answers[:1]._answer() if answers else None
