from odoo.tests import tagged

from .customer_case import CustomerMixin
from .test_counts import CountCase

FURTHER, FURTHER_CANCELLED = 12, 18  # queries for each further quotation of a press


@tagged("post_install", "-at_install")
class TestPressCounts(CustomerMixin, CountCase):
    """What a press costs for each further quotation."""

    def press_cost(self, count, code, planned=False, **values):
        orders = self.three(*[{}] * count)
        if planned:
            self.env["sale.followup.scheduler"]._plan(orders.with_company(self.company))
        also, revision = self.also(orders[0], *orders[1:]), self.card(orders[0])["revision"]
        desk, request = self.desk(), self.next_request()
        answer = []
        cost = self.cost(
            lambda: answer.append(
                desk.apply_outcome(
                    "sale.order", orders[0].id, code, {**values, "also": also}, revision, request
                )
            )
        )
        self.assertEqual(count - 1, len(answer[0]["also"]))
        return cost

    def test_each_further_quotation_costs_little(self):
        lost, others = {"lost_reason_id": self.reason().id, "note": "Note"}, self.others_add()
        for code, limit, values in (
            ("no_answer", FURTHER, {"note": "Note"}),
            ("no_news", FURTHER, {"next_date": "2026-12-02", "note": "Note"}),
            ("on_track", FURTHER, {"note": "Note"}),
            ("order_coming", FURTHER, {"note": "Note"}),
            ("meeting", FURTHER, {"meeting_date": "2026-12-03"}),
            ("call_back", FURTHER, {"next_date": "2026-12-03"}),
            ("lost", FURTHER_CANCELLED, lost),
        ):
            for planned in (False, True):
                with self.subTest(code, planned=planned):
                    self.press_cost(2, code, planned, **values)
                    one = self.press_cost(1, code, planned, **values)
                    five = self.press_cost(5, code, planned, **values)
                    self.assertLessEqual(five, one + 4 * (limit + others))
