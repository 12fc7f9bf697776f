from odoo.tests import tagged

from .common import day
from .new_prices_case import NewPricesCase


@tagged("post_install", "-at_install")
class TestNewPricesAtNight(NewPricesCase):
    """What each night prepares, and nothing besides."""

    def test_each_quotation_once_a_day(self):
        self.rise()
        order = self.expected()
        self.night()
        before = self.snapshot(order)
        with self.at("2026-12-04 23:00"):
            self.night()
            self.assertEqual(before, self.snapshot(order))
        with self.at("2026-12-05 00:10") as now:
            self.night()
            self.assertEqual(now, order.followup_prices_at)

    def test_nothing_is_written_where_nothing_is_known(self):
        order = self.expected()
        before = self.snapshot(order)
        self.night()
        self.assertEqual(before, self.snapshot(order))

    def test_a_rule_that_is_taken_back_takes_the_figure_along(self):
        rule = self.rise()
        order = self.expected()
        self.night()
        rule.unlink()
        self.night()
        self.assertIsNone(self.told(order))
        self.assertFalse(order.followup_prices_at or order.followup_next_amount)

    def test_one_that_fails_stops_no_other(self):
        self.rise()
        orders = self.expected() + self.expected() + self.expected()
        broken, compute = orders[1].id, type(orders)._followup_compute_figure

        def failing(order, lists):
            if order.id == broken:
                raise ZeroDivisionError
            return compute(order, lists)

        self.patch(type(orders), "_followup_compute_figure", failing)
        with self.assertLogs("odoo.addons.sale_quotation_followup", "ERROR") as logs:
            self.night()
        self.assertIn(str(broken), "".join(logs.output))
        self.assertEqual([2625, 0, 2625], orders.mapped("followup_next_amount"))

    def test_no_line_is_written_and_no_copy_is_left(self):
        self.rise()
        order = self.expected()
        before = self.env["sale.order"].with_context(active_test=False).search_count([])
        lines = self.snapshot(order)["sale_order_line"]
        self.night()
        self.assertEqual(lines, self.snapshot(order)["sale_order_line"])
        after = self.env["sale.order"].with_context(active_test=False).search_count([])
        self.assertEqual(before, after)
        self.assertFalse(order.message_ids.filtered(lambda one: one.date >= self.instant))

    def test_the_review_leaves_out_what_changed_since_as_the_card_does(self):
        """Of two quotations one gets a third unit: its figure of last night is told nowhere."""
        self.rise()
        changed, kept = self.expected(), self.expected()
        self.night()
        changed.order_line[0].product_uom_qty = 3
        self.settle()
        self.assertIsNone(self.told(changed)["then"])
        self.assertEqual([0, 2625], [one.followup_next_amount for one in (changed, kept)])
        (group,) = self.env["sale.order"].formatted_read_group(
            [("id", "in", (changed + kept).ids), ("followup_december", "=", True)],
            [],
            ["followup_next_amount:sum"],
        )
        self.assertEqual(2625, group["followup_next_amount:sum"])
        self.desk().compute_new_prices(changed.id)
        self.assertEqual(3675, changed.followup_next_amount)

    def test_the_review_adds_them_up(self):
        self.rise()
        orders = self.expected() + self.expected()
        self.night()
        groups = self.env["sale.order"].formatted_read_group(
            [("id", "in", orders.ids), ("followup_december", "=", True)],
            ["user_id"],
            ["followup_next_amount:sum", "followup_amount:sum"],
        )
        self.assertEqual(
            [(5250, 5000)],
            [(one["followup_next_amount:sum"], one["followup_amount:sum"]) for one in groups],
        )
        self.assertEqual(day("2026-12-31"), orders[0].validity_date)
