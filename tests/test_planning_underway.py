from contextlib import suppress
from unittest.mock import patch

from odoo.tests import tagged

from .planning import SCHEDULER, PlanningCase


@tagged("post_install", "-at_install")
class TestPlanningUnderway(PlanningCase):
    """Batches, interruptions, bad records, and what it costs."""

    def test_a_bad_record_is_logged_once_and_stops_no_other(self):
        orders = self.quotes(*({} for _number in range(9)))
        with self.poisoned(orders[4]) as log:
            self.run_planning()
        self.assertEqual(1, len(log))
        self.assertIn(f"sale.order {orders[4].id}", log[0])
        for order in orders - orders[4]:
            self.assert_planned(order)
        self.assertFalse(orders[4].activity_ids)
        self.run_planning()
        self.assert_planned(orders[4])

    def test_a_bad_opportunity_stops_no_quotation(self):
        lead, order = self.lead(), self.quote()
        self.quote(opportunity_id=lead.id)
        with self.poisoned(lead):
            self.run_planning()
        self.assert_planned(order)

    def test_interrupted_it_goes_on_where_it_stopped(self):
        orders = self.quotes(*({} for _number in range(7)))
        scheduler = self.registry["sale.followup.scheduler"]
        whole, calls = scheduler._plan, []

        def dies(this, records):
            calls.append(records)
            if len(calls) == 3:
                raise KeyboardInterrupt  # what no handler of the cron catches
            return whole(this, records)

        with patch(f"{SCHEDULER}.BATCH", 2):
            with patch.object(scheduler, "_plan", dies), suppress(KeyboardInterrupt):
                self.run_planning()
            self.env.invalidate_all()
            planned = orders.filtered("activity_ids")
            self.assertEqual(4, len(planned), "two batches were committed")
            first = planned.activity_ids
            self.run_planning()
        for order in orders:
            self.assert_planned(order)
        self.assertEqual(first, planned.activity_ids, "nothing was done twice")

    def test_out_of_time_it_asks_to_be_run_again(self):
        orders = self.quotes(*({} for _number in range(5)))
        cron = self.registry["ir.cron"]
        whole = cron._commit_progress

        def no_time_left(this, processed=0, **options):
            return min(whole(this, processed, **options), 0)

        with patch(f"{SCHEDULER}.BATCH", 1), patch.object(cron, "_commit_progress", no_time_left):
            self.run_planning()  # which Odoo runs again and again while something remains
        for order in orders:
            self.assert_planned(order)

    def test_a_locked_quotation_is_left_to_the_next_run(self):
        orders = self.quotes({}, {})
        model = self.registry["sale.order"]

        def without_first(this, **_options):
            return this - orders[0]

        with patch.object(model, "try_lock_for_update", without_first):
            self.run_planning()
        self.assertFalse(orders[0].activity_ids)
        self.assert_planned(orders[1])

    def test_what_changed_since_it_was_listed_is_looked_at_again(self):
        orders = self.quotes({}, {})
        scheduler = self.registry["sale.followup.scheduler"]
        whole = scheduler._robustly

        def late(this, task, ids):
            if orders[0].id in ids:
                this.env["sale.order"].browse(orders[0].id).followup_date = "2026-12-24"
            return whole(this, task, ids)

        with patch.object(scheduler, "_robustly", late):
            self.run_planning()
        self.assertFalse(orders[0].activity_ids)
        self.assert_planned(orders[1])

    def count_queries(self):
        self.env.flush_all()
        before = self.cr.sql_log_count
        self.run_planning()
        return self.cr.sql_log_count - before

    def test_the_queries_are_a_fifth_of_the_entries(self):
        users = (self.seller, self.colleague, self.all_seller)
        empty = self.count_queries()
        specs = [
            {"amount": 1000 + number * 20, "user": users[number % 3], "partner": partner}
            for number in range(400)
            for partner in [self.partner]
        ]
        self.quotes(*specs)
        planned = self.count_queries() - empty
        self.assertLessEqual(planned / 400, 0.2)
        self.assertEqual(
            400,
            self.env["mail.activity"].search_count(
                [("followup_kind", "=", "planned"), ("create_date", ">=", self.cr.now())]
            ),
        )
        again = self.count_queries() - empty
        self.assertLessEqual(again / 400, 0.1)
