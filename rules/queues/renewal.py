"""Maintenance renewals: "on se base sur la date de fin de contrat"."""

from datetime import date

from ..button import RENEWAL_CALL, Buttons
from ..condition import Condition, Fact
from ..dates import add_days, add_months, latest_origin
from ..facts import ANSWERED, EXPIRATION, PAYMENT, RATE, REMINDED, Day, under_way
from ..tree import Guard, Queue, Step
from ..types import Settings
from .guards import ANSWER_STEP

WARM_RATES = ("2", "3")


def renewal_dates(contract_end: date, success_rate: str | None, settings: Settings) -> dict:
    """Return the first days of a renewal's steps and the last day of its call.

    All are counted from the contract's end, never from each other.
    """
    warm = success_rate in WARM_RATES
    return {
        "email": add_days(contract_end, -settings.renewal_reminder_days),
        "call": add_days(contract_end, 1)
        if warm
        else add_months(contract_end, settings.renewal_call_months),
        "last_call": add_months(contract_end, settings.renewal_close_months),
    }


def _turns(quote, day):
    if not quote.renewed_contract_end:
        return ()
    dates = renewal_dates(quote.renewed_contract_end, quote.success_rate, day.settings)
    return (dates["email"], dates["call"], add_days(dates["last_call"], 1))


CONTRACT_END = Fact("renewed_contract_end", lambda quote, _day: quote.renewed_contract_end, _turns)


def to_close(day: Day) -> Condition:
    """Two months have passed: "annulation des offres"."""
    months = day.settings.renewal_close_months
    return latest_origin(add_days(day.today, -1), months) >= CONTRACT_END


def to_call(day: Day) -> Condition:
    """One month has passed, or only the contract's end where the customer was in favour."""
    warm, months = RATE.among(WARM_RATES), day.settings.renewal_call_months
    return (warm & (day.today > CONTRACT_END)) | (
        ~warm & (latest_origin(day.today, months) >= CONTRACT_END)
    )


def too_early(day: Day) -> Condition:
    return add_days(day.today, day.settings.renewal_reminder_days) < CONTRACT_END


def _end(quote, _day):
    return {"end": quote.renewed_contract_end}


RUNNING = Guard(
    "renewal_running",
    80,
    lambda day: to_close(day) & (day.today <= EXPIRATION) & ~ANSWERED,
    lambda quote, day: {"date": quote.validity_date, **_end(quote, day)},
)
QUEUE = Queue(
    code="renewal",
    place=81,
    screen=40,
    who=lambda day: (
        CONTRACT_END.known
        & (ANSWERED | to_close(day) | to_call(day) | (~too_early(day) & ~REMINDED))
    ),
    icon="fa-wrench",
    bulk="renewal_reminder",
    steps=(
        ANSWER_STEP,
        Step("close", "renewal_close", to_close, _end),
        Step("call", "renewal_call", to_call, _end),
        Step(
            "call",
            "renewal_payment",
            lambda _day: PAYMENT.known,
            lambda quote, day: {**_end(quote, day), **under_way(quote)},
        ),
        Step("email", "renewal_email", params=_end),
    ),
    buttons={
        "email": Buttons(
            ("renewal_reminder", "already_reminded"),
            ("on_track", "order_coming", "meeting", "call_back", "lost"),
        ),
        "call": Buttons(RENEWAL_CALL),
        "close": Buttons(("renewal_close",), RENEWAL_CALL),
    },
)
EARLY = Guard("renewal_early", 82, too_early, _end)
ANSWER_AWAITED = Guard("renewal_reminded", 83, lambda _day: CONTRACT_END.known, _end)
