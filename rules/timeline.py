"""Where a maintenance renewal stands between the first reminder and its closing, as a picture."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from .queues.renewal import WARM_RATES, renewal_dates
from .types import Quote, Settings

# The four steps stand at equal distances, each in the middle of its quarter.
FIRST, APART = 12.5, 25.0


@dataclass(frozen=True)
class Milestone:
    """``state`` is ``done``, ``current``, ``to_come``, or ``skipped``: over, and nothing was done.

    ``text`` is a code for what it stands for; ``position`` is a percentage of the width.
    """

    code: str
    date: date
    state: str
    text: str
    position: float


@dataclass(frozen=True)
class Timeline:
    milestones: tuple[Milestone, ...]
    position: float  # of today, a percentage of the width


def timeline(quote: Quote, settings: Settings, today: date) -> Timeline | None:
    """Return the steps of a renewal and where ``today`` is among them; None for any other.

    "On se base sur la date de fin de contrat": 15 days before, the end, one month, two months.
    """
    end = quote.renewed_contract_end
    if end is None:
        return None
    dates = renewal_dates(end, quote.success_rate, settings)
    days = (dates["email"], end, dates["call"], dates["last_call"])
    told = (
        ("email", *_email(quote, dates, today)),
        ("end", *_end(end, today)),
        ("call", _call(dates, today), "warm_call" if quote.success_rate in WARM_RATES else "call"),
        ("close", "current" if today > dates["last_call"] else "to_come", "close"),
    )
    milestones = tuple(
        Milestone(code, day, state, text, FIRST + number * APART)
        for number, (day, (code, state, text)) in enumerate(zip(days, told, strict=True))
    )
    return Timeline(milestones, _position(days, today))


def _email(quote: Quote, dates: dict, today: date) -> tuple[str, str]:
    if quote.was_reminded:
        return "done", "reminded"
    if today < dates["email"]:
        return "to_come", "email"
    return ("current", "email") if today < dates["call"] else ("skipped", "not_reminded")


def _end(end: date, today: date) -> tuple[str, str]:
    return ("done", "ended") if today > end else ("to_come", "end")


def _call(dates: dict, today: date) -> str:
    if today < dates["call"]:
        return "to_come"
    return "current" if today <= dates["last_call"] else "done"


def _position(days: tuple[date, ...], today: date) -> float:
    """Return where ``today`` is: between two steps as the days go, at the edges outside them."""
    if today <= days[0]:
        before = (days[0] - today).days / max(1, (days[1] - days[0]).days)
        return max(0.0, round(FIRST - before * APART, 2))
    for number, (start, stop) in enumerate(pairwise(days)):
        if today <= stop:
            share = (today - start).days / max(1, (stop - start).days)
            return round(FIRST + (number + share) * APART, 2)
    after = (today - days[-1]).days / max(1, (days[-1] - days[-2]).days)
    return min(100.0, round(FIRST + (len(days) - 1 + after) * APART, 2))
