"""What an outcome does to a quotation: Expiration = min(base, cap), and what happens besides."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from .dates import add_days, add_months, next_weekday, next_year_start, year_end
from .due import is_due
from .types import Decision, InputError, Inputs, Outcome, Quote, Settings

# From a civil day to that day, or to the next one on which the company works.
WorkingDay = Callable[[date], date]

RATES = ("1", "2", "3")

# The one sign of an attempt without an answer: of an outcome, of its events, of its tile.
NOT_REACHED = "not_reached"


def decide(
    outcome: Outcome,
    quote: Quote,
    inputs: Inputs,
    settings: Settings,
    today: date,
    working_day: WorkingDay = next_weekday,
) -> Decision:
    """Return what ``quote`` becomes, or a decision whose ``blocked`` says why it cannot be.

    ``inputs`` must have passed ``check``, or be empty: an answer that depends on a missing date
    is then left out of the decision.
    """
    unchanged = Decision(
        validity_date=quote.validity_date,
        success_rate=quote.success_rate,
        followup_date=quote.followup_date,
        reminder_count=quote.email_reminder_count,
        touches=False,
    )
    if outcome.leaves_untouched:
        return unchanged
    expiration = _expiration(outcome, quote, today)
    if expiration and expiration < today:
        return replace(unchanged, blocked="prices_ended", params={"date": expiration})
    followup, postponed = planned_date(outcome, inputs, settings, today, working_day)
    # "2e relance […] nouvelle date d'expiration": it then waits until that date has passed.
    if quote.is_renewal and expiration and outcome.waits_for_expiration:
        followup = add_days(expiration, 1)
    return Decision(
        validity_date=expiration or quote.validity_date,
        success_rate=_rate(outcome, quote, inputs),
        followup_date=followup,
        reminder_count=quote.email_reminder_count + int(_reminds(outcome, inputs)),
        mail=outcome.mail,
        cancels=outcome.cancels,
        sets_expiration=expiration is not None,
        shortens=bool(expiration and quote.validity_date and expiration < quote.validity_date),
        postponed=postponed,
        already_expired=not expiration and _offers(outcome) and is_due(quote, settings, today),
    )


def planned_date(
    outcome: Outcome,
    inputs: Inputs,
    settings: Settings,
    today: date,
    working_day: WorkingDay = next_weekday,
) -> tuple[date | None, bool]:
    """Return the day of the next follow-up that was asked, and whether it was postponed.

    "Un rappel aux alentours de la réunion prévue (quelques jours après maximum)".
    """
    if inputs.meeting_date:
        wanted = add_days(inputs.meeting_date, settings.meeting_days)
        reminder = working_day(wanted)
        return reminder, reminder != wanted
    if outcome.next_step == "next_year":
        return next_year_start(today), False
    return inputs.next_date, False


def needs(outcome: Outcome, today: date) -> dict[str, dict]:
    """Return what an outcome asks: for each input whether it is required, its bounds and default.

    Dates only: the reason of a loss, the note and the mail switch are the caller's.
    """
    tomorrow, last = add_days(today, 1), year_end(today)
    match outcome.next_step:
        case "meeting":
            asked = {"meeting_date": {"required": True, "min": today}}
        case "asked":
            asked = {"next_date": {"required": True, "min": tomorrow}}
        case "optional":
            asked = {"next_date": {"required": False, "min": tomorrow}}
        case "december" if today < last:
            proposed = min(add_days(today, outcome.next_days), last)
            asked = {
                "next_date": {"required": True, "min": tomorrow, "max": last, "default": proposed}
            }
        case _:
            asked = {}
    if outcome.rate == "asked":
        asked["success_rate"] = {"required": True}
    return asked


def is_bulk(outcome: Outcome, today: date) -> bool:
    """Tell whether an outcome can be applied to many at once: a reminder that asks nothing."""
    return outcome.mail == "reminder" and not needs(outcome, today)


def check(
    outcome: Outcome, inputs: Inputs, today: date, asked: dict[str, dict] | None = None
) -> list[InputError]:
    """Return what is missing or impossible in ``inputs``; empty when the outcome can be applied.

    ``asked`` replaces what the outcome ``needs``: an opportunity asks more.
    """
    errors = []
    asked = needs(outcome, today) if asked is None else asked
    for name in ("meeting_date", "next_date", "success_rate"):
        value = getattr(inputs, name)
        need = asked.get(name)
        if value is None:
            if need and need["required"]:
                errors.append(InputError(name, "missing"))
        elif need is None:
            errors.append(InputError(name, "not_asked"))
        elif name == "success_rate":
            if value not in RATES:
                errors.append(InputError(name, "unknown_rate"))
        elif value < need["min"]:
            errors.append(InputError(name, "too_early", {"date": need["min"]}))
        elif "max" in need and value > need["max"]:
            errors.append(InputError(name, "too_late", {"date": need["max"]}))
    return errors


def _offers(outcome: Outcome) -> bool:
    """Tell whether the customer gets the offer with the e-mail, once more."""
    return outcome.mail in ("offer", "reminder")


def _expiration(outcome: Outcome, quote: Quote, today: date) -> date | None:
    """Return min(base, cap), or None where the outcome leaves the expiration as it is."""
    if outcome.base is None:
        return None
    base = year_end(today) if outcome.base == "year_end" else add_months(today, outcome.months)
    cap = _cap(outcome, quote, today)
    return min(base, cap) if cap else base


def _cap(outcome: Outcome, quote: Quote, today: date) -> date | None:
    """Return the day that an expiration cannot pass.

    "Ne peut pas en théorie dépasser la date de fin du contrat": a renewal is capped by its
    contract while it runs and by nothing afterwards; any other quotation by the year's end that
    its outcome names.
    """
    if quote.renewed_contract_end:
        return quote.renewed_contract_end if today <= quote.renewed_contract_end else None
    match outcome.cap:
        case "price_year":
            return year_end(quote.date_order)
        case "current_year":
            return year_end(today)
    return None


def _reminds(outcome: Outcome, inputs: Inputs) -> bool:
    """Tell whether a reminder is counted: one whose e-mail was unticked is none."""
    return outcome.is_reminder and (inputs.send or not outcome.mail)


def _rate(outcome: Outcome, quote: Quote, inputs: Inputs) -> str | None:
    if outcome.rate == "asked":
        return inputs.success_rate or quote.success_rate
    return outcome.rate or quote.success_rate
