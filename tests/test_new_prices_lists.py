from contextlib import contextmanager

from odoo.fields import Command
from odoo.tests import tagged

from .common import utc
from .new_prices_case import JANUARY, NewPricesCase

NEW_YEAR_S_EVE = "2026-12-31 23:59"


@tagged("post_install", "-at_install")
class TestNewPricesOfPriceLists(NewPricesCase):
    """Odoo's own price lists decide: their discounts, variants and quantities."""

    def rules(self, pricelist, *rules):
        """Put rules of this year and the next into a price list."""
        pricelist.item_ids = [Command.create(rule) for rule in rules]

    def test_a_discount_of_the_list_is_no_manual_one(self):
        """2,500 at list prices: 10 % off is 2,250 until 31 December, 5 % off is 2,375 then."""
        self.rules(
            self.pricelist,
            {"compute_price": "percentage", "percent_price": 10, "date_end": utc(NEW_YEAR_S_EVE)},
            {"compute_price": "percentage", "percent_price": 5, "date_start": utc(JANUARY)},
        )
        order = self.expected()
        self.assertEqual([10, 10], order.order_line.mapped("discount"))
        self.night()
        self.assertEqual((2250, 2375), self.totals(order))
        kept = [line["kept"] for line in self.desk().get_new_prices(order.id)["lines"]]
        self.assertEqual([None, None], kept)

    def test_a_variant_has_its_own_rule_and_its_extra(self):
        """The large one costs 100 more, and 10 % more from 1 January; the small one stays."""
        attribute = self.env["product.attribute"].create(
            {
                "name": "Taille",
                "value_ids": [
                    Command.create({"name": "Petit"}),
                    Command.create({"name": "Grand", "default_extra_price": 100}),
                ],
            }
        )
        template = self.env["product.template"].create(
            {
                **{"name": "Groupe", "type": "service", "list_price": 1000, "taxes_id": False},
                "company_id": self.company.id,
                "attribute_line_ids": [
                    Command.create(
                        {
                            "attribute_id": attribute.id,
                            "value_ids": [Command.set(attribute.value_ids.ids)],
                        }
                    )
                ],
            }
        )
        small, large = template.product_variant_ids.sorted("lst_price")
        self.assertEqual((1000, 1100), (small.lst_price, large.lst_price))
        self.rise(10, applied_on="0_product_variant", product_id=large.id)
        order = self.expected({"product_id": small.id}, {"product_id": large.id})
        self.night()
        self.assertEqual((2100, 1000 + 1210), self.totals(order))

    def test_a_price_by_quantity_is_that_of_the_line(self):
        self.rise(5, min_quantity=2)
        one, two = (
            self.expected({"product_id": self.unit.id, "product_uom_qty": quantity})
            for quantity in (1, 2)
        )
        self.night()
        self.assertEqual((2000, 2100), self.totals(two))
        self.assertIsNone(self.totals(one), "below a cent nothing is said")


@tagged("post_install", "-at_install")
class TestNewPricesAreOnlyRead(NewPricesCase):
    """No write in a call that reads: PostgreSQL itself would refuse it."""

    @contextmanager
    def read_only(self):
        self.settle()
        with self.env.cr.savepoint():  # at whose end the transaction is as it was
            self.env.cr.execute("SET TRANSACTION READ ONLY")
            yield

    def test_card_preview_and_table_write_nothing(self):
        self.rise()
        prepared, fresh = self.expected(), self.expected()
        prepared._followup_prepare_prices()
        for order in (prepared, fresh):
            with self.read_only():
                desk = self.desk()
                told = desk.get_card("sale.order", order.id)["next_prices"]
                self.assertEqual(2625 if order == prepared else None, told and told["then"])
                self.assertEqual(2625, desk.get_new_prices(order.id)["total"]["after"])
                desk.preview("sale.order", order.id, "still_expected", {})
        self.assertFalse(fresh.followup_prices_at)
