"""Until when a quotation that is made again, set back to quotation, or sent late, is valid."""

from datetime import date

from .dates import add_days
from .due import is_due
from .types import Quote, Settings

# What is kept of a line that is revised, by why: its whole price, or its discount alone.
WHOLE_PRICE = ("no_product", "delivery", "price")
KEPT = (*WHOLE_PRICE, "discount")


def new_validity(settings: Settings, today: date) -> date:
    """Return the last day of an offer made today: the company's validity days, 30 if 0."""
    return add_days(today, settings.validity_days or 30)


def reopened_validity(quote: Quote, settings: Settings, today: date) -> date | None:
    """Return the expiration of a cancelled quotation that becomes a draft again.

    "On peut remettre en devis des offres annulées": one that has passed is that of a new offer,
    one that still runs stays.
    """
    return new_validity(settings, today) if is_due(quote, settings, today) else quote.validity_date


def sent_validity(quote: Quote, settings: Settings, today: date) -> date | None:
    """Return the expiration of a draft that is sent today: one that has passed is a new offer's.

    "Ne peut pas en théorie dépasser la date de fin du contrat": that of a renewal is not beyond the
    contract while it runs.
    """
    if not is_due(quote, settings, today):
        return quote.validity_date
    renewed, end = new_validity(settings, today), quote.renewed_contract_end
    return min(renewed, end) if end and today <= end else renewed
