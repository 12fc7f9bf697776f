"""The facts on which the queues are decided, and how a day looks to a company.

Each is read from a ``Quote``, or from a ``Lead`` where both have it; ``search.facts`` says the same
to the database. Another addon's own fact reads ``quote.extra``.
"""

from dataclasses import dataclass, field
from datetime import date

from .condition import Condition, Fact
from .dates import add_days, year_end
from .due import due_after
from .types import Settings

DECEMBER = 12


@dataclass(frozen=True)
class Day:
    """The civil day of a company, and its numbers."""

    today: date
    settings: Settings = field(default_factory=Settings)

    @property
    def is_december(self) -> bool:
        return self.today.month == DECEMBER

    @property
    def year_start(self) -> date:
        return date(self.today.year, 1, 1)


def _december_of_expiration(quote, _day):
    return [quote.validity_date and date(quote.validity_date.year, DECEMBER, 1)]


def _after_expiration(quote, day):
    return [add_days(due_after(quote, day.settings), 1)]


def _tomorrow(_subject, day):
    return [add_days(day.today, 1)]


STATE = Fact("state", lambda quote, _day: quote.state)
AMOUNT = Fact("amount", lambda quote, _day: quote.amount)
DATE_ORDER = Fact("date_order", lambda quote, _day: quote.date_order, _after_expiration)
EXPIRATION = Fact("validity_date", lambda quote, _day: quote.validity_date, _december_of_expiration)
RATE = Fact("success_rate", lambda quote, _day: quote.success_rate)
NEXT_FOLLOWUP = Fact(
    "followup_date",
    lambda entry, _day: entry.followup_date,
    lambda entry, _day: [entry.followup_date],
)
LAST_FOLLOWUP = Fact("last_followup_date", lambda entry, _day: entry.last_followup_date, _tomorrow)
REMINDERS = Fact("email_reminder_count", lambda quote, _day: quote.email_reminder_count)
ANSWER = Fact("followup_answer_open", lambda entry, _day: entry.answer is not None)
PAYMENT = Fact("payment", lambda quote, _day: quote.payment)
ADDRESS_PROBLEM = Fact(
    "address_problem",
    lambda quote, _day: None if quote.usable_address else quote.address_problem or "missing",
)

SENT = STATE.is_("sent") & (AMOUNT > 0)
REMINDED = REMINDERS > 0
ANSWERED = ANSWER.is_(True)  # on the quotation's page; nobody has handled it yet


def waiting(day: Day) -> Condition:
    """A later day was agreed on, and the customer has not answered since."""
    return (day.today < NEXT_FOLLOWUP) & ~ANSWERED


def done_today(day: Day) -> Condition:
    return LAST_FOLLOWUP.is_(day.today) & ~ANSWERED


def due(day: Day) -> Condition:
    """The validity has passed, or the customer answers: "an open answer counts as due"."""
    return ANSWERED | late(day)


def late(day: Day) -> Condition:
    """The validity has passed; where it is not told, the company's days after the quotation."""
    sent_before = add_days(day.today, -(day.settings.validity_days or 30))
    return (day.today > EXPIRATION) | (~EXPIRATION.known & (sent_before > DATE_ORDER))


def expected(day: Day) -> Condition:
    """ "Tous les devis ayant une échéance au 31/12 et avec un taux de succès à 3/3"."""
    return EXPIRATION.is_(year_end(day.today)) & RATE.is_("3")


def of_old_prices(day: Day) -> Condition:
    return day.year_start > DATE_ORDER


def answered(entry, _day) -> dict:
    """Return what the reason tells of the customer's answer."""
    answer = entry.answer
    return {"answer": answer.code, "date": answer.day, "hour": answer.hour, "why": answer.reason}


def under_way(quote) -> dict:
    """Return what the reason tells of a payment under way, which no e-mail should chase."""
    return {"payment": quote.payment, "since": quote.payment_date}
