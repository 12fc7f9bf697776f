"""The table of the queues once more, word for word and slowly, to judge the rules by."""

from datetime import date

from rules.dates import add_days, add_months, year_end
from rules.types import Lead, Quote, Settings


def expected_place(quote: Quote, settings: Settings, today: date) -> tuple[str | None, str | None]:
    """Return the first queue that matches, and its step."""
    return next(iter(matches(quote, settings, today)), (None, None))


def matches(quote: Quote, settings: Settings, today: date) -> list[tuple[str, str]]:
    """Return every row of the table that has the quotation, in the table's order."""
    if quote.state != "sent" or quote.amount <= 0:
        return []
    if quote.open_lead and not quote.renewed_contract_end:
        rows = [row for row in own_rows(quote, settings, today) if row[0] == "order_coming"]
        lead = [("opportunity", "call")] if lead_matches(quote.open_lead, today) else []
        return rows + lead
    return own_rows(quote, settings, today)


def own_rows(quote: Quote, settings: Settings, today: date) -> list[tuple[str, str]]:
    if not is_free(quote, today):
        return []
    rows = []
    if today.month == 12 and quote.validity_date == year_end(today) and quote.success_rate == "3":
        rows.append(("order_coming", "call"))
    if quote.renewed_contract_end:
        return rows + renewal_rows(quote, settings, today)
    until = quote.validity_date or add_days(quote.date_order, settings.validity_days or 30)
    if not until < today and not quote.answer:
        return rows
    above, reminded = quote.amount >= settings.phone_threshold, quote.email_reminder_count > 0
    if quote.date_order.year < today.year and (above or reminded):
        rows.append(("price_revision", "call"))
    if above:
        rows.append(("phone", "call"))
    else:
        can_write = not reminded and quote.usable_address and not quote.answer
        rows.append(("email", "email" if can_write else "call"))
    return rows


def renewal_rows(quote: Quote, settings: Settings, today: date) -> list[tuple[str, str]]:
    end = quote.renewed_contract_end
    if quote.answer:
        return [("renewal", "call")]
    call_from = add_months(end, settings.renewal_call_months)
    if quote.success_rate in ("2", "3"):
        call_from = add_days(end, 1)
    call_until = add_months(end, settings.renewal_close_months)
    if call_from <= today <= call_until:
        return [("renewal", "call")]
    if today > call_until:
        passed = quote.validity_date is None or quote.validity_date < today
        return [("renewal", "close")] if passed else []
    reminded = quote.email_reminder_count > 0
    begun = add_days(end, -settings.renewal_reminder_days) <= today < call_from
    return [("renewal", "email")] if begun and not reminded else []


def lead_matches(lead: Lead, today: date) -> bool:
    if lead.due_after is None:
        return False
    return bool(lead.answer) or (lead.due_after < today and is_free(lead, today))


def is_free(entry: Quote | Lead, today: date) -> bool:
    """Tell whether nothing was planned later nor done today, or the customer answered since."""
    if entry.answer:
        return True
    planned = entry.followup_date is not None and entry.followup_date > today
    return not planned and entry.last_followup_date != today
