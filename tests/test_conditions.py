from unittest.mock import patch

from odoo.fields import Domain
from odoo.tests import tagged
from odoo.tools import SQL

from .. import search
from ..models import sale_followup_desk_lists
from .test_desk import DeskCase


@tagged("post_install", "-at_install")
class TestConditions(DeskCase):
    """The conditions of the queues: an unknown one is told, and a kept one is the whole one."""

    def test_an_unknown_queue_is_named(self):
        with self.assertRaisesRegex(ValueError, "visite"):
            search.queues.queue_domain("visite", self.company)
        self.quote()
        for operator in ("in", "not in"):
            with self.subTest(operator):
                orders = self.env["sale.order"].search([("followup_queue", operator, ["visite"])])
                self.assertEqual(operator == "not in", bool(orders))

    def joined(self, field, value):
        """Return a condition that needs another table in the FROM clause."""

        def to_sql(model, alias, query):
            other = query.join(alias, "partner_id", "res_partner", "id", "customer")
            return SQL("%s = %s", SQL.identifier(other, field), value)

        return Domain.custom(to_sql=to_sql)

    def test_a_condition_that_joins_another_table_is_kept_with_it(self):
        other = self.env["res.partner"].create({"name": "Pompes Vidal", "city": "Sète"})
        orders = self.quotes({}, {"partner": other}, {"partner": other, "amount": 9000})
        whole = search.queues.queue_domain

        def in_sete(queue, companies):
            return whole(queue, companies) & self.joined("city", "Sète")

        self.env.registry.clear_cache()
        self.addCleanup(self.env.registry.clear_cache)
        with patch.object(search.queues, "queue_domain", in_sete):
            for user in (self.seller, self.manager):
                with self.subTest(user.login):
                    self.assertEqual(
                        [orders[2].id, orders[1].id], self.ids(self.entries(user=user))
                    )
                    queues = self.desk(user).get_queues(False)
                    counted = {one["queue"]: one["count"] for one in queues}
                    self.assertEqual(2, counted["phone"])

    def test_a_kept_condition_speaks_of_the_table_it_is_asked_about(self):
        order, _small = self.quotes({}, {"amount": 100})
        phone = search.queues.queue_domain("phone", self.company)
        kept = sale_followup_desk_lists._condition(self.env["sale.order"]._search(phone))
        asked = Domain("order_id", "any!", kept)
        self.assertEqual(order, self.env["sale.order.line"].search(asked).order_id)
