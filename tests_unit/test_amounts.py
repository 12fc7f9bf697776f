"""The amount for a call in other currencies; the examples: tests/vectors/thresholds.json."""

import unittest

from rules.amounts import FIXED, human, phone_threshold

from .vectors import read


class TestThresholds(unittest.TestCase):
    def test_each_situation(self):
        for raw in read("thresholds"):
            with self.subTest(raw["situation"]):
                rate = raw.get("rate", FIXED.get(raw["currency"]))
                self.assertEqual(raw["expected"], phone_threshold(rate))

    def test_two_digits_are_left_and_less_than_a_twentieth_is_lost(self):
        for amount in (0.037, 1, 9.96, 47.4, 99.6, 4662.5, 596658, 3279785, 123456789):
            rounded = human(amount)
            self.assertLess(abs(rounded - amount), amount / 19)
            self.assertLessEqual(len(f"{rounded:.9f}".strip("0.").replace(".", "").strip("0")), 2)

    def test_nothing_is_nothing(self):
        self.assertEqual(0, human(0))
        self.assertEqual(0, human(-5))
