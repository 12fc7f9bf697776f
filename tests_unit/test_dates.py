"""Days, months and time zones at any instant; the examples are in tests/vectors/dates.json."""

import unittest
from datetime import date, datetime, timedelta

from rules import dates

from .randomly import SEED, a_day, generator, print_seed

ZONES = (
    "UTC",
    "Europe/Paris",
    "Indian/Reunion",
    "America/Martinique",
    "Pacific/Noumea",
    "Pacific/Kiritimati",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
)
# The clock changes at midnight, or just after.
MIDNIGHT_CHANGES = (
    "Africa/Cairo",
    "America/Asuncion",
    "America/Havana",
    "America/Santiago",
    "Asia/Beirut",
    "Atlantic/Azores",
)
SECOND = timedelta(seconds=1)


def setUpModule():
    print_seed()


class TestDates(unittest.TestCase):
    def setUp(self):
        self.rng = generator()

    def test_the_calendar_has_two_ends(self):
        for add in (dates.add_days, dates.add_months):
            with self.subTest(add.__name__):
                self.assertEqual(date.max, add(date(9999, 12, 31), 2))
                self.assertEqual(date.min, add(date(1, 1, 1), -2))

    def an_instant(self) -> datetime:
        day = a_day(self.rng)
        return datetime(day.year, day.month, day.day) + timedelta(
            seconds=self.rng.randrange(86_400)
        )

    def test_a_day_starts_at_its_first_instant_in_every_zone(self):
        for _ in range(1_000):
            tz, day = self.rng.choice(ZONES + MIDNIGHT_CHANGES), a_day(self.rng)
            start = dates.day_start(day, tz)
            with self.subTest(tz=tz, day=day, seed=SEED):
                self.assertEqual(dates.civil_date(start, tz), day)
                self.assertEqual(dates.civil_date(start - SECOND, tz), dates.add_days(day, -1))

    def test_it_does_where_the_clock_changes_at_midnight_too(self):
        first = date(2026, 1, 1)
        for tz in MIDNIGHT_CHANGES:
            for offset in range(4 * 365 + 1):
                day = dates.add_days(first, offset)
                start = dates.day_start(day, tz)
                self.assertEqual(dates.civil_date(start, tz), day, tz)
                self.assertLess(dates.civil_date(start - SECOND, tz), day, tz)

    def test_an_instant_is_before_a_day_exactly_when_it_is_before_its_start(self):
        for _ in range(1_000):
            tz, instant = self.rng.choice(ZONES + MIDNIGHT_CHANGES), self.an_instant()
            day = dates.add_days(instant.date(), self.rng.randint(-1, 2))
            with self.subTest(tz=tz, instant=instant, day=day, seed=SEED):
                before = dates.civil_date(instant, tz) < day
                self.assertEqual(before, instant < dates.day_start(day, tz))

    def test_months_are_counted_back_exactly(self):
        """``latest_origin`` says to a search what ``add_months`` says to a record."""
        for _ in range(200):
            day, months = a_day(self.rng), self.rng.randint(0, 14)
            latest = dates.latest_origin(day, months)
            with self.subTest(day=day, months=months, seed=SEED):
                for offset in range(-35, 36):
                    origin = dates.add_days(latest, offset)
                    reached = dates.add_months(origin, months) <= day
                    self.assertEqual(reached, origin <= latest, origin)

    def test_a_month_later_is_never_beyond_the_next_month(self):
        for _ in range(200):
            day = a_day(self.rng)
            later = dates.add_months(day, 1)
            self.assertEqual((later.month - day.month) % 12, 1, day)
            self.assertLessEqual(later.day, day.day)

    def test_days_are_counted_until_their_last_one_and_no_further(self):
        today = a_day(self.rng)
        for left in range(3):
            self.assertEqual(left, dates.days_until(dates.add_days(today, left), today))
        self.assertIsNone(dates.days_until(dates.add_days(today, -1), today))
        self.assertIsNone(dates.days_until(None, today))

    def test_the_next_weekday_is_the_first_day_that_is_one(self):
        for _ in range(200):
            day = a_day(self.rng)
            found = dates.next_weekday(day)
            self.assertLess(found.weekday(), dates.SATURDAY)
            skipped = [dates.add_days(day, offset) for offset in range((found - day).days)]
            self.assertTrue(all(each.weekday() >= dates.SATURDAY for each in skipped), day)
