"""What the customer answers on the quotation's page, and the outcome that fits it.

Nothing is applied: the salesperson finds the outcome filled in, one key away.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from .dates import year_end
from .types import Answer, Inputs

CODES = ("order", "time", "decision", "call", "drop")
DATED = CODES[:4]  # a day may be told
DATE_REQUIRED = ("decision", "call")
WORDS_LENGTH = 1000
PHONE_LENGTH = 40
YEARS = 10  # nobody plans further ahead: a slip of the keyboard
A_DAY = 10  # answers for one quotation


@dataclass(frozen=True)
class Proposal:
    """The outcome that fits an answer, and what is filled in. ``blocked`` says what did not fit."""

    code: str
    inputs: Inputs = field(default_factory=Inputs)
    with_hour: bool = False  # the hour told is promised
    with_reason: bool = False  # the customer's reason is that of the loss
    blocked: str | None = None  # the code of the outcome that would have fitted


# From a proposal to whether it can be applied to the entry.
Fits = Callable[[Proposal], bool]


def propose(answer: Answer, today: date, offered: tuple[str, ...], fits: Fits) -> Proposal | None:
    """Return the outcome to propose for an answer, or nothing: the number then stands first.

    "Blocked → `call_back` without a date, with the reason why."

    :param offered: the codes of the entry's buttons
    :param fits: whether an outcome can be applied with what the customer told
    """
    wanted = _wanted(answer, today, offered)
    if wanted is None or (wanted.code in offered and fits(wanted)):
        return wanted
    if "call_back" not in offered:
        return None
    return Proposal("call_back", blocked=wanted.code)


def _wanted(answer: Answer, today: date, offered) -> Proposal | None:
    """Return the outcome that says what the customer does, as if nothing stood against it."""
    ahead = answer.day if answer.day and answer.day > today else None
    match answer.code:
        case "order" if "still_expected" in offered:  # December's review
            return _reviewed(answer, ahead, today)
        case "order":
            return Proposal("order_coming")
        case "time" if ahead:
            return Proposal("call_back", Inputs(next_date=ahead))
        case "time":
            return Proposal("on_track")
        case "decision" if answer.day and answer.day >= today:
            return Proposal("meeting", Inputs(meeting_date=answer.day))
        case "decision":
            return Proposal("call_back", blocked="meeting")
        case "call" if ahead:
            return Proposal("call_back", Inputs(next_date=ahead), with_hour=bool(answer.hour))
        case "drop":
            return Proposal("lost", with_reason=True)
    return None


def _reviewed(answer: Answer, ahead: date | None, today: date) -> Proposal:
    if ahead and ahead > year_end(today):
        return Proposal("not_this_year")
    return Proposal("still_expected", Inputs(next_date=ahead))


def errors(answer: Answer, today: date, asks_reason: bool = True) -> dict[str, str]:
    """Return what is missing or impossible in what the customer typed, by field: a code each.

    :param asks_reason: there are reasons to choose from
    """
    found = {}
    if answer.code in DATE_REQUIRED and not answer.day:
        found["day"] = "missing"
    elif answer.day and answer.day < today:
        found["day"] = "too_early"
    elif answer.day and answer.day.year > today.year + YEARS:
        found["day"] = "too_late"
    if answer.code == "drop" and asks_reason and not answer.reason:
        found["reason"] = "missing"
    return found
