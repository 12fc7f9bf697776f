from odoo.fields import Command
from odoo.tests import tagged

from .common import utc
from .overrides import OverrideMixin
from .test_revision import RevisionCase


@tagged("post_install", "-at_install")
class TestRevisedLines(OverrideMixin, RevisionCase):
    """Lines are paired by what they are, whatever other addons do to a quotation's lines."""

    def eco_fee(self, order):
        return {"order_id": order.id, "product_id": self.panel.id, "name": "Éco", "price_unit": 7}

    def warnings(self, record):
        """Return what the card and the outcome that sends the offer tell of it."""
        card = self.card(record)
        on_track = next(one for one in card["outcomes"] if one["code"] == "on_track")
        return card["mail"]["warning"], on_track["effect"]["mail"]["warning"]

    def test_a_revision_is_odoo_s_own_copy(self):
        order, seen = self.old_quote(), []

        def copy(original, orders, default=None):
            seen.append(orders.ids)
            return original(orders, {**default, "note": "<p>De la copie</p>"})

        self.override("sale.order", "copy", copy)
        self.table(order)
        self.assertFalse(seen, "the preview copies nothing")
        revision, _answer = self.revise(order)
        self.assertEqual([[order.id]], seen)
        self.assertEqual("<p>De la copie</p>", str(revision.note))

    def test_a_line_that_is_added_is_told(self):
        order = self.old_quote()

        def copy(original, orders, default=None):
            made = original(orders, default)
            self.env["sale.order.line"].create([self.eco_fee(one) for one in made])
            return made

        self.override("sale.order", "copy", copy)
        revision, _answer = self.revise(order)
        self.assertEqual(4, len(revision.order_line))
        told = self.messages(revision)[0]
        self.assertIn("Éco", told)
        self.assertNotIn("Groupe", told)
        self.assertEqual(14156.1 + 7, revision.amount_untaxed)

    def test_a_line_that_is_dropped_is_told_and_the_others_keep_their_own(self):
        order = self.old_quote()
        order.order_line[1].price_unit = 2800

        def copy(original, orders, default=None):
            made = original(orders, default)
            made.order_line[0].unlink()
            return made

        self.override("sale.order", "copy", copy)
        revision, _answer = self.revise(order)
        self.assertEqual([(1, 2800, 0, 2800), (1, 924, 10, 831.6)], self.prices(revision))
        self.assertEqual(order.order_line[1:], revision.order_line.followup_origin_line_id)
        told = self.messages(revision)[0]
        self.assertIn("Groupe", told)
        self.assertIn("Pose", told)

    def test_lines_in_another_order_keep_their_own(self):
        order = self.old_quote()
        order.order_line[0].price_unit = 4800

        def copy_data(original, lines, default=None):
            vals_list = original(lines, default)
            for place, vals in enumerate(vals_list):
                vals["sequence"] = 100 - place
            return vals_list

        self.override("sale.order.line", "copy_data", copy_data)
        table = self.table(order)
        self.assertEqual(
            {"Groupe": "price", "Pose": None, "Armoire": "discount"},
            {line["name"]: line["kept"] for line in table["lines"]},
        )
        revision, _answer = self.revise(order)
        self.assertEqual(
            {"Groupe": (4800, 0), "Pose": (2992.5, 0), "Armoire": (924, 10)},
            {line.name: (line.price_unit, line.discount) for line in revision.order_line},
        )

    def test_a_line_added_by_the_recompute_stands_in_the_table(self):
        order = self.old_quote()

        def recompute(original, orders):
            original(orders)
            for one in orders:
                vals = {"product_id": self.panel.id, "name": "Éco", "price_unit": 7}
                one.order_line = [Command.create({**vals, "tax_ids": False})]

        self.override("sale.order", "_recompute_prices", recompute)
        before = self.snapshot(order)
        added = self.table(order)["lines"][-1]
        self.assertEqual(before, self.snapshot(order))
        self.assertEqual(("Éco", None, None), (added["name"], added["before"], added["change"]))
        self.assertEqual(7, added["after"]["price_unit"])
        self.assertTrue(added["flag"])
        revision, _answer = self.revise(order)
        self.assertEqual(4, len(revision.order_line))

    def test_a_line_that_the_recompute_leaves_alone_keeps_its_price(self):
        order = self.old_quote()

        def without_the_first(original, orders):
            return original(orders).filtered(lambda line: line.product_id != self.unit)

        self.override("sale.order", "_get_update_prices_lines", without_the_first)
        self.assertEqual("price", self.table(order)["lines"][0]["kept"])
        revision, _answer = self.revise(order)
        self.assertEqual((2, 4920, 0, 9840), self.prices(revision)[0])

    def test_the_parts_of_a_combo_stay_its_own(self):
        combo = self.env["product.combo"].create(
            {
                "name": "Régulation",
                "combo_item_ids": [Command.create({"product_id": self.panel.id})],
            }
        )
        kit = self.env["product.product"].create(
            {
                "name": "Chambre complète",
                "type": "combo",
                "list_price": 1000,
                "taxes_id": False,
                "combo_ids": [Command.link(combo.id)],
            }
        )
        order = self.old_quote({"product_id": kit.id})
        self.env["sale.order.line"].create(
            {
                "order_id": order.id,
                "product_id": self.panel.id,
                "linked_line_id": order.order_line.id,
                "combo_item_id": combo.combo_item_ids.id,
                "tax_ids": False,
            }
        )
        kit.list_price = 1100
        self.settle()
        self.assertEqual(1000, order.amount_untaxed)
        self.assertEqual(1100, self.table(order)["total"]["after"])
        revision, _answer = self.revise(order)
        self.assertEqual(1100, revision.amount_untaxed)
        whole, part = revision.order_line
        self.assertEqual(whole, part.linked_line_id)

    def test_an_archived_product_is_flagged_beside_what_is_kept(self):
        order = self.old_quote()
        (self.work + self.panel).active = False
        table = self.table(order)
        self.assertEqual([None, None, "discount"], [line["kept"] for line in table["lines"]])
        flags = [line["flag"] for line in table["lines"]]
        self.assertIsNone(flags[0])
        self.assertEqual("article archivé : à remplacer", flags[1])
        self.assertIn("article archivé : à remplacer", flags[2])
        self.assertNotEqual(flags[1], flags[2])
        revision, _answer = self.revise(order)
        self.assertIn("Pose: article archivé", self.messages(revision)[0])

    def test_an_archived_product_is_told_before_the_offer_leaves_again(self):
        order = self.quote(sent="2026-01-10", expires="2026-02-10")
        self.assertEqual((None, None), self.warnings(order))
        self.product.active = False
        self.assertEqual(("Article archivé : Groupe froid",) * 2, self.warnings(order))

    def test_an_archived_product_is_told_on_the_opportunity(self):
        lead = self.env["crm.lead"].create(
            {"name": "Affaire", "company_id": self.company.id, "user_id": self.seller.id}
        )
        self.quote(sent="2026-01-10", expires="2026-02-10", opportunity_id=lead.id)
        self.product.active = False
        self.assertEqual(("Article archivé : Groupe froid",) * 2, self.warnings(lead))

    def test_a_plain_copy_of_a_quotation_knows_no_origin(self):
        order = self.old_quote({"product_id": self.unit.id})
        copied = order.copy({"date_order": utc("2026-03-10")})
        self.assertFalse(copied.order_line.followup_origin_line_id)
        self.assertFalse(copied.followup_revised_from_id)
