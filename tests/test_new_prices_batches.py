from contextlib import suppress
from unittest.mock import patch

from odoo.tests import tagged

from .new_prices_case import NewPricesCase

PRICES = "odoo.addons.sale_quotation_followup.models.sale_followup_scheduler_prices"


@tagged("post_install", "-at_install")
class TestNewPricesInBatches(NewPricesCase):
    """A December list of a thousand is priced in committed batches; here five, two at a time."""

    def setUp(self):
        super().setUp()
        self.rise()
        self.orders = self.env["sale.order"].concat(*(self.expected() for _number in range(5)))

    def run_cron(self):
        """Run the cron as Odoo does: what a batch has committed stays."""
        self.settle()
        with self.enter_registry_test_mode(), patch(f"{PRICES}.BATCH", 2):
            self.env.ref("sale_quotation_followup.ir_cron_prices").method_direct_trigger()
        self.env.invalidate_all()

    def priced(self):
        return self.orders.filtered("followup_prices_at")

    def test_killed_in_between_what_was_done_stays_and_the_rest_follows(self):
        scheduler = self.registry["sale.followup.scheduler"]
        whole, batches = scheduler._prepare_prices, []

        def dies(this, orders):
            batches.append(orders.ids)
            if len(batches) == 2:
                raise KeyboardInterrupt  # what no handler of the cron catches
            return whole(this, orders)

        with patch.object(scheduler, "_prepare_prices", dies), suppress(KeyboardInterrupt):
            self.run_cron()
        self.env.invalidate_all()
        first = self.priced()
        self.assertEqual(2, len(first), "one batch was committed")
        self.assertEqual({2625}, set(first.mapped("followup_next_amount")))
        with self.at("2026-12-04 11:00"):
            self.run_cron()
            self.assertEqual(self.orders, self.priced())
            for order in self.orders:
                done_now = order.followup_prices_at == self.instant
                self.assertEqual(order not in first, done_now, "each once")

    def test_out_of_time_it_goes_on_in_its_next_run(self):
        cron = self.registry["ir.cron"]
        whole = cron._commit_progress

        def no_time_left(this, processed=0, **options):
            return min(whole(this, processed, **options), 0)

        with patch.object(cron, "_commit_progress", no_time_left):
            self.run_cron()  # which Odoo runs again and again while something remains
        self.assertEqual(self.orders, self.priced())
