from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .bulk import BulkMixin
from .common import FollowupCase, utc
from .contract import check
from .customer_case import CustomerMixin


@tagged("post_install", "-at_install")
class TestVariantOrdered(BulkMixin, CustomerMixin, FollowupCase):
    """A card whose variant was ordered offers to shelve the rest together."""

    def ordered(self, *specs, moment="2026-11-12 09:00", **common):
        """Return quotations of a customer and their order, a copy unless it is told otherwise."""
        orders = self.three(*(specs or ({"amount": 800}, {"amount": 900})), common or {})
        *quotes, order = orders.sorted("id")
        order.action_confirm()
        order.date_order = utc(moment)
        self.settle()
        return orders.browse([one.id for one in quotes]), order

    def variant(self, quote, user=None):
        return self.card(quote, user)["variant"]

    def test_the_card_offers_to_shelve_the_rest_together(self):
        (first, second), order = self.ordered()
        found = self.variant(first)
        check(self, "OrderedVariant", found)
        self.assertEqual(
            (order.id, [second.id], []),
            tuple(found[name] for name in ("order_id", "res_ids", "blocked")),
        )
        self.assertEqual(f"Commande {order.name} du 12/11/2026 pour ce client", found["title"])
        self.assertEqual("Groupe froid", found["detail"])
        self.assertEqual("Autre variante commandée", found["lost_reason"])
        self.assertEqual("lost", found["outcome"])

    def test_they_are_shelved_with_one_press_and_no_report_counts_a_loss(self):
        (first, second), _order = self.ordered()
        found = self.variant(first)
        self.press(first, "lost", second, lost_reason_id=found["lost_reason_id"])
        self.assertEqual(["cancel", "cancel"], [first.state, second.state])
        events = (first | second).followup_event_ids
        self.assertEqual({"done"}, set(events.mapped("category")))
        self.assertFalse(events.filtered("mail_state"))
        rows = self.desk().get_day_summary()["outcomes"]
        (row,) = rows
        self.assertEqual(("lost_done", "Autre variante commandée"), (row["code"], row["label"]))
        self.assertEqual(
            ("done", "fa-check-circle-o", 2), (row["category"], row["icon"], row["count"])
        )
        result = self.undo({"event_id": first.followup_event_ids.id})
        self.assertEqual("undone", result["status"])
        self.assertEqual(["sent", "sent"], [first.state, second.state])

    def test_the_reason_is_proposed_beside_an_order_alone(self):
        quote = self.quote()
        outcome = next(one for one in self.card(quote)["outcomes"] if one["code"] == "lost")
        (need,) = [one for one in outcome["needs"] if one["name"] == "lost_reason_id"]
        self.assertNotIn("Autre variante commandée", [one["label"] for one in need["options"]])

    def test_an_order_that_only_the_customer_made_offers_nothing(self):
        other = self.env["product.product"].create({"name": "Filtre", "type": "service"})
        (quote,), order = self.ordered({"amount": 800})
        order.order_line.product_id = other
        self.settle()
        self.assertIsNone(self.variant(quote))
        self.assertEqual([order.name], [one["name"] for one in self.card(quote)["orders"]])

    def test_one_that_may_not_be_cancelled_is_named(self):
        (first, locked, third), _order = self.ordered({}, {}, {})
        locked.locked = True
        self.settle()
        found = self.variant(first)
        self.assertEqual([third.id], found["res_ids"])
        self.assertEqual([locked.id], [one["res_id"] for one in found["blocked"]])
        self.assertIn(locked.name, found["blocked"][0]["message"])
        self.assertEqual([locked.id], [one["res_id"] for one in self.variant(locked)["blocked"]])

    def test_kept_the_offer_is_gone_and_the_bulk_takes_it_again(self):
        (first, second), order = self.ordered()
        self.assertEqual("ordered", self.skip(first)[0])
        answer = self.desk().keep_after_order("sale.order", first.id, order.id)
        self.settle()
        check(self, "Kept", answer)
        self.assertIsNone(answer["card"]["variant"])
        self.assertIn(first.name, answer["message"])
        for quote in (first, second):
            self.assertIsNone(self.variant(quote))
            self.assertIsNone(self.skip(quote))
            self.assertIn(order.name, self.preview(quote)["results"][0]["said"])

    def test_kept_for_this_order_and_for_no_other(self):
        (first, _second), order = self.ordered()
        self.desk().keep_after_order("sale.order", first.id, order.id)
        copy = first.copy({"user_id": self.seller.id})
        copy.action_confirm()
        copy.date_order = utc("2026-11-20 09:00")
        self.settle()
        self.assertEqual(copy.id, self.variant(first)["order_id"])

    def test_only_an_order_beside_the_entry_can_be_kept(self):
        (first, _second), order = self.ordered()
        stranger = self.quote(partner=self.customer("Vercors"))
        stranger.action_confirm()
        self.settle()
        for number in (stranger.id, first.id, 2**31 - 1, None, "x", [order.id]):
            with self.subTest(number), self.refused(first, error=UserError):
                self.desk().keep_after_order("sale.order", first.id, number)
        theirs = self.quote(user=self.colleague)
        with self.refused(theirs, error=AccessError):
            self.desk().keep_after_order("sale.order", theirs.id, order.id)

    def test_keeping_changes_neither_revision_nor_offer(self):
        (first, _second), order = self.ordered()
        before = (self.card(first)["revision"], first.write_date)
        self.desk().keep_after_order("sale.order", first.id, order.id)
        self.settle()
        self.assertEqual(before[0], self.card(first)["revision"])
        answer = self.apply(first, "no_news")
        self.assertEqual("undone", self.undo(answer)["status"])
        self.assertEqual(order, first.followup_kept_order_ids)

    def test_on_an_opportunity_all_its_quotations_are_offered(self):
        lead = (
            self.env["crm.lead"]
            .with_context(tracking_disable=True)
            .create({"name": "Pharmacie", "company_id": self.company.id, "user_id": self.seller.id})
        )
        quotes, order = self.ordered({}, {}, opportunity_id=lead.id)
        quotes.opportunity_id = lead
        self.settle()
        found = self.variant(lead)
        self.assertEqual((order.id, []), (found["order_id"], found["res_ids"]))
        self.assertEqual(
            f"Commande {order.name} du 12/11/2026 pour cette opportunité", found["title"]
        )
        self.assertEqual(
            "Variante « Groupe froid » de la même opportunité",
            found["detail"].replace("\xa0", " "),
        )
        self.apply(lead, "lost", lost_reason_id=found["lost_reason_id"])
        self.assertEqual({"cancel"}, set(quotes.mapped("state")))
        self.assertTrue(lead._is_followup_open(), "an order keeps it open")
