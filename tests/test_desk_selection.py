from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..models.sale_order_mail import BULK_LIMIT
from .contract import check
from .test_desk import DeskCase


@tagged("post_install", "-at_install")
class TestSelection(DeskCase):
    """« Relancer » on what is selected in a list."""

    def open(self, orders):
        ids = orders if isinstance(orders, list) else orders.ids
        opening = self.desk().open_selection(False, ids)
        check(self, "OpenSelection", opening)
        return [row["res_id"] for row in opening["entries"]]

    def test_the_rows_come_in_one_answer_and_in_their_order(self):
        first, second, third = self.quotes({"amount": 100}, {"amount": 9000}, {"amount": 500})
        self.assertEqual([third.id, first.id, second.id], self.open(third + first + second))
        opening = self.desk().open_selection(False, [first.id])
        check(self, "Entry", opening["entries"][0])
        self.assertEqual(self.desk().get_queues(False), opening["queues"])

    def test_what_is_gone_or_not_for_the_user_is_left_out(self):
        own, other, gone = self.quotes({}, {"user": self.colleague}, {})
        ids = [gone.id, other.id, own.id, own.id]
        gone.action_cancel()
        gone.unlink()
        self.assertEqual([own.id], self.open(ids))

    def test_as_many_as_are_reminded_at_once_and_no_more(self):
        order = self.quote()
        many = list(range(order.id, order.id + BULK_LIMIT))
        self.assertEqual([order.id], self.open(many))
        for ids in ([*many, order.id + BULK_LIMIT], [], None, "1,2", [True], ["1"], [0], [2**40]):
            with self.subTest(str(ids)[:20]), self.assertRaises(UserError):
                self.desk().open_selection(False, ids)

    def test_the_button_of_the_list_says_so(self):
        orders = self.env["sale.order"].browse(self.quote().copy().ids)
        template = {"partner_id": self.partner.id, "company_id": self.company.id}
        orders |= self.env["sale.order"].create([{**template} for _number in range(BULK_LIMIT - 1)])
        self.assertEqual(orders.ids, orders.action_followup()["params"]["order_ids"])
        more = orders | self.env["sale.order"].create(template)
        for button in (more.action_followup, more.action_followup_bulk):
            with self.assertRaises(UserError) as refused:
                button()
            self.assertIn(str(BULK_LIMIT), str(refused.exception))

    def test_rows_cost_no_query_each(self):
        orders = self.quotes(*[{"amount": 100 + number} for number in range(12)])
        self.open(orders)  # what is read once
        costs = []
        for some in (orders[:2], orders):
            self.settle()
            before = self.env.cr.sql_log_count
            self.open(some)
            costs.append(self.env.cr.sql_log_count - before)
        self.assertEqual(costs[0], costs[1])


@tagged("post_install", "-at_install")
class TestSingleKeys(DeskCase):
    def test_they_work_until_a_user_switches_them_off_for_good(self):
        order = self.quote()
        self.assertIs(True, self.desk().open_desk(False)["single_keys"])
        self.assertIs(False, self.desk().set_single_keys(False))
        self.env.invalidate_all()
        self.assertIs(False, self.desk().open_desk(False)["single_keys"])
        self.assertIs(False, self.desk().open_selection(False, order.ids)["single_keys"])
        self.assertIs(True, self.desk(self.manager).open_desk(False)["single_keys"])
        self.desk().set_single_keys(True)
        self.assertIs(True, self.desk().open_desk(False)["single_keys"])

    def test_only_a_salesperson_switches_them_and_only_on_or_off(self):
        self.make_outsiders()
        for user in (self.internal, self.portal):
            with self.assertRaises(AccessError):
                self.desk(user).set_single_keys(False)
        for flag in (None, 0, "false", [], {}):
            with self.assertRaises(UserError):
                self.desk().set_single_keys(flag)

    def test_odoo_s_other_pages_do_not_load_it(self):
        settings = self.env["res.users.settings"]._find_or_create_for_user(self.seller)
        self.assertNotIn("followup_single_keys", settings._res_users_settings_format())
