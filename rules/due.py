"""Until when a quotation is valid, and how late it is."""

from datetime import date

from .dates import add_days
from .types import Quote, Settings


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
