from odoo.tests import tagged

from .customer_case import CustomerMixin
from .test_counts import CountCase

FURTHER, FURTHER_CANCELLED = 12, 18  # queries for each further quotation of a press


@tagged("post_install", "-at_install")
class TestPressCounts(CustomerMixin, CountCase):
    """What a press costs for each further quotation."""

    def press_cost(self, count, code, planned=False, spec=None, **values):
        orders = self.three(*[spec or {}] * count)
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
        lost = {"lost_reason_id": self.reason().id, "note": "Note"}
        self.assert_each_costs_little(
            ("no_answer", FURTHER, {"note": "Note"}),
            ("no_news", FURTHER, {"next_date": "2026-12-02", "note": "Note"}),
            ("on_track", FURTHER, {"note": "Note"}),
            ("order_coming", FURTHER, {"note": "Note"}),
            ("meeting", FURTHER, {"meeting_date": "2026-12-03"}),
            ("call_back", FURTHER, {"next_date": "2026-12-03"}),
            ("lost", FURTHER_CANCELLED, lost),
        )

    def test_so_does_each_at_the_e_mail_step(self):
        self.assert_each_costs_little(
            ("email_reminder", FURTHER, {"note": "Note"}),
            ("already_reminded", FURTHER, {"note": "Note"}),
            spec={"amount": 800},
        )

    def test_so_does_each_renewal_at_each_of_its_steps(self):
        for end, case in (
            ("2026-12-01", ("renewal_reminder", FURTHER, {"note": "Note"})),
            ("2026-10-20", ("renewal_no_news", FURTHER, {"success_rate": "1"})),
            ("2026-09-10", ("renewal_close", FURTHER_CANCELLED, {"note": "Note"})),
        ):
            self.assert_each_costs_little(case, spec={"renewed_contract_end": end, "expires": end})

    def test_so_does_each_of_december_s(self):
        with self.at("2026-12-10 10:00"):
            self.assert_each_costs_little(
                ("still_expected", FURTHER, {"next_date": "2026-12-17"}),
                ("not_this_year", FURTHER, {"note": "Note"}),
                spec={"expires": "2026-12-31", "success_rate": "3"},
            )

    def assert_each_costs_little(self, *cases, spec=None):
        others = self.others_add()
        for code, limit, values in cases:
            for planned in (False, True):
                with self.subTest(code, planned=planned):
                    self.press_cost(2, code, planned, spec, **values)
                    one = self.press_cost(1, code, planned, spec, **values)
                    five = self.press_cost(5, code, planned, spec, **values)
                    self.assertLessEqual(five, one + 4 * (limit + others))
