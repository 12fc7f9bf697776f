from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tests import tagged

from .common import FollowupCase, day, utc
from .contract import check, keys_of


class RevisionCase(FollowupCase):
    """A quotation of 2025 in 2026: the prices of its products have gone up by 5 % meanwhile."""

    NOW = "2026-03-10 10:00"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env.ref("base.group_user")._apply_group(cls.env.ref("sale.group_discount_per_so_line"))
        cls.unit, cls.work, cls.panel = cls.env["product.product"].create(
            [
                {"name": name, "type": "service", "list_price": price, "taxes_id": False}
                for name, price in (("Groupe", 4920), ("Pose", 2850), ("Armoire", 880))
            ]
        )
        cls.pricelist = cls.env["product.pricelist"].create(
            {"name": "Public", "company_id": cls.company.id}
        )

    def old_quote(self, *lines, **vals):
        """Create a quotation as a salesperson did in 2025, then raise the list prices."""
        order = self.env["sale.order"].create(
            {
                "state": "sent",
                "company_id": self.company.id,
                "partner_id": self.partner.id,
                "user_id": self.seller.id,
                "pricelist_id": self.pricelist.id,
                "date_order": utc("2025-10-06"),
                "validity_date": "2025-12-31",
                "order_line": [
                    Command.create({"tax_ids": False, "product_uom_qty": 1, **line})
                    for line in lines or self.three_lines()
                ],
                **vals,
            }
        )
        self.settle()
        for product in self.unit + self.work + self.panel:
            product.list_price *= 1.05
        self.settle()
        return order

    def three_lines(self):
        return (
            {"product_id": self.unit.id, "product_uom_qty": 2},
            {"product_id": self.work.id},
            {"product_id": self.panel.id, "discount": 10},
        )

    def prices(self, order):
        return [
            (line.product_uom_qty, line.price_unit, line.discount, line.price_subtotal)
            for line in order.order_line
        ]

    def table(self, order, user=None):
        desk = self.desk(user)
        return desk.preview("sale.order", order.id, "revise", {})["effect"]["prices"]

    def revise(self, order, **values):
        answer = self.apply(order, "revise", **values)
        self.assertEqual("applied", answer["status"])
        return order.followup_revision_ids, answer


