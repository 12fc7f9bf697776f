"""Next year's prices: what is said, and where nothing is."""

import unittest
from datetime import date

from rules.new_prices import NewPrices, increased

NEW_YEAR = date(2027, 1, 1)


class TestNewPrices(unittest.TestCase):
    def test_each_situation(self):
        for situation, today, then, differ, are_lower in (
            ("five per cent more", 58900.00, 61845.00, True, False),
            ("a cent more", 100.00, 100.01, True, False),
            ("less than a cent more", 100.00, 100.004, False, False),
            ("the same", 100.00, 100.00, False, False),
            ("the same, added up otherwise", 0.3, 0.1 + 0.2, False, False),
            ("a cent less", 100.00, 99.99, True, True),
            ("less than a cent less", 100.00, 99.996, False, False),
        ):
            with self.subTest(situation):
                prices = NewPrices(today, then, NEW_YEAR)
                self.assertEqual((differ, are_lower), (prices.differ, prices.are_lower))

    def test_an_announced_increase(self):
        for amount, percent, expected in ((58900, 5, 61845), (1000, 2.5, 1025), (1000, 0, 1000)):
            with self.subTest(f"{amount} + {percent} %"):
                self.assertAlmostEqual(expected, increased(amount, percent))


if __name__ == "__main__":
    unittest.main()
