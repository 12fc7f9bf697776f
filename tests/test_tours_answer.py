from odoo.tests import tagged

from .answered import AnsweredMixin
from .test_accessibility import AxeCase


@tagged("post_install", "-at_install", "tour")
class TestAnswerTour(AnsweredMixin, AxeCase):
    """The customer answers, one key applies it, and the page says that it was handled."""

    def page(self, order, tour, **options):
        self.tour(tour, f"/my/orders/{order.id}?access_token={order.access_token}", **options)

    def test_from_the_page_to_the_panel_and_back(self):
        order = self.calls(2)[0]
        order._portal_ensure_token()
        self.page(order, "followup_customer_answers", login=None)
        self.assertEqual("decision", order.followup_answer_ids.code)
        self.assertFalse(order.followup_event_ids)
        self.tour("followup_answer_applied")
        self.assertEqual([["meeting", "meeting"]], self.events(order))
        self.assertEqual("handled", order.followup_answer_ids.state)
        self.page(order, "followup_answer_handled", login=None)

    def test_the_offer_leaves_where_the_salesperson_ticks_it(self):
        order = self.calls(2)[0]
        order._portal_ensure_token()
        self.answer(order, "time")
        self.tour("followup_answer_offer")
        event = order.followup_event_ids
        self.assertEqual(("on_track", "waiting"), (event.code, event.mail_state))
        with self.at("2026-11-24 14:00"):
            event._claim_and_make()
        self.settle()
        self.assertEqual("made", event.mail_state)
        self.assertIn(order.partner_id, event.mail_message_id.notified_partner_ids)
        page = self.url_open(f"/my/orders/{order.id}?access_token={order.access_token}")
        self.assertIn("a été prise en compte", page.text)

    def test_on_a_phone(self):
        order = self.calls(2)[0]
        order._portal_ensure_token()
        self.browser_size = "390x844"
        self.touch_enabled = True
        self.page(order, "followup_customer_answers", login=None)
        self.assertEqual("decision", order.followup_answer_ids.code)
        self.tour("followup_answer_applied_phone")
        self.assertEqual([["meeting"]], self.events(order))
        self.assertEqual("handled", order.followup_answer_ids.state)
