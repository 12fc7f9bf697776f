from contextlib import contextmanager
from dataclasses import replace
from unittest.mock import patch

from odoo.tests import tagged

from odoo.addons.sale_quotation_followup.rules.queues import ROWS, email, phone

from .new_prices_case import NewPricesCase


@tagged("post_install", "-at_install")
class TestQueueRows(NewPricesCase):
    """What is special about a queue stands in its row: any other may have it."""

    @contextmanager
    def row(self, queue, **said):
        rows = tuple(replace(row, **said) if row is queue else row for row in ROWS)
        registry = self.env.registry
        with patch.object(registry["sale.followup.queues"], "_rows", lambda _self: rows):
            registry.clear_cache()
            yield
        registry.clear_cache()

    def test_any_queue_can_tell_the_new_prices(self):
        self.rise()
        order = self.quote(9000, expires="2026-11-30", pricelist_id=self.pricelist.id)
        self.assertEqual("phone", order.followup_queue)
        self.assertIsNone(self.told(order))
        with self.row(phone.QUEUE, tells_new_prices=True):
            self.assertEqual("2027-01-01", self.told(order)["on"])

    def test_any_queue_can_have_a_badge(self):
        order = self.quote(9000, expires="2026-11-30")
        self.assertIsNone(self.card(order)["badge"])
        registry = self.env.registry["sale.followup.queues"]
        with patch.object(registry, "_badge", lambda _self, _order, place: place.queue):
            self.assertEqual("phone", self.card(order)["badge"])

    def test_a_selection_gets_what_the_queue_gives_that_opens_with_many(self):
        order = self.quote(900, expires="2026-11-30")
        with self.row(email.QUEUE, bulk="renewal_reminder"):
            answer = self.desk().open_selection(False, order.ids)
        self.assertEqual("renewal_reminder", answer["bulk"])
