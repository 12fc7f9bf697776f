"""A call promised for an hour: when it stands first, and how near it is."""

from dataclasses import dataclass
from datetime import datetime, timedelta

EARLY = timedelta(minutes=10)  # before the hour it stands first of all
ALMOST = timedelta(minutes=5)  # before the hour it is time


@dataclass(frozen=True)
class Promise:
    """How near a promised call is. ``minutes`` are to come, or late."""

    state: str  # 'later' | 'soon' | 'now' | 'late'
    minutes: int


def promise(promised_at: datetime, now: datetime) -> Promise:
    """Return how near the call is that was promised for an instant.

    "A call promised for an hour later today stands behind the others of its block": ``later``;
    from ten minutes before, it stands first of all.
    """
    ahead = promised_at - now
    minutes = int(abs(ahead.total_seconds())) // 60
    if ahead > EARLY:
        return Promise("later", minutes)
    if ahead > ALMOST:
        return Promise("soon", minutes)
    return Promise("now" if ahead > -ALMOST else "late", minutes)


def is_first(promised_at: datetime, now: datetime, called_at: datetime | None) -> bool:
    """Tell whether the call stands first of all: until somebody called without an answer since."""
    return promised_at <= first_until(now) and not (
        called_at and called_at >= first_from(promised_at)
    )


def first_from(promised_at: datetime) -> datetime:
    """Return the instant from which the call stands first of all."""
    return promised_at - EARLY


def first_until(now: datetime) -> datetime:
    """Return the last promised instant that stands first of all at ``now``."""
    return now + EARLY
