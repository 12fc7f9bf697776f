import hashlib

from odoo import SUPERUSER_ID, fields, models

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

    def _followup_attempts(self):
        """Return how many calls reached nobody: on the history, which an outcome reads anyway."""
        events = self.sudo().followup_event_ids  # history of a readable record
        return len(
            events.filtered(lambda event: event.category == NOT_REACHED and not event.undone_on)
        )

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