@tagged("post_install", "-at_install")
class TestRevision(RevisionCase):
    """ "Revoir l'offre en appliquant les nouveaux tarifs": "Réviser aux nouveaux tarifs"."""

    def test_it_is_the_way_out_of_the_queue_of_old_prices(self):
        order = self.old_quote()
        card = self.card(order)
        self.assertEqual(("price_revision", "call"), (card["queue"], card["step"]))
        outcomes = {one["code"]: one for one in card["outcomes"]}
        self.assertEqual("revise", card["outcomes"][-1]["code"])
        self.assertIsNone(outcomes["revise"]["blocked"])
        for code in ("on_track", "no_news"):
            self.assertEqual("prices_ended", outcomes[code]["blocked"]["code"])
            self.assertIn("31/12/2025", outcomes[code]["blocked"]["message"])
        self.assertIn("2025", card["badge"])

    def test_the_preview_compares_line_by_line_and_writes_nothing(self):
        order = self.old_quote()
        before = self.snapshot(order)
        table = self.table(order)
        self.assertEqual(before, self.snapshot(order))
        self.assertFalse(order.followup_revision_ids)
        check(self, "PriceTable", table)
        for line in table["lines"]:
            check(self, "PriceLine", line)
            check(self, "LinePrice", line["before"])
        shown = [(one["before"]["subtotal"], one["after"]["subtotal"]) for one in table["lines"]]
        self.assertEqual([(9840, 10332), (2850, 2992.5), (792, 831.6)], shown)
        self.assertEqual(
            {"price_unit": 4920, "discount": 0, "subtotal": 9840}, table["lines"][0]["before"]
        )
        self.assertEqual([None, None, "discount"], [one["kept"] for one in table["lines"]])
        self.assertTrue(table["lines"][2]["flag"])
        self.assertEqual(["+\xa05,0\xa0%"] * 3, [one["change"] for one in table["lines"]])
        total = table["total"]
        self.assertEqual((13482, 14156.1), (total["before"], total["after"]))
        self.assertIn("674,10", total["change"])
        self.assertIn("2025", table["before_label"])
        self.assertIn("2026", table["after_label"])

    def test_the_card_alone_computes_no_prices(self):
        card = self.card(self.old_quote())
        self.assertTrue(all(one["effect"]["prices"] is None for one in card["outcomes"]))
        self.assertIn("prices", keys_of("Effect"))

    def test_one_click_makes_the_draft_that_was_previewed(self):
        order = self.old_quote(client_order_ref="Chambre 3")
        previewed = self.table(order)
        revision, answer = self.revise(order)
        self.assertEqual(
            [(one["quantity"], *one["after"].values()) for one in previewed["lines"]],
            self.prices(revision),
        )
        self.assertEqual(previewed["total"]["after"], revision.amount_untaxed)
        self.assertEqual("draft", revision.state)
        self.assertEqual("Chambre 3", revision.client_order_ref)
        self.assertEqual(self.instant, revision.date_order)
        self.assertEqual(day("2026-04-09"), revision.validity_date)
        self.assertEqual(
            (order.partner_id, order.user_id, order.pricelist_id, order.company_id),
            (revision.partner_id, revision.user_id, revision.pricelist_id, revision.company_id),
        )
        self.assertFalse(revision.success_rate or revision.email_reminder_count)
        self.assertTrue(answer["effect"]["cancels"])
        self.assertIn(revision.name, answer["message"])
        self.assertIn(order.name, answer["message"])

    def test_the_old_one_is_cancelled_as_it_was_and_both_are_linked(self):
        order = self.old_quote()
        before = self.prices(order)
        revision, _answer = self.revise(order, note="Accord de principe")
        self.assertEqual("cancel", order.state)
        self.assertEqual(before, self.prices(order))
        self.assertEqual(day("2025-12-31"), order.validity_date)
        self.assertEqual(order, revision.followup_revised_from_id)
        self.assertEqual(1, order.followup_revision_count)
        self.assertEqual(order.id, revision.action_followup_revised_from()["res_id"])
        self.assertEqual(revision.id, order.action_followup_revisions()["res_id"])
        self.assertIn(f">{revision.name}</a>", " ".join(self.messages(order)))
        self.assertIn(f">{order.name}</a>", " ".join(self.messages(revision)))
        self.assertEqual("revise", order.followup_event_ids.code)
        self.assertEqual(revision, order.followup_event_ids.revision_id)
        done = self.activities(order)
        self.assertEqual((False, "Accord de principe"), (done.active, done.feedback.split("\n")[1]))

    def test_a_manual_price_is_kept_and_flagged(self):
        order = self.old_quote({"product_id": self.unit.id}, {"product_id": self.work.id})
        order.order_line[0].price_unit = 4800
        table = self.table(order)
        self.assertEqual(["price", None], [one["kept"] for one in table["lines"]])
        revision, _answer = self.revise(order)
        self.assertEqual([(1, 4800, 0, 4800), (1, 2992.5, 0, 2992.5)], self.prices(revision))
        told = " ".join(self.messages(revision))
        self.assertIn("Groupe", told)
        self.assertNotIn("Pose", told)
        self.assertTrue(revision.order_line[0].technical_price_unit, "still known as manual")
        self.assertNotEqual(4800, revision.order_line[0].technical_price_unit)

    def test_a_line_without_a_product_is_kept_and_flagged(self):
        order = self.old_quote(
            {"product_id": self.unit.id},
            {"name": "Nacelle", "price_unit": 350, "product_uom_qty": 2, "discount": 5},
        )
        self.assertEqual([None, "no_product"], [one["kept"] for one in self.table(order)["lines"]])
        revision, _answer = self.revise(order)
        self.assertEqual((2, 350, 5, 665), self.prices(revision)[1])
        self.assertIn("Nacelle", " ".join(self.messages(revision)))

    def test_sections_and_notes_are_copied_and_not_in_the_table(self):
        order = self.old_quote(
            {"display_type": "line_section", "name": "Fourniture"},
            {"product_id": self.unit.id},
            {"display_type": "line_note", "name": "Hors génie civil"},
        )
        self.assertEqual(1, len(self.table(order)["lines"]))
        revision, _answer = self.revise(order)
        self.assertEqual(
            ["line_section", False, "line_note"], revision.order_line.mapped("display_type")
        )

    def test_the_discount_of_the_price_list_is_today_s(self):
        self.pricelist.item_ids = [
            Command.create(
                {
                    "compute_price": "percentage",
                    "percent_price": percent,
                    "date_start": utc(f"{year}-01-01 00:00"),
                    "date_end": utc(f"{year}-12-31 23:59"),
                }
            )
            for year, percent in ((2025, 10), (2026, 4))
        ]
        order = self.old_quote({"product_id": self.unit.id})
        self.assertEqual([(1, 4920, 10, 4428)], self.prices(order))
        self.assertIsNone(self.table(order)["lines"][0]["kept"])
        revision, _answer = self.revise(order)
        self.assertEqual([(1, 5166, 4, 4959.36)], self.prices(revision))

    def test_a_discount_given_over_that_of_the_price_list_is_kept(self):
        self.pricelist.item_ids = [
            Command.create({"compute_price": "percentage", "percent_price": 10})
        ]
        order = self.old_quote({"product_id": self.unit.id, "discount": 12.5})
        self.assertEqual("discount", self.table(order)["lines"][0]["kept"])
        revision, _answer = self.revise(order)
        self.assertEqual([(1, 5166, 12.5, 4520.25)], self.prices(revision))

    def test_the_opportunity_is_kept(self):
        lead = self.env["crm.lead"].create({"name": "Affaire", "company_id": self.company.id})
        lead.action_set_won()
        order = self.old_quote(opportunity_id=lead.id)
        revision, _answer = self.revise(order)
        self.assertEqual(lead, revision.opportunity_id)

    def test_the_draft_is_to_be_sent_by_the_salesperson(self):
        order = self.old_quote()
        revision, _answer = self.revise(order, user=self.manager)
        activity = revision.activity_ids
        send = self.env.ref("sale_quotation_followup.activity_type_send")
        self.assertEqual((send, self.seller), (activity.activity_type_id, activity.user_id))
        self.assertEqual(day("2026-03-10"), activity.date_deadline)
        revision.action_quotation_sent()
        self.settle()
        self.assertFalse(revision.activity_ids, "sent: nothing is left to be sent")

    def test_nothing_leaves_within_the_click_when_a_colleague_revises(self):
        order, before = self.old_quote(), self.env["mail.mail"].search([])
        revision, _answer = self.revise(order, user=self.manager)
        self.assertEqual(self.seller, revision.activity_ids.user_id)
        self.assertIn(self.seller.partner_id, revision.message_partner_ids)
        self.assertEqual(before, self.env["mail.mail"].search([]))

    def test_the_draft_cancelled_has_nothing_to_be_sent_any_more(self):
        revision, _answer = self.revise(self.old_quote())
        revision.action_cancel()
        self.assertFalse(revision.activity_ids)

    def test_a_locked_quotation_is_not_revised(self):
        order = self.old_quote()
        order.locked = True
        revision = self.card(order)["revision"]
        with self.refused(order) as sentence:
            self.desk().apply_outcome("sale.order", order.id, "revise", {}, revision, "r")
        self.assertIn(order.name, sentence[0])
        self.assertFalse(order.followup_revision_ids)

    def test_it_is_not_offered_on_this_year_s_prices_nor_on_renewals(self):
        for spec in ({"sent": "2026-01-05"}, {"renewed_contract_end": "2026-04-01"}):
            order = self.quote(expires="2026-03-01", **{"sent": "2025-11-01", **spec})
            self.assertNotIn("revise", [one["code"] for one in self.card(order)["outcomes"]])
            with self.assertRaises(UserError):
                self.table(order)
