"""In which queue a quotation or an opportunity is on a given day. The first match wins."""

from dataclasses import replace
from datetime import date

from .dates import add_days, add_months, year_end
from .types import Lead, Place, Quote, Settings

DECEMBER = 12
WARM_RATES = ("2", "3")

# Why a small quotation is called at once, where it is more than a missing address.
ADDRESS_REASONS = {"refused": "email_refused", "archived": "email_archived"}

# In the order in which a quotation is matched.
QUEUES = ("order_coming", "renewal", "opportunity", "price_revision", "phone", "email")


def due_after(quote: Quote, settings: Settings) -> date:
    """Return the last day of validity: the quotation is due from the day after it."""
    if quote.validity_date:
        return quote.validity_date
    return add_days(quote.date_order, settings.validity_days or 30)


def is_due(quote: Quote, settings: Settings, today: date) -> bool:
    """Tell whether the validity has passed; a quotation is valid through its last day."""
    return due_after(quote, settings) < today


def days_late(quote: Quote, settings: Settings, today: date) -> int:
    """Return the number of civil days since the last day of validity, 0 while it runs."""
    return max(0, (today - due_after(quote, settings)).days)


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


def lead_place(lead: Lead, today: date) -> Place:
    """Return where an open lead stands: "relancer uniquement sur l'opportunité".

    It is an entry once a quotation is due, when its own dates allow it.
    """
    if lead.due_after is None:
        return Place(None, None, "no_quotation")
    first = add_days(lead.due_after, 1)
    if lead.followup_date and lead.followup_date > today:
        found = Place(None, None, "waiting", {"date": lead.followup_date})
        first = max(first, lead.followup_date)
    elif lead.last_followup_date == today:
        found = Place(None, None, "done_today")
        first = max(first, add_days(today, 1))
    elif first > today:
        found = Place(None, None, "running", {"date": lead.due_after})
    else:
        return Place("opportunity", "call", "opportunity", {"lead": lead.name})
    return replace(found, returns_on=first)


def lead_is_entry(lead: Lead, today: date) -> bool:
    """Tell whether an open lead is an entry: its own dates allow it and a quotation is due."""
    return lead_place(lead, today).queue is not None


def place(quote: Quote, settings: Settings, today: date) -> Place:
    """Return the queue, step and reason of ``quote`` on ``today``, or why it is in none.

    "A partir de cette liste, procéder aux relances […] en parcourant les devis 1 par 1."
    """
    found = _place(quote, settings, today)
    if found.queue:
        return found
    return replace(found, returns_on=_returns_on(quote, settings, today))


def _place(quote: Quote, settings: Settings, today: date) -> Place:
    if quote.state != "sent":
        return Place(None, None, "not_sent", {"state": quote.state})
    if quote.amount <= 0:
        return Place(None, None, "no_amount")
    if _follows_lead(quote, today):
        return _place_on_lead(quote.open_lead, today)
    if quote.followup_date and quote.followup_date > today:
        return Place(None, None, "waiting", {"date": quote.followup_date})
    if quote.last_followup_date == today:
        return Place(None, None, "done_today")
    return _own_place(quote, settings, today)


def _own_place(quote: Quote, settings: Settings, today: date) -> Place:
    if _is_year_end_review(quote, today):
        return Place("order_coming", "call", "order_coming", {"date": quote.validity_date})
    if quote.renewed_contract_end:
        return _renewal_place(quote, quote.renewed_contract_end, settings, today)
    if not is_due(quote, settings, today):
        return Place(None, None, "running", {"date": due_after(quote, settings)})
    above = quote.amount >= settings.phone_threshold
    params = {"date": due_after(quote, settings), "threshold": settings.phone_threshold}
    if quote.date_order.year < today.year and (above or quote.was_reminded):
        return Place("price_revision", "call", "price_revision", {"year": quote.date_order.year})
    if above:
        return Place("phone", "call", "phone", params)
    if quote.payment:
        return Place("email", "call", "email_payment", {**params, **_payment(quote)})
    if quote.was_reminded:
        return Place("email", "call", "email_reminded", params)
    if not quote.usable_address:
        reason = ADDRESS_REASONS.get(quote.address_problem, "email_no_address")
        return Place("email", "call", reason, params)
    return Place("email", "email", "email_first", params)


