from odoo.tests import tagged

from .common import day
from .leak_case import LeakCase


@tagged("post_install", "-at_install")
class TestLeaksOnOpportunities(LeakCase):
    """A quotation on an open opportunity is followed up there."""

    def test_a_call_on_the_opportunity_touches_its_quotations(self):
        lead, orders = self.lead_of({"expires": "2026-10-01"}, {"expires": "2026-10-02"})
        self.assertEqual({"untouched": 2}, self.counts())
        with self.at("2026-11-10"):
            self.apply(lead, "no_answer")
        self.assertEqual({}, self.counts())
        self.assertEqual(2, len(orders))

    def test_a_promise_on_the_opportunity(self):
        lead, orders = self.lead_of({"expires": "2026-11-01"})
        with self.at("2026-11-20"):
            self.apply(lead, "call_back", next_date="2026-11-23")
        self.assertEqual({"promised": 1}, self.counts())
        self.assertEqual(day("2026-11-23"), self.page()["promised"].since)
        self.assertEqual(orders, self.listed("promised"))

    def test_a_meeting_on_the_opportunity(self):
        lead, orders = self.lead_of({"expires": "2026-11-01"})
        with self.at("2026-11-17"):
            self.apply(lead, "meeting", meeting_date="2026-11-19")
        self.assertEqual({"meeting": 1}, self.counts())
        self.assertEqual(orders, self.listed("meeting"))
        self.apply(lead, "no_news")
        self.assertEqual({}, self.counts())

    def test_an_answer_on_the_opportunity(self):
        lead, orders = self.lead_of({"expires": "2026-12-20"})
        self.write_as_customer(lead, "2026-11-18 18:00")
        self.assertEqual({"answer": 1}, self.counts())
        self.assertEqual(orders, self.listed("answer"))
