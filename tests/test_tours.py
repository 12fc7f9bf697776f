from collections import Counter

from odoo.tests import tagged

from .tour_case import TourCase


@tagged("post_install", "-at_install", "tour")
class TestTours(TourCase):
    """A salesperson at work, in a real browser."""

    def test_each_outcome_is_one_click_and_one_request(self):
        orders = self.calls()
        self.tour("followup_outcomes")
        self.assertEqual(
            [
                ["no_answer"],
                ["no_news"],
                ["on_track"],
                ["order_coming"],
                ["meeting"],
                ["call_back"],
                ["lost"],
            ],
            self.events(*orders),
        )
        silent, unsure, sure, ordering, meeting, later, lost = orders
        self.assertFalse(silent.last_followup_date)
        self.assertEqual(
            ["2026-11-24", "2026-12-24", "2026-12-31"],
            [one.validity_date.isoformat() for one in unsure + sure + ordering],
        )
        self.assertEqual(["1", "2", "3"], (unsure + sure + ordering).mapped("success_rate"))
        self.assertEqual(
            ["2026-12-07", "2026-12-01"],
            [one.followup_date.isoformat() for one in meeting + later],
        )
        self.assertEqual("cancel", lost.state)
        self.assertEqual("Rappeler au printemps", unsure.followup_event_ids.note)
        self.assertEqual("Parti chez un confrère", lost.followup_event_ids.note)
        mails = {one.order_id: one.mail_state for one in orders.followup_event_ids}
        self.assertEqual("waiting", mails[sure])
        self.assertFalse(mails[ordering])

    def test_an_outcome_asks_the_server_for_nothing_more_than_the_card_after_the_next(self):
        self.calls()
        self.tour("followup_outcomes")
        asked = Counter(self.requests)
        self.assertEqual(7, asked["apply_outcome"])
        self.assertLessEqual(asked["get_card"], 8)  # at the end, perhaps who did not answer
        self.assertEqual(1, asked["open_desk"])
        self.assertEqual(1, asked["get_day_summary"])
        self.assertEqual(6, asked["open_entry"])  # the first came with the opening
        self.assertEqual(7, asked["release_entry"])

    def test_by_keyboard_only(self):
        orders = self.calls()
        self.tour("followup_keyboard")
        self.assertEqual(
            [["no_answer"], ["on_track"], ["meeting"], ["lost"], []], self.events(*orders[:5])
        )
        first, second, third, fourth = orders[:4].followup_event_ids.sorted("id")
        self.assertTrue(first.undone_on)
        self.assertFalse((second + third + fourth).filtered("undone_on"))
        self.assertFalse(second.mail_state)
        self.assertEqual("2026-12-07", orders[2].followup_date.isoformat())
        self.assertEqual(("cancel", "Moins cher ailleurs"), (orders[3].state, fourth.note))
        self.assertEqual(self.reason("competitor"), fourth.lost_reason_id)

    def test_a_digit_on_a_blocked_outcome_says_why(self):
        orders = self.calls(2)
        orders[0].partner_id.email = False
        self.tour("followup_blocked")
        self.assertEqual([["on_track"], []], self.events(*orders))
        self.assertFalse(orders[0].followup_event_ids.mail_state)


@tagged("post_install", "-at_install", "tour")
class TestPhoneTour(TourCase):
    """The same on a phone."""

    browser_size = "390x844"
    touch_enabled = True

    def test_with_a_phone_in_the_hand(self):
        orders = self.calls()
        self.tour("followup_phone")
        self.assertEqual([["no_answer"], ["meeting"], [], []], self.events(*orders[:4]))
        self.assertEqual("Rappeler demain", orders[0].followup_event_ids.note)
        self.assertTrue(orders[1].followup_event_ids.undone_on)
        self.assertFalse(orders[1].followup_date)
