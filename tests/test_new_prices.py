from odoo.exceptions import AccessError, ValidationError
from odoo.fields import Command
from odoo.tests import tagged

from .common import utc
from .contract import check
from .new_prices_case import NewPricesCase


@tagged("post_install", "-at_install")
class TestNewPrices(NewPricesCase):
    """ "Revoir l'offre en appliquant les nouveaux tarifs de l'année n+1": with the figures."""

    def test_the_card_tells_what_the_night_has_prepared(self):
        self.rise()
        order = self.expected()
        self.night()
        told = self.told(order)
        check(self, "NextPrices", told)
        self.assertEqual((2500, 2625), (told["today"], told["then"]))
        self.assertEqual(("2027-01-01", None), (told["on"], told["announced"]))
        self.assertEqual("+\xa05,0\xa0%", told["change"])
        self.assertEqual("2026-12-04T09:00:00Z", told["computed_at"])
        self.assertEqual([1000, 50], order.order_line.mapped("price_unit"))
        self.assertEqual(2625, order.followup_next_amount)

    def test_opening_a_card_computes_nothing_and_a_button_does(self):
        self.rise()
        order = self.expected()
        before = self.snapshot(order)
        told = self.told(order)
        self.assertEqual(before, self.snapshot(order))
        self.assertEqual((2500, None, None), (told["today"], told["then"], told["computed_at"]))
        card = self.desk().compute_new_prices(order.id)
        self.assertEqual(2625, card["next_prices"]["then"])
        self.assertEqual(2625, self.told(order)["then"])
        self.assertFalse(order.followup_revision_ids)

    def test_below_a_cent_nothing_is_said(self):
        self.rise(0)
        order = self.expected()
        self.night()
        self.assertIsNone(self.told(order))
        self.assertEqual(2500, order.followup_next_amount)

    def test_a_rule_that_ends_counts_as_one_that_begins(self):
        self.pricelist.item_ids = [
            Command.create(
                {
                    "compute_price": "percentage",
                    "percent_price": 10,
                    "date_end": utc("2026-12-31 23:59:59"),
                }
            )
        ]
        order = self.expected({"product_id": self.unit.id})
        self.night()
        self.assertEqual((900, 1000), self.totals(order))

    def test_a_rule_of_later_says_nothing(self):
        rule = self.rise()
        order = self.expected()
        for start, then in (
            ("2027-01-02 00:00", None),
            ("2027-01-01 08:00", (2500, 2625)),
            ("2026-12-31 23:00", (2500, 2625)),
            ("2026-12-04 09:00", None),
        ):
            with self.subTest(start):
                rule.date_start = utc(start)
                order._followup_forget_prices()
                self.night()
                self.assertEqual(then, self.totals(order))

    def test_a_list_that_builds_on_another_changes_with_it(self):
        self.rise()
        public = {"compute_price": "formula", "base": "pricelist"}
        public |= {"base_pricelist_id": self.pricelist.id, "price_surcharge": 10}
        built = self.make_list("Revendeurs", item_ids=[Command.create(public)])
        order = self.expected(pricelist_id=built.id)
        self.night()
        self.assertEqual((2620, 2745), self.totals(order))

    def test_currencies_units_and_quantities_are_odoos(self):
        dollar = self.env.ref("base.USD")
        dollar.active = True
        rates = self.env["res.currency.rate"]
        rates.create({"currency_id": dollar.id, "company_id": self.company.id, "rate": 2})
        listed = self.make_list("Export", currency_id=dollar.id)
        self.rise(pricelist=listed)
        dozen = self.env.ref("uom.product_uom_dozen")
        order = self.expected(
            {"product_id": self.unit.id, "product_uom_id": dozen.id, "product_uom_qty": 1},
            pricelist_id=listed.id,
        )
        self.assertEqual(24000, order.amount_untaxed)
        self.night()
        self.assertEqual((24000, 25200), self.totals(order))
        self.assertEqual(12600, order.followup_next_amount)

    def test_what_was_typed_stays_and_is_said_to_stay(self):
        self.rise()
        order = self.expected(
            {"product_id": self.unit.id},
            {"product_id": self.work.id, "product_uom_qty": 10, "discount": 20},
            {"name": "Levage", "price_unit": 300},
        )
        order.order_line[0].price_unit = 900
        self.night()
        self.assertEqual((1600, 900 + 420 + 300), self.totals(order))
        table = self.desk().get_new_prices(order.id)
        check(self, "PriceTable", table)
        kept = [line["kept"] for line in table["lines"]]
        self.assertEqual(["price", "discount", "no_product"], kept)
        self.assertTrue(all(line["flag"] for line in table["lines"]))
        self.assertIn("2026", table["before_label"])
        self.assertIn("2027", table["after_label"])
        self.assertEqual((1600, 1620), (table["total"]["before"], table["total"]["after"]))

    def test_what_changed_since_is_to_be_computed_again(self):
        self.rise()
        order = self.expected()
        self.night()
        order.order_line[0].product_uom_qty = 3
        self.assertEqual((3500, None), self.totals(order))
        with self.at("2026-12-05 09:00"):
            self.night()
            self.assertEqual((3500, 3675), self.totals(order))

    def test_last_year_s_figure_is_none(self):
        self.rise()
        order = self.expected()
        self.night()
        order.validity_date = "2027-12-31"
        with self.at("2027-12-04 10:00"):
            self.assertEqual("order_coming", order.followup_queue)
            self.assertIsNone(self.told(order))

    def test_what_is_to_be_revised_tells_what_it_costs_today(self):
        self.rise(20)
        order = self.expected(sent="2025-10-06", expires="2025-12-31")
        order.success_rate = False
        self.unit.list_price = 1100
        self.night()
        self.assertEqual("price_revision", order.followup_queue)
        self.assertEqual((2700, 3240), self.totals(order))

    def test_other_queues_leads_and_renewals_have_none(self):
        self.rise()
        phone = self.expected(expires="2026-11-20")
        renewal = self.expected(renewed_contract_end="2026-11-20", expires="2026-12-31")
        self.night()
        self.assertEqual("phone", phone.followup_queue)
        self.assertIsNone(self.told(phone))
        self.assertEqual("order_coming", renewal.followup_queue)
        self.assertIsNone(self.told(renewal))
        self.assertEqual(2500, renewal.followup_next_amount)
        lead = self.env["crm.lead"].create({"name": "Extension", "user_id": self.seller.id})
        self.assertIsNone(self.told(lead))

    def test_who_may_not_see_the_quotation_sees_no_price(self):
        self.rise()
        order = self.expected(user=self.colleague)
        for method in ("get_new_prices", "compute_new_prices"):
            with self.subTest(method), self.refused(order, error=AccessError):
                getattr(self.desk(), method)(order.id)

    def test_undo_is_not_refused_because_the_night_came_between(self):
        self.rise()
        order = self.expected()
        answer = self.apply(order, "still_expected", next_date="2026-12-11", send=False)
        self.night()
        self.assertEqual("undone", self.undo(answer)["status"])
        self.assertEqual(2625, self.told(order)["then"])

    def test_a_copy_starts_without_a_figure(self):
        self.rise()
        order = self.expected()
        self.night()
        copy = order.copy()
        self.assertFalse(copy.followup_prices or copy.followup_prices_at)


