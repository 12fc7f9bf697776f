"""What the database is asked: queues as domains, pages in order, locks, who calls."""

from . import (
    beside,
    calendars,
    conditions,
    customers,
    facts,
    leaks,
    locks,
    pages,
    past,
    planning,
    presses,
    price_lists,
    promises,
    queues,
    results,
    text,
    years,
)
