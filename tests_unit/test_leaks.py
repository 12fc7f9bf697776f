"""When an answer waits too long: more than two working days."""

import unittest
from datetime import date, timedelta

from rules import leaks


def weekday(day):
    return day.weekday() < 5


class TestAnswers(unittest.TestCase):
    def test_an_answer_of_thursday_is_late_on_tuesday(self):
        """Friday and Monday are its two working days."""
        thursday = date(2026, 11, 26)
        waits = [
            leaks.waits_too_long(thursday, thursday + timedelta(days), weekday) for days in range(7)
        ]
        self.assertEqual([False] * 5 + [True, True], waits)

    def test_an_answer_of_sunday_is_late_on_wednesday(self):
        sunday = date(2026, 11, 29)
        self.assertFalse(leaks.waits_too_long(sunday, date(2026, 12, 1), weekday))
        self.assertTrue(leaks.waits_too_long(sunday, date(2026, 12, 2), weekday))

    def test_the_search_s_day_is_the_last_one_that_is_late(self):
        for number in range(40):
            today = date(2026, 12, 1) + timedelta(number)
            last = leaks.latest_answer_too_late(today, weekday)
            self.assertTrue(leaks.waits_too_long(last, today, weekday))
            self.assertFalse(leaks.waits_too_long(last + timedelta(1), today, weekday))

    def test_where_nobody_ever_works_nothing_is_late(self):
        last = leaks.latest_answer_too_late(date(2026, 12, 1), lambda day: False)
        self.assertEqual(date.min, last)


if __name__ == "__main__":
    unittest.main()
