"""The public holidays of France and its territories; the examples: tests/vectors/holidays.json."""

import re
import unittest
from datetime import date

from rules.dates import add_days, next_weekday
from rules.holidays import TERRITORIES, french_holidays, territory

from .vectors import read


def is_holiday(raw: dict, day: date) -> bool:
    part = territory(raw["country"], raw["postcode"])
    return part is not None and day in french_holidays(day.year, part)


class TestHolidays(unittest.TestCase):
    def test_each_situation(self):
        for raw in read("holidays"):
            with self.subTest(raw["situation"]):
                day = raw["day"]
                self.assertEqual(raw["expected"]["holiday"], is_holiday(raw, day))
                while next_weekday(day) != day or is_holiday(raw, day):
                    day = add_days(day, 1)
                self.assertEqual(raw["expected"]["works_from"], day)
                self.assertRegex(raw["source"], re.compile("^(spécification|décision|«)"))

    def test_every_territory_has_the_eleven_of_the_labour_code_and_few_more(self):
        for part in TERRITORIES:
            for year in range(2020, 2040):
                days = french_holidays(year, part)
                self.assertLessEqual({date(year, 5, 1), date(year, 12, 25)}, days)
                self.assertEqual({year}, {day.year for day in days})
                self.assertIn(len(days), range(10, 15), (part, year))

    def test_easter_moves_between_22_march_and_25_april(self):
        self.assertIn(date(2285, 3, 23), french_holidays(2285))
        self.assertIn(date(2038, 4, 26), french_holidays(2038))

    def test_a_postcode_of_another_country_says_nothing(self):
        self.assertIsNone(territory("DE", "67059"))
        self.assertIsNone(territory("", "67000"))
        self.assertEqual("FR", territory("FR", "670"))
        self.assertEqual("FR", territory("FR", "F-38000"))
