from psycopg2.errors import SerializationFailure

from odoo.tests import tagged
from odoo.tools import mute_logger

from ..rules.answer import A_DAY
from .workers_case import WorkersCase

TOLD = {"code": "time", "date": None, "hour": None, "phone": None, "lost_reason_id": None}


@tagged("post_install", "-at_install")
class TestAnswerWorkers(WorkersCase):
    """Two answers at the same moment: the slower one is tried again by Odoo, on what is there."""

    def take(self, env, words, key):
        order = env["sale.order"].browse(self.order_id)
        vals = {**TOLD, "words": words, "form_key": key}
        return order._followup_take_answer(vals, order.partner_id)

    def answers(self):
        with self.transaction() as env:
            return env["sale.order"].browse(self.order_id).followup_answer_ids.mapped("words")

    @mute_logger("odoo.sql_db")
    def test_two_at_once_are_one_after_the_other(self):
        with self.transaction() as slow:
            slow["sale.order"].browse(self.order_id).read(["state"])  # it has begun
            with self.transaction() as fast:
                self.take(fast, "rapide", "a")
            with self.assertRaises(SerializationFailure), slow.cr.savepoint(flush=False):
                self.take(slow, "lent", "b")
        self.assertEqual(["rapide"], self.answers())
        with self.transaction() as again:
            self.take(again, "lent", "b")
        self.assertEqual(["lent", "rapide"], self.answers())

    @mute_logger("odoo.sql_db")
    def test_the_tenth_of_a_day_is_the_last_of_two_at_once(self):
        for number in range(A_DAY - 1):
            with self.transaction() as env:
                self.take(env, str(number), str(number))
        with self.transaction() as slow:
            slow["sale.order"].browse(self.order_id).read(["state"])
            with self.transaction() as fast:
                self.assertTrue(self.take(fast, "dix", "dix"))
            with self.assertRaises(SerializationFailure), slow.cr.savepoint(flush=False):
                self.take(slow, "onze", "onze")
        with self.transaction() as again:
            self.assertFalse(self.take(again, "onze", "onze"))
        self.assertEqual(A_DAY, len(self.answers()))
