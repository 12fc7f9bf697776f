"""One call for the customer; the examples are in tests/vectors/join.json."""

import unittest

from rules.join import MOST, count, together, why_not

from .vectors import read

SITUATIONS = read("join")


class TestJoin(unittest.TestCase):
    def test_what_can_be_handled_along(self):
        for raw in SITUATIONS["why_not"]:
            with self.subTest(raw["situation"]):
                self.assertEqual(
                    raw["expected"], why_not(**{"may_write": True, **raw["quotation"]})
                )

    def test_how_many_one_press_can_handle(self):
        for raw in SITUATIONS["count"]:
            with self.subTest(raw["situation"]):
                self.assertEqual(raw["expected"], count(raw["joinable"], raw["own"]))

    def test_rows_of_one_customer_stand_together(self):
        for raw in SITUATIONS["together"]:
            with self.subTest(raw["situation"]):
                self.assertEqual(raw["expected"], list(together(raw["rows"]).values()))

    def test_nothing_is_lost_and_nothing_is_shown_twice(self):
        for size in range(1, MOST + 1):
            rows = [(number, number % 2, number % 3 or None) for number in range(50)]
            groups = together(rows, size)
            found = [one for group in groups.values() for one in group]
            self.assertEqual(list(range(50)), sorted(found))
            self.assertLessEqual(max(map(len, groups.values())), size)
            self.assertEqual([group[0] for group in groups.values()], list(groups))


if __name__ == "__main__":
    unittest.main()
