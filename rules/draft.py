"""Until when a quotation that is made again, or set back to quotation, is valid."""

from datetime import date

from .dates import add_days
from .queue import is_due
from .types import Quote, Settings


def new_validity(settings: Settings, today: date) -> date:
    """Return the last day of an offer made today: the company's validity days, 30 if 0."""
    return add_days(today, settings.validity_days or 30)


def reopened_validity(quote: Quote, settings: Settings, today: date) -> date | None:
    """Return the expiration of a cancelled quotation that becomes a draft again.

    "On peut remettre en devis des offres annulées": one that has passed is that of a new offer,
    one that still runs stays.
    """
    return new_validity(settings, today) if is_due(quote, settings, today) else quote.validity_date
