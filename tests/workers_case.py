"""Real transactions on a quotation that is committed, for what one alone cannot show."""

from contextlib import contextmanager

from odoo import SUPERUSER_ID, Command, api
from odoo.modules.registry import Registry
from odoo.tests import BaseCase, get_db_name


class WorkersCase(BaseCase):
    """``self.order_id`` is a sent quotation of a customer; it is deleted after the test."""

    def setUp(self):
        super().setUp()
        self.registry = Registry(get_db_name())
        with self.transaction() as env:
            partner = env["res.partner"].create({"name": "Deux", "email": "deux@morel.example"})
            product = env["product.product"].create({"name": "Deux", "type": "service"})
            order = env["sale.order"].create(
                {
                    "partner_id": partner.id,
                    "state": "sent",
                    "order_line": [Command.create({"product_id": product.id, "price_unit": 9000})],
                }
            )
            self.order_id, self.partner_id = order.id, partner.id
            self.others = [(partner._name, partner.id), (product._name, product.id)]
        self.addCleanup(self.clean_up)

    def clean_up(self):
        with self.transaction() as env:
            order = env["sale.order"].browse(self.order_id)
            env["mail.mail"].search(
                [("model", "=", "sale.order"), ("res_id", "=", order.id)]
            ).unlink()
            env["sale.followup.notice"].search([("res_id", "=", order.id)]).unlink()
            order.message_ids.unlink()
            order.state = "cancel"
            order.unlink()
            for model, res_id in reversed(self.others):
                env[model].browse(res_id).unlink()

    @contextmanager
    def transaction(self):
        """Open a transaction of its own, which is committed at the end of the block."""
        with self.registry.cursor() as cr:
            yield api.Environment(cr, SUPERUSER_ID, {})
