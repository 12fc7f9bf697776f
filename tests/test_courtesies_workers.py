from odoo.tests import tagged
from odoo.tools import mute_logger

from odoo.addons.sale_quotation_followup.models.sale_followup_event_outbox import alone

from .workers_case import WorkersCase


@tagged("post_install", "-at_install")
class TestCustomerWhoWritesMeanwhile(WorkersCase):
    """The customer's message and a salesperson's outcome, in two real transactions."""

    def setUp(self):
        super().setUp()
        self.calls = 0

    def write_message(self, env):
        """Let the customer write, as Odoo's gateway does; waiting for anybody is an error."""
        env.cr.execute("SET LOCAL lock_timeout = '2s'")
        order = env["sale.order"].browse(self.order_id)
        order.message_post(
            body="D'accord",
            author_id=self.partner_id,
            message_type="email",
            subtype_xmlid="mail.mt_comment",
        )
        env.cr.flush()

    def apply(self, env):
        """Press an outcome that says what the customer wrote is read, without committing."""
        self.calls += 1
        desk, order = env["sale.followup.desk"], env["sale.order"].browse(self.order_id)
        answer = desk.apply_outcome(
            order._name,
            order.id,
            "on_track",
            {"send": False},
            desk.get_card(order._name, order.id)["revision"],
            f"meanwhile-{self.calls}",
        )
        self.assertEqual("applied", answer["status"])
        env.cr.flush()

    def do_noticed(self):
        with self.transaction() as env:
            for notice in env["sale.followup.notice"].search([("res_id", "=", self.order_id)]):
                self.assertTrue(alone(notice._settle))
                env.cr.commit()

    def check(self, answered, notices, messages=1):
        with self.transaction() as env:
            order = env["sale.order"].browse(self.order_id)
            found = env["sale.followup.notice"].search_count([("res_id", "=", self.order_id)])
            words = order.message_ids.filtered(lambda one: one.message_type == "email")
            self.assertEqual(
                (answered, notices, messages), (order.followup_answered, found, len(words))
            )

    def test_it_does_not_wait_for_an_outcome(self):
        with self.transaction() as seller:
            self.apply(seller)
            with self.transaction() as customer:
                self.write_message(customer)
            self.do_noticed()  # the quotation is still locked
            self.check(answered=False, notices=1)
        self.do_noticed()
        self.check(answered=True, notices=0)

    def test_an_outcome_committed_meanwhile_does_not_make_it_fail(self):
        with self.transaction() as customer:
            customer.cr.execute("SELECT 1")  # its snapshot
            with self.transaction() as seller:
                self.apply(seller)
            self.write_message(customer)
        self.check(answered=False, notices=1)
        self.do_noticed()
        self.check(answered=True, notices=0)

    def test_an_outcome_that_has_not_read_it_does_not_forget_it(self):
        with self.transaction() as customer:
            self.write_message(customer)
            with self.transaction() as seller:
                self.apply(seller)
        self.do_noticed()
        self.check(answered=True, notices=0)

    def test_neither_does_it_make_the_outcome_wait(self):
        with self.transaction() as customer:
            self.write_message(customer)
            with self.transaction() as seller:
                seller.cr.execute("SET LOCAL lock_timeout = '2s'")
                self.apply(seller)

    def test_one_that_has_read_it_forgets_it_for_good(self):
        with self.transaction() as customer:
            self.write_message(customer)
        with self.transaction() as seller:
            self.apply(seller)
        self.do_noticed()
        self.check(answered=False, notices=0)

    def test_two_messages_at_once(self):
        with self.transaction() as first, self.transaction() as second:
            self.write_message(first)
            self.write_message(second)
        self.do_noticed()
        self.check(answered=True, notices=0, messages=2)

    def test_two_outboxes_do_it_once(self):
        with self.transaction() as customer:
            self.write_message(customer)
        with self.transaction() as first, self.transaction() as second:
            notices = [
                env["sale.followup.notice"].search([("res_id", "=", self.order_id)])
                for env in (first, second)
            ]
            self.assertTrue(alone(notices[0]._settle))
            self.assertTrue(alone(notices[1]._settle), "the other one has it")
            first.cr.commit()
            with mute_logger("odoo.sql_db"):
                alone(notices[1]._settle)
        self.check(answered=True, notices=0)
