from odoo.tests import tagged

from .common import day
from .result_case import TODAY, ResultCase


@tagged("post_install", "-at_install")
class TestObservedRates(ResultCase):
    """Orders / all decided in the last 24 months, by company and rate."""

    def test_under_twenty_cases_there_is_none(self):
        self.closed(12, "sale", "2")
        self.closed(7, "cancel", "2")
        self.assertEqual((12, 19, None), self.observed("2"))
        self.closed(1, "cancel", "2")
        self.assertEqual((12, 20, 0.6), self.observed("2"))

    def test_the_silent_count(self):
        self.closed(5, "sale", "1")
        self.closed(5, "cancel", "1")
        self.quotes(
            *[
                {
                    "expires": "2026-05-01",
                    "followup_sent_date": "2026-04-01",
                    "success_rate": "1",
                    "followup_rate_date": "2026-04-02",
                }
            ]
            * 15
        )
        self.assertEqual((5, 25, 0.2), self.observed("1"))

    def test_24_months_and_no_more(self):
        before = {"followup_sent_date": "2024-09-01", "followup_rate_date": "2024-10-01"}
        self.closed(20, "sale", "3", followup_closed_date="2024-11-24", **before)
        self.assertEqual((0, 0, None), self.observed("3"))
        self.closed(20, "sale", "3", followup_closed_date="2024-11-25", **before)
        self.assertEqual((20, 20, 1.0), self.observed("3"))

    def test_each_company_has_its_own(self):
        other = self.make_company("Froid du Nord")
        self.closed(20, "sale", "2")
        self.closed(20, "cancel", "2", company=other)
        self.assertEqual((20, 20, 1.0), self.observed("2"))
        self.assertEqual((0, 20, 0.0), self.observed("2", other))

    def test_the_pipeline_s_honest_value(self):
        """20 closed, 8 of them orders: 40 % of 10,000. One case alone gives no rate."""
        self.closed(8, "sale", "2")
        self.closed(12, "cancel", "2")
        self.closed(1, "sale", "3")
        likely = self.quote(10000, expires="2026-12-20", success_rate="2")
        sure = self.quote(5000, expires="2026-12-20", success_rate="3")
        self.observed("2")
        row = self.row(likely)
        self.assertEqual(4000, row.expected_amount)
        self.assertEqual((0.4, 20), (row.observed_rate, row.observed_cases))
        self.assertEqual(0, self.row(sure).expected_amount)
        results = self.env["sale.followup.result"].with_user(self.manager)
        mine = [("company_id", "=", self.company.id)]
        ((running, amount, value),) = results._read_group(
            mine, [], ["running:sum", "running_amount:sum", "expected_amount:sum"]
        )
        self.assertEqual((2, 15000, 4000), (running, amount, value))

    def test_the_rate_is_the_same_whatever_is_filtered(self):
        self.closed(8, "sale", "2")
        self.closed(12, "cancel", "2", user=self.colleague)
        order = self.quote(10000, expires="2026-12-20", success_rate="2")
        self.observed("2")
        row = self.row(order, self.seller)
        self.assertEqual((0.4, 4000), (row.observed_rate, row.expected_amount))

    def test_the_sentence_above_the_pivot(self):
        self.closed(8, "sale", "2")
        self.closed(12, "cancel", "2")
        self.quote(10000, expires="2026-12-20", success_rate="2")
        self.quote(5000, expires="2026-12-20", success_rate="3")
        self.observed("2")
        results = self.env["sale.followup.result"].with_user(self.manager)
        results = results.with_context(allowed_company_ids=self.company.ids, lang="fr_FR")
        note = results.get_followup_note()
        self.assertEqual(
            "Au rythme des 24 derniers mois, les 2 devis en cours (15 000,00 € HT) valent "
            "4 000,00 € HT ; le taux de « Commande à venir » ne repose que sur 0 devis clos et "
            "n'est pas compté.",
            "".join(note.values()).replace("\u202f", " ").replace("\xa0", " "),
        )

    def test_no_sentence_without_open_quotations(self):
        self.closed(1, "sale")
        results = self.env["sale.followup.result"].with_user(self.manager)
        results = results.with_context(allowed_company_ids=self.company.ids)
        self.assertFalse(results.get_followup_note())

    def test_the_night_counts(self):
        self.closed(20, "sale", "2")
        self.settle()
        self.env["sale.followup.scheduler"]._observe_rates(self.company)
        found = self.env["sale.followup.rate"].search(
            [("company_id", "=", self.company.id), ("rate", "=", "2")]
        )
        self.assertEqual((1.0, day(TODAY)), (found.observed, found.day))
