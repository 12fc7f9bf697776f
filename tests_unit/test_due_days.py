"""When an opportunity falls due: with the first of its quotations that count."""

import unittest
from datetime import date

from rules.lead import due_day, first_due_day
from rules.types import Quote, Settings

SENT = date(2026, 11, 1)
SHORT, LONG = Settings(validity_days=10), Settings(validity_days=45)


def quote(**values) -> Quote:
    return Quote(**{"amount": 8000.0, "date_order": SENT, **values})


class TestDueDays(unittest.TestCase):
    def test_each_quotation_goes_by_the_days_of_its_own_company(self):
        both = [(quote(), LONG), (quote(), SHORT)]
        self.assertEqual(first_due_day(both), date(2026, 11, 11))
        self.assertEqual(first_due_day(both[:1]), date(2026, 12, 16))

    def test_only_sent_ones_with_an_amount_count_and_no_renewal(self):
        early = {"validity_date": date(2026, 11, 5)}
        others = [
            quote(state="draft", **early),
            quote(state="cancel", **early),
            quote(amount=0.0, **early),
            quote(renewed_contract_end=date(2026, 12, 31), **early),
        ]
        self.assertIsNone(first_due_day((other, SHORT) for other in others))
        counted = quote(validity_date=date(2026, 11, 20))
        found = first_due_day((one, SHORT) for one in [*others, counted])
        self.assertEqual(found, date(2026, 11, 20))
        self.assertEqual(found, due_day([*others, counted], SHORT))

    def test_without_quotations_there_is_no_day(self):
        self.assertIsNone(first_due_day([]))
