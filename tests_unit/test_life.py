"""How often quotations become orders, and when that is not told."""

import unittest

from rules import life


class TestObservedRate(unittest.TestCase):
    def test_orders_of_all_decided(self):
        self.assertEqual(0.4, life.observed_rate(8, 20))
        self.assertEqual(0.0, life.observed_rate(0, 25))

    def test_under_twenty_cases_none_is_told(self):
        self.assertIsNone(life.observed_rate(19, 19))
        self.assertIsNone(life.observed_rate(0, 0))


if __name__ == "__main__":
    unittest.main()
