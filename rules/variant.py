"""What an order of the customer says of a quotation that is still open: was a variant ordered?"""

from dataclasses import dataclass
from datetime import date

# In this order: what leaves the quotation out of a bulk sending, then what is only said.
RELATED = ("opportunity", "reference", "products")
CUSTOMER = "customer"


@dataclass(frozen=True)
class Deal:
    """A quotation or an order of a customer, as far as one tells the other."""

    day: date  # civil: of the quotation, or of the confirmation
    opportunity: int | None = None
    reference: str = ""
    products: frozenset[int] = frozenset()


def relation(quote: Deal, order: Deal) -> str | None:
    """Return how ``order`` is related to ``quote``: one of ``RELATED``, ``CUSTOMER``, or None.

    An order of the same opportunity always is; any other only when it came after the quotation:
    whoever orders every week is still reminded.
    """
    if quote.opportunity and quote.opportunity == order.opportunity:
        return "opportunity"
    if order.day < quote.day:
        return None
    if quote.reference and quote.reference == order.reference:
        return "reference"
    if quote.products and 2 * len(quote.products & order.products) >= len(quote.products):
        return "products"
    return CUSTOMER
