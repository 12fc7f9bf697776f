import json
from pathlib import Path

from odoo.tests import tagged

from .common import FollowupCase

THRESHOLDS = Path(__file__).parent / "vectors" / "thresholds.json"


@tagged("post_install", "-at_install")
class TestThresholds(FollowupCase):
    """« Devis importants (montant ≥ à 5000€ HT) », wherever the company is."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["res.currency.rate"].search([]).unlink()

    def currency(self, name, rate=None):
        found = self.env["res.currency"].with_context(active_test=False)
        currency = found.search([("name", "=", name)])
        currency.active = True
        currency.rate_ids.unlink()
        if rate:
            self.env["res.currency.rate"].create(
                {
                    "currency_id": currency.id,
                    "name": "2026-11-20",
                    "rate": rate,
                    "company_id": False,
                }
            )
        return currency

    def make(self, currency, **vals):
        companies = self.env["res.company"].with_company(self.company)
        return companies.create(
            {"name": f"Froid {currency.name}", "currency_id": currency.id, **vals}
        )

    def told(self, company):
        settings = self.env["res.config.settings"].with_company(company)
        return settings.new({"company_id": company.id}).followup_threshold_told

    def test_each_situation_for_a_new_company(self):
        for number, raw in enumerate(json.loads(THRESHOLDS.read_text("utf-8"))):
            with self.subTest(raw["situation"]):
                currency = self.currency(raw["currency"], raw.get("rate"))
                company = self.make(currency, name=f"Froid {number}")
                expected = raw["expected"] or 5000
                self.assertEqual(expected, company.followup_phone_threshold)
                if raw["expected"] is None:
                    self.assertIn("No exchange rate of JPY", self.told(company))
                elif raw["currency"] != "EUR":
                    self.assertIn("today", self.told(company))
                else:
                    self.assertFalse(self.told(company))

    def test_what_was_given_stays(self):
        company = self.make(self.currency("XPF"), followup_phone_threshold=250000)
        self.assertEqual(250000, company.followup_phone_threshold)

    def test_a_chart_of_accounts_that_changes_the_currency_changes_the_amount(self):
        company = self.make(self.env.ref("base.EUR"))
        company.currency_id = self.currency("XPF")
        self.assertEqual(600000, company.followup_phone_threshold)
        company.currency_id = self.env.ref("base.EUR")
        self.assertEqual(5000, company.followup_phone_threshold)

    def test_a_manager_s_own_amount_is_not_converted(self):
        company = self.make(self.env.ref("base.EUR"), followup_phone_threshold=7000)
        company.currency_id = self.currency("XPF")
        self.assertEqual(7000, company.followup_phone_threshold)
