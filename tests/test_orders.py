from odoo.tests import tagged

from .bulk import BulkMixin
from .common import FollowupCase, utc


@tagged("post_install", "-at_install")
class TestOrdersOfTheCustomer(BulkMixin, FollowupCase):
    """What the customer has ordered is said before one dials, and before one writes to many."""

    def order(self, quote, moment="2026-11-12 09:00", products=None, **vals):
        """Confirm another quotation of the same customer."""
        order = self.quote(amount=18900, partner=quote.partner_id, expires="2026-12-31", **vals)
        for line in order.order_line:
            if products is not None:
                line.write({"product_id": products.id, "price_unit": line.price_unit})
        order.action_confirm()
        order.date_order = utc(moment)
        self.settle()
        return order

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.other_product = cls.env["product.product"].create(
            {"name": "Filtre", "type": "service", "taxes_id": False}
        )

    def lead(self):
        return self.env["crm.lead"].create(
            {"name": "Froid de la pharmacie", "company_id": self.company.id}
        )

    def test_a_variant_of_a_won_opportunity_is_told_and_left_out(self):
        lead = self.lead()
        quote = self.quote(amount=800, opportunity_id=lead.id)
        order = self.order(quote, opportunity_id=lead.id, products=self.other_product)
        lead.action_set_won()
        card = self.card(quote)
        self.assertIn(f"Commande {order.name} du 12/11/2026 pour cette opportunité", card["reason"])
        self.assertEqual(
            [
                {
                    "res_id": order.id,
                    "name": order.name,
                    "date": "2026-11-12",
                    "amount": 18900,
                    "currency_id": order.currency_id.id,
                }
            ],
            card["orders"],
        )
        code, message = self.skip(quote)
        self.assertEqual("ordered", code)
        self.assertIn(order.name, message)

    def test_a_copy_that_was_ordered_is_told_and_left_out(self):
        quote = self.quote(amount=800)
        order = self.order(quote)
        self.assertIn(
            f"Commande {order.name} du 12/11/2026 pour ce client", self.card(quote)["reason"]
        )
        self.assertEqual("ordered", self.skip(quote)[0])

    def test_the_same_reference_leaves_it_out(self):
        quote = self.quote(amount=800, client_order_ref="Vercors")
        self.order(quote, products=self.other_product, client_order_ref="Vercors")
        self.assertEqual("ordered", self.skip(quote)[0])

    def test_whoever_orders_every_week_is_still_reminded_and_it_is_said(self):
        quote = self.quote(amount=800)
        order = self.order(quote, products=self.other_product)
        row = self.preview(quote)["results"][0]
        self.assertIsNone(row["skipped"])
        self.assertIn(order.name, row["said"])
        self.assertEqual(["applied"], self.statuses(self.send(quote)))

    def test_an_order_of_before_the_quotation_is_on_the_card_and_says_nothing(self):
        quote = self.quote(amount=800)
        order = self.order(quote, "2026-09-20 10:00")
        card = self.card(quote)
        self.assertEqual([order.name], [one["name"] for one in card["orders"]])
        self.assertNotIn(order.name, card["reason"])
        self.assertIsNone(self.skip(quote))
        self.assertEqual("", self.preview(quote)["results"][0]["said"])

    def test_twelve_months_and_the_customer_as_a_whole(self):
        company = self.env["res.partner"].create({"name": "Clinique", "is_company": True})
        contacts = self.env["res.partner"].create(
            [{"name": name, "parent_id": company.id, "email": f"{name}@c.example"} for name in "ab"]
        )
        quote = self.quote(amount=800, partner=contacts[0])
        old = self.order(quote, "2025-11-23 10:00")
        recent = self.order(quote, "2025-11-24 10:00")
        (old | recent).partner_id = contacts[1]
        self.settle()
        self.assertEqual([recent.name], [one["name"] for one in self.card(quote)["orders"]])

    def test_another_company_s_or_a_colleague_s_orders_are_not_told(self):
        quote = self.quote(amount=800)
        self.order(quote, company=self.make_company("Ailleurs"))
        self.order(quote, user=self.colleague)
        self.assertEqual([], self.card(quote)["orders"])
        self.assertEqual(1, len(self.card(quote, self.all_seller)["orders"]))

    def test_the_card_of_an_opportunity_tells_them_too(self):
        lead = self.lead()
        lead.user_id = self.seller
        quote = self.quote(opportunity_id=lead.id)
        order = self.order(quote, opportunity_id=lead.id)
        card = self.card(lead)
        self.assertEqual([order.name], [one["name"] for one in card["orders"]])
        self.assertIn("pour cette opportunité", card["reason"])

    def test_a_related_order_is_seen_behind_many_newer_ones(self):
        lead = self.lead()
        quotes = self.quotes(
            {"amount": 800, "opportunity_id": lead.id},
            {"amount": 800, "client_order_ref": "Lot 4"},
            {"amount": 800, "partner": self.env["res.partner"].create({"name": "Froid Vidal"})},
        )
        related = (
            self.order(quotes[0], opportunity_id=lead.id, products=self.other_product),
            self.order(quotes[1], client_order_ref="Lot 4", products=self.other_product),
            self.order(quotes[2]),
        )
        lead.action_set_won()
        newer = self.quotes(
            *[
                {"amount": 50, "partner": partner}
                for partner in quotes.partner_id
                for _number in range(25)
            ]
        )
        newer.order_line.write({"product_id": self.other_product.id, "price_unit": 50})
        newer.action_confirm()
        newer.date_order = utc("2026-11-20 09:00")
        self.settle()
        for quote, order in zip(quotes, related, strict=True):
            with self.subTest(order.name):
                self.assertIn(order.name, self.card(quote)["reason"])
                self.assertIn(order.name, self.skip(quote)[1])
        card = self.card(quotes[2])
        self.assertEqual(26, card["orders_count"])
        self.assertEqual({"2026-11-20"}, {one["date"] for one in card["orders"]})

    def test_what_is_no_longer_open_says_nothing(self):
        quote = self.quote(amount=800)
        self.order(quote)
        quote.action_cancel()
        self.assertEqual([], self.card(quote)["orders"])

    def test_the_bulk_reads_the_orders_of_all_at_once(self):
        def cost(quotes):
            desk = self.desk()
            self.settle()
            before = self.env.cr.sql_log_count
            desk.preview_bulk("email_reminder", quotes.ids)
            return self.env.cr.sql_log_count - before

        few = self.small(3)
        for quote in few:
            self.order(quote)
        cost(few)
        partners = self.env["res.partner"].create(
            [{"name": f"Client {n}", "email": f"c{n}@c.example"} for n in range(20)]
        )
        many = self.quotes(*[{"amount": 800, "partner": partner} for partner in partners])
        alone = cost(many)
        for quote in many:
            self.order(quote)
        self.assertLessEqual(cost(many), alone)
