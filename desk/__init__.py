"""What the façade answers: rows, cards, needs, values, exchanges, prices, bulk."""

from . import (
    bulk,
    card,
    exchanges,
    lead_card,
    needs,
    orders,
    price_table,
    recipient,
    responsible,
    said,
    values,
)
