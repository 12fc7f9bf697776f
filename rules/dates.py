"""Civil dates: days without hours, in whatever time zone the caller chose."""

import re
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta

# "14", "14h", "14h30", "14:30", "1430": as one writes an hour down while on the phone.
HOUR = re.compile(r"(\d{1,2})\s*(?:[hH:.]\s*(\d{2})?)?|(\d{1,2})(\d{2})", re.ASCII)

SATURDAY = 5  # as in date.weekday()


def add_months(day: date, months: int) -> date:
    """Return ``day`` plus calendar months: 31 January + 1 is 28 or 29 February."""
    return _within_calendar(day, relativedelta(months=months), months)


def add_days(day: date, days: int) -> date:
    """Return ``day`` plus civil days."""
    return _within_calendar(day, timedelta(days=days), days)


def _within_calendar(day: date, distance: timedelta | relativedelta, sign: int) -> date:
    """Return the sum, or the end of the calendar: some write 31/12/9999 for "never"."""
    try:
        return day + distance
    except (OverflowError, ValueError):
        return date.max if sign > 0 else date.min


def year_end(day: date) -> date:
    """Return 31 December of the civil year of ``day``, whatever the fiscal year."""
    return date(day.year, 12, 31)


def days_to_year_end(day: date) -> int:
    """Return the civil days left before 31 December of the year of ``day``."""
    return (year_end(day) - day).days


def days_until(day: date | None, today: date) -> int | None:
    """Return the civil days from ``today`` to ``day``, None without a day or once it has passed."""
    return (day - today).days if day and day >= today else None


def next_year_start(day: date) -> date:
    """Return 1 January of the year after that of ``day``."""
    return date(day.year + 1, 1, 1)


def civil_date(instant: datetime, tz: str) -> date:
    """Return the civil day of a naive UTC ``instant`` in the time zone ``tz``."""
    return aware(instant).astimezone(ZoneInfo(tz)).date()


def day_start(day: date, tz: str) -> datetime:
    """Return the naive UTC instant at which ``day`` begins in ``tz``.

    A stored instant belongs to a day before ``day`` exactly when it is smaller than this.
    """
    midnight = datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(tz))
    return midnight.astimezone(timezone.utc).replace(tzinfo=None)


def read_hour(text: str) -> time | None:
    """Return the hour that was typed, None where it is none: "14", "14h", "1430", "14:30"."""
    found = HOUR.fullmatch(text.strip())
    if not found:
        return None
    hour, minute = int(found[1] or found[3]), int(found[2] or found[4] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def hour_of(instant: datetime, tz: str) -> str:
    """Return the hour of a naive UTC ``instant`` on the clocks of ``tz``, as HH:MM."""
    return aware(instant).astimezone(ZoneInfo(tz)).strftime("%H:%M")


def at_hour(day: date, hour: time, tz: str) -> datetime:
    """Return the naive UTC instant at which the clocks of ``tz`` show ``hour`` on ``day``."""
    local = datetime.combine(day, hour, ZoneInfo(tz))
    return local.astimezone(timezone.utc).replace(tzinfo=None)


def noon(day: date, tz: str) -> datetime:
    """Return the naive UTC instant of noon on ``day`` in ``tz``.

    What begins or ends that day has done so by then, typed in whatever time zone.
    """
    return at_hour(day, time(12), tz)


def next_weekday(day: date) -> date:
    """Return ``day``, or the Monday after it when it falls on a week-end."""
    return add_days(day, 7 - day.weekday()) if day.weekday() >= SATURDAY else day


def aware(instant: datetime) -> datetime:
    """Return a naive UTC ``instant`` with its time zone."""
    return instant.replace(tzinfo=timezone.utc)


def latest_origin(day: date, months: int) -> date:
    """Return the last day from which ``months`` calendar months lead to ``day`` or before.

    The inverse of ``add_months`` for searches: ``add_months(x, months) <= day`` exactly when
    ``x <= latest_origin(day, months)``.
    """
    origin = add_months(day, -months)
    is_month_end = add_days(day, 1).day == 1
    return add_months(origin.replace(day=1), 1) - timedelta(days=1) if is_month_end else origin
