"""Orders beside open quotations; the examples are in tests/vectors/orders.json."""

import unittest

from rules.variant import Deal, relation

from .vectors import read


def deal(raw: dict) -> Deal:
    return Deal(**{**raw, "products": frozenset(raw.get("products", ()))})


class TestVariants(unittest.TestCase):
    def test_each_situation(self):
        for raw in read("orders"):
            with self.subTest(raw["situation"]):
                found = relation(deal(raw["quotation"]), deal(raw["order"]))
                self.assertEqual(raw["expected"], found)
