"""What the façade answers: rows, cards, needs, values, exchanges, prices, bulk."""

from . import (
    answer,
    bulk,
    card,
    customers,
    exchanges,
    first_day,
    lead_card,
    needs,
    new_prices,
    orders,
    others,
    price_table,
    recipient,
    responsible,
    said,
    shelve,
    values,
    variants,
)
