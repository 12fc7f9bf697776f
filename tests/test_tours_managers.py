from functools import wraps
from unittest.mock import patch

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

    def test_what_is_slipping_away_of_one_s_own(self):
        self.calls(3, expires="2026-10-01")
        self.quote(expires="2026-10-01", user=self.claire)
        self.julie.group_ids |= self.env.ref("sales_team.group_sale_salesman_all_leads")
        self.tour("followup_leaks_mine", "/odoo/my-points-to-pick-up")

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

    def as_the_cron(self, name):
        """Have a year shelved, or taken back, once it is asked for: no cron runs in tests."""
        shelvings = self.registry["sale.followup.shelving"]
        asked = getattr(shelvings, name)

        @wraps(asked)
        def at_once(shelving, *args):
            answer = asked(shelving, *args)
            with patch.object(self.registry["ir.cron"], "_commit_progress", lambda *_a, **_k: 1):
                shelving.sudo()._cron_shelve()
            return answer

        self.startPatcher(patch.object(shelvings, name, at_once))

    def test_a_whole_year_is_shelved_and_taken_back(self):
        for name in ("_shelve_year", "action_undo"):
            self.as_the_cron(name)
        orders = self.calls(3, sent="2024-03-01", expires="2024-04-01")
        others = self.calls(2)
        self.manage("followup_shelve_year", "/odoo/sent-by-year")
        self.assertEqual({"sent"}, set((orders | others).mapped("state")))
        self.assertEqual([["lost"]] * 3, self.events(*orders))
        self.assertTrue(all(orders.followup_event_ids.mapped("undone_on")))
        self.assertFalse(others.followup_event_ids)

    def test_the_first_day_is_told_above_the_first_card(self):
        self.company.followup_start_date = "2026-11-23"
        self.calls(2, sent="2024-03-01", expires="2024-04-01")
        self.calls(1)
        self.manage("followup_first_day", "/odoo/followup")
        settings = self.claire.res_users_settings_ids
        self.assertEqual([self.company.id], settings.followup_first_day_read)
