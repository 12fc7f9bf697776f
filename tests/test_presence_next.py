from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import MANAGER, FollowupCase
from .contract import check


@tagged("post_install", "-at_install")
class TestNextCustomer(FollowupCase):
    """Who comes next for somebody is reserved: two people never get the same next customer."""

    def setUp(self):
        super().setUp()
        self.orders = self.apart(*[{"user": False, "amount": 9000 - n} for n in range(5)])

    def open(self, number, following=None, user=None, take_over=False):
        """Open an entry, with the one that comes next; return who has that one."""
        place = () if following is None else ("sale.order", self.orders[following].id)
        found = self.desk(user).open_entry("sale.order", self.orders[number].id, take_over, *place)
        check(self, "Opened", found)
        return found["next_by"]

    def rows(self, user):
        """Return, by place in the list, who has the entry and whether it is their next one."""
        entries = self.desk(user).get_entries("phone", False, 80, None)["entries"]
        held = {row["res_id"]: row["opened_by"] for row in entries}
        return {
            number: (held[order.id]["user_id"], held[order.id]["is_next"])
            for number, order in enumerate(self.orders)
            if held.get(order.id)
        }

    def test_the_others_see_it_in_the_list_and_are_not_led_there(self):
        self.assertIsNone(self.open(0, 1, self.seller))
        seller = self.seller.id
        self.assertEqual({0: (seller, False), 1: (seller, True)}, self.rows(self.colleague))
        self.assertEqual({}, self.rows(self.seller))
        opened = self.desk(self.colleague).open_desk(False, "phone")
        shown = [card["res_id"] for card in opened["cards"]]
        self.assertEqual(self.orders[2:4].ids, shown)
        self.assertEqual(
            {2: (self.colleague.id, False), 3: (self.colleague.id, True)},
            self.rows(self.seller),
            "the opening reserves the second card",
        )

    def test_it_is_one_person_s(self):
        self.open(0, 2, self.seller)
        taken = self.open(1, 2, self.colleague)
        self.assertEqual((self.seller.id, True), (taken["user_id"], taken["is_next"]))
        self.assertIsNone(self.open(1, 3, self.colleague))
        self.assertIsNone(self.open(0, 2, self.seller))

    def test_it_ends_two_minutes_after_it_was_last_said(self):
        self.open(0, 1, self.seller)
        with self.at("2026-11-24 10:02"):
            self.assertIn(1, self.rows(self.colleague))
            self.open(0, 1, self.seller)
        with self.at("2026-11-24 10:04"):
            self.assertIn(1, self.rows(self.colleague))
        with self.at("2026-11-24 10:05"):
            self.assertEqual([0], list(self.rows(self.colleague)))
            self.assertIsNone(self.open(2, 1, self.colleague))

    def test_one_has_one_next_customer(self):
        self.open(0, 1, self.seller)
        self.open(0, 2, self.seller)
        self.assertEqual([0, 2], list(self.rows(self.colleague)))
        self.open(0, None, self.seller)
        self.assertEqual([0], list(self.rows(self.colleague)))

    def test_the_next_one_becomes_the_one_in_sight(self):
        self.open(0, 1, self.seller)
        self.open(1, 2, self.seller)
        seller = self.seller.id
        self.assertEqual(
            {0: (seller, False), 1: (seller, False), 2: (seller, True)},
            self.rows(self.colleague),
        )

    def test_whoever_opens_it_by_hand_has_it(self):
        """The customer calls, and a colleague answers."""
        self.open(0, 1, self.seller)
        order = self.orders[1]
        self.assertIsNone(self.card(order, self.colleague)["opened_by"])
        opened = self.desk(self.colleague).open_entry("sale.order", order.id, False)
        self.assertIsNone(opened["opened_by"])
        taken = self.open(0, 1, self.seller)
        self.assertEqual((self.colleague.id, False), (taken["user_id"], taken["is_next"]))

    def test_it_is_the_customer_who_is_reserved(self):
        of_one = self.quotes({"user": False}, {"user": False})
        self.desk().open_entry("sale.order", of_one[0].id, False, "sale.order", of_one[1].id)
        entries = self.desk(self.colleague).get_entries("phone", False, 80, None)["entries"]
        held = {row["res_id"]: row["opened_by"] for row in entries}
        self.assertEqual([False, False], [held[order.id]["is_next"] for order in of_one])

    def test_it_is_released_like_the_one_in_sight(self):
        self.open(0, 1, self.seller)
        self.desk(self.seller).release_entry("sale.order", self.orders[1].id)
        self.assertEqual([0], list(self.rows(self.colleague)))

    def test_it_stands_in_nobody_s_way(self):
        self.open(0, 1, self.seller)
        self.assertEqual(
            "applied", self.apply(self.orders[1], "no_news", user=self.colleague)["status"]
        )

    def test_what_is_gone_or_another_s_is_no_next_one_and_no_error(self):
        own = self.make_user("own", "sales_team.group_sale_salesman", name="Own only")
        self.orders[0].user_id = own
        hidden = self.quote(user=self.colleague)
        for place in ((None, None), ("sale.order", hidden.id), ("sale.order", 2**31 - 1), (1, "x")):
            with self.subTest(place):
                found = self.desk(own).open_entry("sale.order", self.orders[0].id, False, *place)
                self.assertEqual({"opened_by": None, "next_by": None}, found)
        self.assertEqual(
            self.orders[0].ids, self.env["sale.followup.presence"].search([]).mapped("res_id")
        )

    def test_by_role(self):
        manager = self.make_user("lead", MANAGER, name="Manager")
        self.open(0, 1, manager)
        self.assertEqual((manager.id, True), self.rows(self.seller)[1])
        nobody = self.make_user("clerk", "base.group_user", name="Clerk")
        with self.refused(self.orders[0], error=AccessError):
            self.open(0, 1, nobody)
        with self.refused(self.orders[0], error=UserError):
            self.desk().open_entry("res.partner", 1, False, "sale.order", self.orders[1].id)

    def test_both_are_noted_in_one_statement(self):
        self.open(0, 1, self.seller)
        self.env.flush_all()
        desk = self.desk(self.seller)
        before = self.env.cr.sql_log_count
        desk.open_entry("sale.order", self.orders[1].id, False, "sale.order", self.orders[2].id)
        with_next = self.env.cr.sql_log_count - before
        desk = self.desk(self.seller)
        before = self.env.cr.sql_log_count
        desk.open_entry("sale.order", self.orders[3].id, False)
        self.assertLessEqual(with_next - (self.env.cr.sql_log_count - before), 5)
