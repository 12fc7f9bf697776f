"""What is slipping away: seven numbers that should each be 0."""

from datetime import date
from typing import NamedTuple

from .condition import Condition
from .dates import add_days, latest_origin
from .facts import NEXT_FOLLOWUP, SENT, Day, late, waiting
from .queues.renewal import CONTRACT_END

UNTOUCHED_DAYS = 30
ANSWER_DAYS = 2  # working days
SENDING_DAYS = 7


class Leak(NamedTuple):
    """One of the numbers; ``in_panel`` tells whether the panel opens on its quotations."""

    code: str
    icon: str
    in_panel: bool = True


LEAKS = (
    Leak("untouched", "fa-hourglass-end"),
    Leak("promised", "fa-phone"),
    Leak("meeting", "fa-calendar"),
    Leak("answer", "fa-reply"),
    Leak("renewal", "fa-wrench"),
    Leak("to_send", "fa-pencil-square-o", in_panel=False),
    Leak("mail", "fa-envelope-o"),
)


def expired_long_ago(day: Day) -> Condition:
    """It expired 30 days ago or more, is no renewal, and nothing later was agreed on."""
    then = Day(add_days(day.today, 1 - UNTOUCHED_DAYS), day.settings)
    return SENT & late(then) & ~CONTRACT_END.known & ~waiting(day)


def call_is_past(day: Day) -> Condition:
    """The renewal's call was to be made before today; nothing that is agreed on lies ahead."""
    last = latest_origin(add_days(day.today, -1), day.settings.renewal_call_months)
    over = ~NEXT_FOLLOWUP.known | (day.today > NEXT_FOLLOWUP)
    return SENT & (last >= CONTRACT_END) & over


def waits_too_long(answered: date, today: date, is_worked) -> bool:
    """Tell whether an answer of the day ``answered`` waits for more than two working days.

    :param is_worked: tells whether a day is a working day
    """
    worked, day = 0, answered
    while worked <= ANSWER_DAYS and day < today:
        day = add_days(day, 1)
        worked += is_worked(day)
    return worked > ANSWER_DAYS


def latest_answer_too_late(today: date, is_worked) -> date:
    """Return the last day whose answers wait for more than two working days.

    The inverse of ``waits_too_long`` for searches.
    """
    day = today
    while not waits_too_long(day, today, is_worked):
        day = add_days(day, -1)
        if (today - day).days > 366:  # a calendar that never works: nothing is late
            return date.min
    return day
