import hashlib

from odoo import SUPERUSER_ID, fields, models

from ..courtesy import courtesy
from ..rules import promise as promise_rules
from ..rules.outcome import NOT_REACHED


class SaleFollowupMixin(models.AbstractModel):
    """What a quotation and an opportunity have in common as entries of the follow-up.

    Each has ``followup_date``, ``last_followup_date``, ``followup_answered`` and
    ``followup_event_ids``, and says itself what is offered, decided, blocked and written.
    """

    _name = "sale.followup.mixin"
    _inherit = "sale.followup.searched"
    _description = "Follow-up Entry"

    # The column of an event that leads to the record.
    _followup_event_field = None

    followup_notice_ids = fields.One2many(
        "sale.followup.notice",
        "res_id",
        domain=lambda self: [("res_model", "=", self._name), ("kind", "=", "answer")],
        groups=fields.NO_ACCESS,
        help="Answers of the customer that are noticed and not flagged yet.",
    )

    def _followup_company(self):
        """Return the company by whose day and numbers the record goes."""
        raise NotImplementedError

    def _followup_entry(self, in_queue, settings, today):
        """Return what is the record's own on its row of the list.

        :param bool in_queue: it was found in a queue
        :param settings: its company's numbers
        :param today: its company's day
        """
        raise NotImplementedError

    def _followup_card(self):
        """Return what is the record's own on its card."""
        raise NotImplementedError

    def _followup_card_facts(self):
        """Return what the card tells besides, as ``[{"label", "value"}]``; a door.

        A fact may have a ``link``: an address of Odoo's to which its value leads.
        """
        return []

    def _followup_open_quotes(self):
        """Return the quotations still to be decided, beside which the customer's orders tell."""
        raise NotImplementedError

    def _followup_called(self):
        """Return who is called about the entry: its customer, in one company, or itself alone."""
        customer, company = self._followup_customer()
        return f"{company}:{customer}" if customer else f"{self._name}:{self.id}"

    def _followup_customer(self):
        """Return whose entry it is as ``(commercial partner, company)``, ids or nothing."""
        raise NotImplementedError

    def _followup_card_quotes(self):
        """Return the quotations that the entry's own card is about."""
        raise NotImplementedError

    def _followup_threads(self):
        """Return where the customer's words are, as ``[(model, ids)]``."""
        raise NotImplementedError

    def _followup_reason(self):
        """Return the record's queue, if any, and why it is there or in none."""
        raise NotImplementedError

    def _followup_plan(self):
        """Return the step of an entry today, and its reason in the environment's language."""
        raise NotImplementedError

    def _followup_own_needs(self, outcome, decision):
        """Return what the outcome asks on this kind of record alone."""
        raise NotImplementedError

    def _followup_facts(self):
        """Return all that a decision depends on, as values whose ``repr`` tells them apart."""
        raise NotImplementedError

    def _followup_revision(self):
        """Return an opaque word that changes when anything a decision depends on does."""
        return hashlib.sha256(repr(self._followup_facts()).encode()).hexdigest()[:32]

    def _followup_open_activities(self):
        """Return the open follow-up activities: at most one per record."""
        return self.activity_ids.filtered("followup_kind")

    def _followup_kept_words(self):
        """Return what is noted on a promise that led where it should."""
        raise NotImplementedError

    def _followup_end(self, kept):
        """End the follow-up of records that are ordered, won, lost or cancelled outside the panel.

        "Activités / saisir l'info / fait": a promise that led to an order was kept, and is done.
        The other activities remind of what is not to be done any more, and are removed.

        :param bool kept: it ends with an order or an opportunity won
        """
        activities = self._followup_open_activities().with_context(followup_outcome=True)
        promised = activities.filtered(lambda one: kept and one.followup_kind == "promised")
        for activity in promised:
            if not self.env.user._is_internal():  # who signs on the portal made no call
                activity = activity.with_user(SUPERUSER_ID)
            record = self.browse(activity.res_id).with_context(lang=activity.user_id.lang)
            activity._action_done(feedback=record._followup_kept_words())
        (activities - promised).unlink()
        self.filtered("followup_date")._followup_note({"followup_date": False})

    def _followup_last_event(self):
        """Return the newest event, also of those made in this very transaction."""
        events = self.sudo().followup_event_ids  # history of a readable record
        return events.sorted("number")[-1:]

    def _followup_attempts_by_id(self):
        """Return the unanswered calls by record: ``count``, ``today`` and ``last``."""
        if len(self) == 1:
            return self._followup_attempts_of_one()
        groups = (
            self.env["sale.followup.event"]
            .sudo()
            ._read_group(  # of readable records
                [
                    (self._followup_event_field, "in", self.ids),
                    ("category", "=", NOT_REACHED),
                    ("undone_on", "=", False),
                ],
                [self._followup_event_field, "day:day"],
                ["__count", "date:max"],
            )
        )
        attempts = {}
        for record, day, count, last in groups:
            found = attempts.setdefault(record.id, {"count": 0, "today": 0, "last": last})
            found["count"] += count
            found["last"] = max(found["last"], last)
            if day == record._followup_company()._followup_today():
                found["today"] = count
        return attempts

    def _followup_attempts_of_one(self):
        """Count on the history, which a card and an outcome read anyway."""
        today = self._followup_company()._followup_today()
        events = self.sudo().followup_event_ids.filtered(  # history of a readable record
            lambda event: event.category == NOT_REACHED and not event.undone_on
        )
        if not events:
            return {}
        return {
            self.id: {
                "count": len(events),
                "today": len(events.filtered(lambda event: event.day == today)),
                "last": max(events.mapped("date")),
            }
        }

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

    def _followup_keep_promise(self, vals):
        """Return ``vals`` with what goes along: another day drops the hour that was promised."""
        if "followup_date" in vals and "followup_promised_at" not in vals:
            return {**vals, "followup_promised_at": False}
        return vals

    def _followup_promise(self, now):
        """Return how near the promised call is; None without an hour, or where they answered."""
        if not self.followup_promised_at:
            return None
        found = promise_rules.promise(self.followup_promised_at, now)
        waits = found.state == "later"
        return None if waits and self.followup_answer_open else found

    def _followup_undo_names(self):
        """Return the fields that an outcome may change and undo gives back; a door."""
        raise NotImplementedError

    def _followup_snapshot(self):
        """Return the values that undo gives back, as JSON takes them."""
        return {name: self._followup_plain(name) for name in self._followup_undo_names()}

    def _followup_plain(self, name):
        value = self._followup_is_answered() if name == "followup_answered" else self[name]
        if isinstance(value, models.BaseModel):
            return value.id
        return value.isoformat(sep=" ") if hasattr(value, "hour") else plain(value)


def plain(value):
    return value.isoformat() if hasattr(value, "isoformat") else value
