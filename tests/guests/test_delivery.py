from odoo.tests import tagged

from ..test_revision import RevisionCase


@tagged("post_install", "-at_install", "guest_delivery")
class TestRevisionWithDelivery(RevisionCase):
    """*Réviser* beside Odoo's delivery methods: what a carrier costs is in no price list."""

    def delivered(self):
        order = self.old_quote()
        carrier = self.env["delivery.carrier"].create(
            {"name": "Camion", "product_id": self.product.id, "fixed_price": 120}
        )
        order.set_delivery_line(carrier, 120)
        self.settle()
        return order

    def test_the_table_keeps_the_delivery_and_writes_nothing(self):
        order = self.delivered()
        before = self.snapshot(order)
        line = self.table(order)["lines"][-1]
        self.assertEqual(before, self.snapshot(order))
        self.assertEqual(("delivery", 120), (line["kept"], line["after"]["subtotal"]))
        self.assertEqual("livraison : prix gardé, à vérifier", line["flag"])

    def test_the_draft_has_the_delivery_at_its_old_price(self):
        order = self.delivered()
        revision, _answer = self.revise(order)
        delivery = revision.order_line.filtered("is_delivery")
        self.assertEqual((1, 120), (len(delivery), delivery.price_unit))
        self.assertEqual(order.carrier_id, revision.carrier_id)
        self.assertIn("livraison : prix gardé", self.messages(revision)[0])
