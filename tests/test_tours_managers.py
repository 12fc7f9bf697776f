from odoo.tests import tagged

from .common import MANAGER
from .tour_case import TourCase


@tagged("post_install", "-at_install", "tour")
class TestManagersTours(TourCase):
    """What managers see, in Odoo's own views, in a real browser."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.claire = cls.make_user("claire.duval", MANAGER)

    def manage(self, tour, path):
        self.tour(tour, path, login=self.claire.login)

    def test_what_is_slipping_away(self):
        self.calls(3, expires="2026-10-01")
        self.manage("followup_leaks", "/odoo/to-pick-up")

    def test_what_became_of_quotations(self):
        """20 closed, 8 of them orders."""
        closed = {
            "followup_sent_date": "2026-03-01",
            "followup_closed_date": "2026-06-01",
            "success_rate": "2",
            "followup_rate_date": "2026-04-01",
        }
        self.quotes(*[{"state": "sale", **closed}] * 8, *[{"state": "cancel", **closed}] * 12)
        self.calls(2, expires="2026-12-20", success_rate="2")
        self.env.flush_all()
        self.env["sale.followup.rate"]._observe(self.company)
        self.manage("followup_results", "/odoo/what-became")

    def test_many_are_shelved_and_taken_back(self):
        orders = self.calls(3)
        self.tour("followup_shelve", "/odoo/action-sale.action_quotations")
        self.assertEqual(["sent"] * 3, orders.mapped("state"))
        self.assertEqual([["lost"], ["lost"], []], self.events(*orders))
        self.assertTrue(all(orders.followup_event_ids.mapped("undone_on")))

    def test_a_queue_is_shelved_from_its_head_and_taken_back(self):
        orders = self.calls(3)
        self.tour("followup_shelve_queue")
        self.assertEqual(["sent"] * 3, orders.mapped("state"))
        self.assertEqual([["lost"]] * 3, self.events(*orders))
        self.assertTrue(all(orders.followup_event_ids.mapped("undone_on")))

    def test_the_first_day_is_told_above_the_first_card(self):
        self.company.followup_start_date = "2026-11-23"
        self.calls(2, sent="2024-03-01", expires="2024-04-01")
        self.calls(1)
        self.manage("followup_first_day", "/odoo/followup")
        settings = self.claire.res_users_settings_ids
        self.assertEqual([self.company.id], settings.followup_first_day_read)
