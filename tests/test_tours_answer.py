from odoo.tests import tagged

from .test_accessibility import AxeCase


@tagged("post_install", "-at_install", "tour")
class TestAnswerTour(AxeCase):
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
