from odoo.tests import tagged

from .common import day
from .result_case import TODAY, ResultCase


@tagged("post_install", "-at_install")
class TestResults(ResultCase):
    """« Suites données » : a row for each quotation that was ever sent."""

    def test_from_the_sending_to_the_order(self):
        with self.at("2026-09-01"):
            order = self.quote(expires="2026-10-01", state="draft")
            order.action_quotation_sent()
        with self.at("2026-09-20"):
            self.apply(order, "on_track", user=self.manager)
        with self.at("2026-09-30"):
            order.action_confirm()
        row = self.row(order)
        self.assertEqual(("ordered", "2"), (row.result, row.rate))
        self.assertEqual((day("2026-09-01"), day("2026-09-30")), (row.sent_date, row.decided_on))
        self.assertEqual((29, 1, 1), (row.days, row.attempts, row.attempt_count))
        self.assertEqual((1, 1, 1.0), (row.decided, row.ordered, row.share))

    def test_silence_begins_90_days_after_the_expiration(self):
        silent = self.quote(expires="2026-08-26", followup_sent_date="2026-08-01")
        waiting = self.quote(expires="2026-08-27", followup_sent_date="2026-08-01")
        row = self.row(silent)
        self.assertEqual(("silent", day(TODAY), 1), (row.result, row.decided_on, row.decided))
        self.assertEqual(115, row.days)
        row = self.row(waiting)
        self.assertEqual(("running", False, 0), (row.result, row.decided_on, row.decided))

    def test_without_an_expiration_the_company_s_days_count(self):
        """30 days after the quotation, then 90: 27 July + 120 = 24 November."""
        silent = self.quote(sent="2026-07-27", expires=None)
        waiting = self.quote(sent="2026-07-28", expires=None)
        self.assertEqual("silent", self.row(silent).result)
        self.assertEqual("running", self.row(waiting).result)

    def test_an_order_after_the_silence_is_an_order(self):
        order = self.quote(expires="2026-03-01", followup_sent_date="2026-02-01")
        self.assertEqual("silent", self.row(order).result)
        order.action_confirm()
        self.assertEqual("ordered", self.row(order).result)

    def test_the_rate_is_the_last_one_set_the_day_before(self):
        """What is typed when the order is there already foretold nothing."""
        with self.at("2026-11-01"):
            order = self.quote(followup_sent_date="2026-10-01", expires="2026-12-15")
            order.success_rate = "1"
        with self.at("2026-11-10"):
            order.success_rate = "2"
            order.success_rate = "3"
            self.assertEqual("1", order.followup_rate_before)
            order.action_confirm()
        self.assertEqual("1", self.row(order).rate)
        other = self.quote(followup_sent_date="2026-10-01", expires="2026-12-15")
        with self.at("2026-11-10"):
            other.success_rate = "3"
        with self.at("2026-11-11"):
            other.action_confirm()
        self.assertEqual("3", self.row(other).rate)

    def test_never_given_is_a_rate_of_its_own(self):
        self.assertEqual("0", self.row(self.quote()).rate)

    def test_undo_gives_the_rate_before_back(self):
        order = self.quote()
        with self.at("2026-11-20"):
            order.success_rate = "1"
        answer = self.apply(order, "on_track")
        self.assertEqual(("2", "1"), (order.success_rate, order.followup_rate_before))
        self.undo(answer)
        self.assertEqual(("1", False), (order.success_rate, order.followup_rate_before))

    def test_what_was_revised_counts_with_its_revision(self):
        order = self.quote(followup_sent_date="2025-10-01", sent="2025-10-01", expires="2025-12-31")
        self.apply(order, "revise")
        row = self.row(order)
        self.assertEqual(("cancel", "replaced", 0), (order.state, row.result, row.decided))

    def test_another_variant_is_no_loss(self):
        reason = self.reason("budget")
        for is_loss, result in ((True, "lost"), (False, "replaced")):
            reason.followup_no_loss = not is_loss
            order = self.quote(followup_sent_date="2026-10-01")
            self.apply(order, "lost", lost_reason_id=reason.id)
            self.assertEqual(result, self.row(order).result)

    def test_what_was_never_sent_is_not_told_of(self):
        draft = self.quote(state="draft")
        by_phone = self.quote(state="sale", followup_closed_date=TODAY)
        self.assertFalse(self.row(draft) | self.row(by_phone))

    def test_unknown_days_are_told_and_count_in_no_rate(self):
        order = self.quote(expires="2025-01-01", sent="2024-12-01")
        row = self.row(order)
        self.assertEqual(("silent", False, 0), (row.result, row.sent_date, row.decided))
        self.assertEqual((0, 0, None), self.observed("0"))

    def test_the_row_opens_its_quotation(self):
        order = self.quote()
        action = self.row(order).action_open_order()
        self.assertEqual(("sale.order", order.id), (action["res_model"], action["res_id"]))
