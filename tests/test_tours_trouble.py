from odoo.tests import tagged
from odoo.tools import mute_logger

from .tour_case import TourCase


@tagged("post_install", "-at_install", "tour")
class TestTroubleTours(TourCase):
    """What goes wrong in the middle of a call costs nothing that was typed."""

    def test_a_lost_connection(self):
        orders = self.calls()
        self.tour("followup_lost_connection")
        self.assertEqual(
            [["on_track"], ["no_news"], ["no_answer"]],
            self.events(*orders[:3]),
            "what was sent again was applied once",
        )
        self.assertEqual("Passera commande", orders[0].followup_event_ids.note)
        self.assertEqual("2026-12-24", orders[0].validity_date.isoformat())
        self.assertEqual(5, self.requests.count("apply_outcome"))

    def test_a_slow_server(self):
        orders = self.calls()
        self.tour("followup_slow_server")
        self.assertEqual([["on_track"], ["no_news"], ["no_answer"], []], self.events(*orders[:4]))
        first, second, third = orders[:3].followup_event_ids.sorted("id")
        self.assertEqual(orders[:3], first.order_id + second.order_id + third.order_id)
        self.assertTrue(third.undone_on)
        self.assertFalse((first + second).filtered("undone_on"))

    def test_a_failing_server(self):
        orders = self.calls()
        self.tour("followup_failing_server")
        self.assertEqual([["on_track"], [], []], self.events(*orders[:3]))
        self.assertEqual("Passera commande", orders[0].followup_event_ids.note)
        self.assertFalse(orders[0].followup_event_ids.undone_on)
        self.assertEqual(1, self.requests.count("apply_outcome"), "the others never arrived")
        self.assertNotIn("undo", self.requests)

    def test_a_colleague_is_faster(self):
        orders = self.calls()
        marc = self.make_user("marc.faure", "sales_team.group_sale_manager", name="Marc Faure")
        self.faster(marc, "no_news", "on_track")
        self.tour("followup_conflict")
        self.assertEqual([["on_track"], []], self.events(*orders[:2]))
        self.assertEqual(marc, orders[0].followup_event_ids.user_id)
        self.assertFalse(orders[0].followup_event_ids.note)

    @mute_logger("odoo.http")
    def test_the_session_ends_in_the_middle_of_a_call(self):
        orders = self.calls()
        self.tour("followup_session")
        self.assertEqual([["on_track"], []], self.events(*orders[:2]))
        self.assertEqual("Veut deux groupes froids", orders[0].followup_event_ids.note)


@tagged("post_install", "-at_install", "tour")
class TestPlaceTours(TourCase):
    """Wherever the panel is opened from, it finds its place."""

    def test_a_reload_and_the_back_button_keep_the_place(self):
        orders = self.calls()
        self.tour("followup_address", f"/odoo/followup/{orders[2].id}?queue=phone")
        self.assertFalse(orders.followup_event_ids)

    def test_the_browsers_arrows_after_an_outcome(self):
        orders = self.calls()
        self.tour("followup_back_after_outcome")
        self.assertEqual([["on_track"], ["no_answer"], []], self.events(*orders[:3]))
        self.assertEqual("Rappeler à 16 h", orders[1].followup_event_ids.note)

    def test_from_the_quotation(self):
        orders = self.calls()
        self.tour("followup_from_form", f"/odoo/sale.order/{orders[3].id}")

    def test_from_a_selection_in_the_list(self):
        orders = self.calls()
        self.tour("followup_from_list", "/odoo/action-sale.action_quotations_with_onboarding")
        self.assertEqual([["no_news"], ["no_news"]], self.events(orders[3], orders[6]))
        self.assertFalse((orders - orders[3] - orders[6]).followup_event_ids)