def _renewal_place(quote: Quote, end: date, settings: Settings, today: date) -> Place:
    """The three steps of a maintenance renewal, "on se base sur la date de fin de contrat"."""
    dates = renewal_dates(end, quote.success_rate, settings)
    params = {"end": end}
    if today > dates["last_call"]:
        if quote.validity_date and quote.validity_date >= today:
            return Place(None, None, "renewal_running", {"date": quote.validity_date, **params})
        return Place("renewal", "close", "renewal_close", params)
    if today >= dates["call"]:
        return Place("renewal", "call", "renewal_call", params)
    if today < dates["email"]:
        return Place(None, None, "renewal_early", params)
    if quote.was_reminded:
        return Place(None, None, "renewal_reminded", params)
    if quote.payment:
        return Place("renewal", "call", "renewal_payment", {**params, **_payment(quote)})
    return Place("renewal", "email", "renewal_email", params)


def _payment(quote: Quote) -> dict:
    """Return what the reason tells of a payment under way, which no e-mail should chase."""
    return {"payment": quote.payment, "since": quote.payment_date}


def _follows_lead(quote: Quote, today: date) -> bool:
    """Tell whether the lead is followed instead: "et pas sur chaque devis".

    But for December's review ("tous les devis") and renewals, which have their own calendar.
    """
    if not quote.open_lead or quote.is_renewal:
        return False
    return not (
        _is_year_end_review(quote, today)
        and _allowed(quote.followup_date, quote.last_followup_date, today)
    )


def _place_on_lead(lead: Lead, today: date) -> Place:
    found = lead_place(lead, today)
    return found if found.queue else Place(None, None, "on_lead", {"lead": lead.name})


def is_expected_this_year(quote: Quote, today: date) -> bool:
    """Tell whether the order is expected before this year's end: December's list, all year long."""
    return quote.validity_date == year_end(today) and quote.success_rate == "3"


def lacks_review(last_day: date | None, today: date) -> bool:
    """Tell whether, in December, nothing was done since the month began."""
    return today.month == DECEMBER and (last_day is None or last_day < today.replace(day=1))


def _is_year_end_review(quote: Quote, today: date) -> bool:
    """Tell whether December's review takes the quotation.

    "Parcourir tous les devis ayant une échéance au 31/12 et avec un taux de succès à 3/3".
    """
    return today.month == DECEMBER and is_expected_this_year(quote, today)


def _allowed(followup_date: date | None, last_followup_date: date | None, today: date) -> bool:
    return (followup_date is None or followup_date <= today) and last_followup_date != today


def _returns_on(quote: Quote, settings: Settings, today: date) -> date | None:
    """Return the first day after ``today`` on which the quotation, left as it is, is in a queue."""
    days = sorted(day for day in _turns(quote, settings, today) if day and day > today)
    return next((day for day in days if _place(quote, settings, day).queue), None)


def _turns(quote: Quote, settings: Settings, today: date) -> set[date | None]:
    """Return every later day on which the quotation can enter a queue, and maybe others."""
    turns = {
        add_days(today, 1),  # "done today" ends
        quote.followup_date,
        add_days(due_after(quote, settings), 1),
    }
    if quote.validity_date:
        turns.add(date(quote.validity_date.year, DECEMBER, 1))
    if quote.open_lead:
        lead = quote.open_lead
        turns |= {lead.followup_date, lead.due_after and add_days(lead.due_after, 1)}
    if quote.renewed_contract_end:
        dates = renewal_dates(quote.renewed_contract_end, quote.success_rate, settings)
        turns |= {dates["email"], dates["call"], add_days(dates["last_call"], 1)}
    return turns
