"""Hours that are typed and promised; the examples are in tests/vectors/hours.json."""

import unittest
from datetime import date, datetime, time

from rules.dates import at_hour, hour_of, read_hour
from rules.promise import first_from, first_until, promise

from .vectors import read


class TestHours(unittest.TestCase):
    def test_each_situation(self):
        for raw in read("hours"):
            with self.subTest(raw["situation"]):
                if "typed" in raw:
                    found = read_hour(raw["typed"])
                    self.assertEqual(raw["expected"], found and found.strftime("%H:%M"))
                else:
                    at, now = (datetime.fromisoformat(raw[name]) for name in ("promised_at", "now"))
                    self.assertEqual(raw["expected"], vars(promise(at, now)))

    def test_the_hour_is_that_of_the_company_in_winter_and_in_summer(self):
        for day, tz, utc in (
            (date(2026, 12, 3), "Europe/Paris", "2026-12-03T13:00"),
            (date(2026, 7, 3), "Europe/Paris", "2026-07-03T12:00"),
            (date(2026, 12, 3), "Pacific/Noumea", "2026-12-03T03:00"),
        ):
            instant = at_hour(day, time(14), tz)
            self.assertEqual(datetime.fromisoformat(utc), instant)
            self.assertEqual("14:00", hour_of(instant, tz))

    def test_first_of_all_from_the_same_instant_either_way(self):
        now = datetime(2026, 11, 24, 13, 50)
        self.assertEqual(now, first_from(first_until(now)))
        self.assertNotEqual("later", promise(first_until(now), now).state)
