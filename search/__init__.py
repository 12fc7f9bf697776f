"""What the database is asked: queues as domains, pages in order, locks, who calls."""

from . import (
    calendars,
    conditions,
    facts,
    locks,
    pages,
    planning,
    promises,
    queues,
    text,
)
