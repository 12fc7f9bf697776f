from lxml import etree

from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools.safe_eval import safe_eval

from .common import ALL, FollowupCase, arch_of, day

EXPECTED = {"expires": "2026-12-31", "success_rate": "3"}


@tagged("post_install", "-at_install")
class TestDecemberReview(FollowupCase):
    """The managers' list: "parcourir tous les devis ayant une échéance au 31/12 […]"."""

    NOW = "2026-12-10 10:00"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.listed = cls.quotes(
            EXPECTED,
            {**EXPECTED, "amount": 900, "user": cls.colleague},
            {**EXPECTED, "followup_date": "2026-12-20", "user": False},
            {**EXPECTED, "last_followup_date": "2026-12-10"},
            {**EXPECTED, "renewed_contract_end": "2026-12-31"},
        )
        cls.others = cls.quotes(
            {**EXPECTED, "success_rate": "2"},
            {**EXPECTED, "expires": "2026-12-30"},
            {**EXPECTED, "expires": "2027-12-31"},
            {**EXPECTED, "state": "sale"},
            {**EXPECTED, "state": "draft"},
            {**EXPECTED, "state": "cancel"},
            {**EXPECTED, "amount": 0},
        )

    def review(self, user=None):
        action = self.env.ref("sale_quotation_followup.action_followup_review")
        domain = [("id", "in", (self.listed + self.others).ids), *safe_eval(action.domain)]
        return self.env["sale.order"].with_user(user or self.manager).search(domain)

    def test_the_list_is_what_is_expected_whatever_its_next_follow_up(self):
        self.assertEqual(self.listed, self.review().sorted("id"))

    def test_the_field_agrees_with_the_search(self):
        every = self.listed + self.others
        self.assertEqual(self.listed, every.filtered("followup_december"))
        without = self.env["sale.order"].search(
            [("id", "in", every.ids), ("followup_december", "=", False)]
        )
        self.assertEqual(self.others, without.sorted("id"))

    def test_the_year_is_the_company_s_and_the_list_can_be_read_all_year(self):
        with self.at("2026-03-02"):
            self.assertEqual(self.listed, self.review().sorted("id"))
        with self.at("2027-01-01 00:30"):  # still 2026 in UTC
            self.assertEqual(self.others[2], self.review())

    def test_the_menu_is_for_managers(self):
        menu = self.env.ref("sale_quotation_followup.menu_followup_review")
        self.assertEqual(self.env.ref("sale.menu_sale_report"), menu.parent_id)
        self.assertEqual(self.env.ref("sales_team.group_sale_manager"), menu.group_ids)
        visible = self.env["ir.ui.menu"].with_user(self.manager)._visible_menu_ids()
        self.assertIn(menu.id, visible)
        self.assertNotIn(menu.id, self.env["ir.ui.menu"].with_user(self.seller)._visible_menu_ids())

    def test_each_view_of_the_action_can_be_read(self):
        action = self.env.ref("sale_quotation_followup.action_followup_review")
        for view_id, kind in action.views:
            orders = self.env["sale.order"].with_user(self.manager)
            self.assertIn(f"<{kind}", arch_of(orders, view_id, kind))
        self.assertEqual(["list", "pivot", "graph", "form"], [kind for _id, kind in action.views])

    def test_the_totals_are_by_salesperson(self):
        groups = (
            self.env["sale.order"]
            .with_user(self.manager)
            ._read_group(
                [("id", "in", self.review().ids)],
                ["user_id", "date_order:month", "success_rate"],
                ["followup_amount:sum", "__count"],
            )
        )
        totals = {user: amount for user, _month, _rate, amount, _count in groups}
        self.assertEqual(24000, totals[self.seller])
        self.assertEqual(900, totals[self.colleague])

    def test_a_manager_reassigns_several_at_once_and_others_cannot(self):
        orders = self.listed[:2]
        orders.with_user(self.manager).write({"user_id": self.all_seller.id})
        self.assertEqual(self.all_seller, orders.user_id)
        with self.assertRaises(AccessError):
            orders.with_user(self.colleague).write({"user_id": self.colleague.id})

    def test_what_was_promised_goes_along_a_colleague_s_own_stays(self):
        mine, handed = self.listed[0], self.listed[4]
        for order in (mine, handed):
            self.apply(order, "call_back", next_date="2026-12-15")
        handed.activity_ids.user_id = self.colleague
        (mine + handed).with_user(self.manager).write({"user_id": self.all_seller.id})
        self.assertEqual(self.all_seller, mine.activity_ids.user_id)
        self.assertEqual(self.colleague, handed.activity_ids.user_id)
        for order in (mine, handed):
            self.assertEqual(day("2026-12-15"), order.followup_date)
            self.assertEqual(day("2026-12-15"), order.activity_ids.date_deadline)
            self.assertEqual("promised", order.activity_ids.followup_kind)

    def test_with_nobody_to_take_it_a_promise_stays(self):
        order = self.listed[0]
        order.team_id = False
        self.apply(order, "call_back", next_date="2026-12-15")
        order.with_user(self.manager).user_id = False
        self.assertEqual(self.seller, order.activity_ids.user_id)

    def test_only_the_salesperson_can_be_changed_in_the_list(self):
        view = self.env.ref("sale_quotation_followup.sale_order_view_review_list")
        arch = arch_of(self.env["sale.order"].with_user(self.manager), view.id, "list")
        node = etree.fromstring(arch)
        self.assertEqual("1", node.get("multi_edit"))
        self.assertEqual("user_id", node.get("default_group_by"))
        editable = [
            field.get("name")
            for field in node.findall("field")
            if not field.get("readonly") and field.get("column_invisible") != "True"
        ]
        self.assertEqual(["user_id"], editable)

    def test_the_selection_opens_in_the_panel(self):
        action = self.listed[:2].with_user(self.manager).action_followup()
        self.assertEqual("sale_quotation_followup.desk", action["tag"])
        self.assertEqual({"order_ids": self.listed[:2].ids}, action["params"])

    def test_the_last_outcome_is_told_and_who_was_not_called_in_december(self):
        order = self.listed[0]
        self.assertFalse(order.followup_last)
        self.assertTrue(order.followup_not_reviewed)
        with self.at("2026-11-30"):
            self.apply(order, "order_coming", send=False)
        self.assertTrue(order.followup_not_reviewed)
        with self.at("2026-12-03"):
            answer = self.apply(order, "no_answer")
        told = order.with_context(lang="fr_FR")
        self.assertEqual("Ne répond pas · 03/12/2026", told.followup_last)
        self.assertFalse(order.followup_not_reviewed)
        with self.at("2026-12-03"):
            self.undo(answer)
        self.assertIn("30/11/2026", told.followup_last)
        with self.at("2026-11-15"):
            self.assertFalse(order.followup_not_reviewed)


@tagged("post_install", "-at_install")
class TestReviewRights(FollowupCase):
    def test_salespeople_see_their_own_in_it(self):
        mine, theirs = self.quotes(EXPECTED, {**EXPECTED, "user": self.colleague})
        found = self.env["sale.order"].with_user(self.seller)
        self.assertEqual(mine, found.search([("followup_december", "=", True)]) & (mine + theirs))
        everybody = self.make_user("boss", ALL)
        both = mine + theirs
        self.assertEqual(
            both,
            self.env["sale.order"]
            .with_user(everybody)
            .search([("followup_december", "=", True), ("id", "in", both.ids)])
            .sorted("id"),
        )