@tagged("post_install", "-at_install")
class TestAnnouncedIncrease(NewPricesCase):
    """Where only a percentage is known: it is said to be announced."""

    def test_it_is_told_at_once(self):
        order = self.expected()
        self.assertIsNone(self.told(order))
        self.company.followup_increase = 5
        told = self.told(order)
        self.assertEqual((2500, 2625, 5), (told["today"], told["then"], told["announced"]))

    def test_the_price_lists_know_better(self):
        self.company.followup_increase = 5
        self.rise(3)
        order = self.expected()
        self.night()
        told = self.told(order)
        self.assertEqual((2575, None), (told["then"], told["announced"]))

    def test_it_is_in_the_review(self):
        self.company.followup_increase = 5
        order = self.expected()
        self.night()
        self.assertEqual(2625, order.followup_next_amount)

    def test_of_what_is_to_be_revised_it_is_computed_first(self):
        self.company.followup_increase = 10
        order = self.expected(sent="2025-10-06", expires="2025-12-31")
        order.success_rate = False
        self.unit.list_price = 1100
        self.settle()
        self.assertEqual((2500, None), self.totals(order))
        card = self.desk().compute_new_prices(order.id)
        told = card["next_prices"]
        self.assertEqual((2700, 2970, 10), (told["today"], told["then"], told["announced"]))

    def test_it_is_for_one_first_of_january(self):
        self.company.followup_increase = 5
        self.assertEqual(2027, self.company.followup_increase_year)
        order = self.expected(expires="2027-12-31")
        with self.at("2027-12-04 10:00"):
            self.assertIsNone(self.told(order))
            self.night()
            self.assertEqual(0, self.company.followup_increase)

    def test_none_is_negative_or_more_than_all(self):
        for percent in (-1, 101):
            with self.subTest(percent), self.assertRaises(ValidationError):
                self.company.followup_increase = percent

    def test_it_is_each_company_s_own(self):
        other = self.make_company("Froid du Nord")
        other.followup_increase = 5
        self.assertIsNone(self.told(self.expected()))
