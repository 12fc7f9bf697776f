"""What the database is asked: queues as domains, pages in order, locks, who calls."""

from . import (
    calendars,
    conditions,
    facts,
    locks,
    pages,
    planning,
    price_lists,
    promises,
    queues,
    text,
)
