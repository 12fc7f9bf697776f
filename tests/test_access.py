from odoo.exceptions import AccessError
from odoo.tests import tagged

from .common import OWN, FollowupCase


@tagged("post_install", "-at_install")
class TestRoles(FollowupCase):
    """Role by method by record: who may do what through the façade."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.make_outsiders()
        cls.public = cls.env.ref("base.public_user")
        cls.elsewhere = cls.make_company("Froid du Nord")
        cls.stranger = cls.make_user(
            "stranger", OWN, company_id=cls.elsewhere.id, company_ids=[cls.elsewhere.id]
        )

    def setUp(self):
        super().setUp()
        self.own, self.unassigned, self.others, self.abroad = self.apart(
            {},
            {"user": False},
            {"user": self.colleague},
            {"company": self.elsewhere, "user": self.stranger},
        )

    def calls(self, order, user):
        """Return each method of the façade on ``order``, as ``user`` calls it."""
        desk, name, number = self.desk(user), "sale.order", order.id
        events = self.env["sale.followup.event"].search([("order_id", "=", number)], limit=1)
        return {
            "get_card": lambda: desk.get_card(name, number),
            "preview": lambda: desk.preview(name, number, "no_news", {}),
            "open_entry": lambda: desk.open_entry(name, number, False),
            "release_entry": lambda: desk.release_entry(name, number),
            "apply_outcome": lambda: desk.apply_outcome(
                name, number, "no_answer", {}, self.revision(order), self.next_request()
            ),
            "undo": lambda: desk.undo(events.id),
        }

    def revision(self, order):
        return order.sudo()._followup_revision()

    def lists(self, user):
        desk = self.desk(user)
        every = self.own + self.unassigned + self.others + self.abroad
        return {
            "open_desk": lambda: desk.open_desk(False),
            "open_selection": lambda: desk.open_selection(False, every.ids),
            "set_single_keys": lambda: desk.set_single_keys(True),
            "get_queues": lambda: desk.get_queues(False),
            "get_entries": lambda: desk.get_entries("phone", False, 80, None),
            "search_entries": lambda: desk.search_entries("Morel", 20),
            "get_day_summary": desk.get_day_summary,
            "read_after_write": lambda: desk.read_after_write("get_queues", [False]),
        }

    def with_event(self, order):
        """Leave one event on ``order``, by somebody who may, so that there is one to undo."""
        user = self.stranger if order == self.abroad else self.manager
        self.apply(order, "no_answer", user=user)

    def assertAllowed(self, user, orders):
        for order in orders:
            self.with_event(order)
            for method, call in self.calls(order, user).items():
                with self.subTest(user=user.login, method=method, order=order.user_id.login):
                    self.assertTrue(call())

    def assertForbidden(self, user, orders):
        for order in orders:
            self.with_event(order)
            for method, call in self.calls(order, user).items():
                with (
                    self.subTest(user=user.login, method=method, order=order.user_id.login),
                    self.refused(order, error=AccessError),
                ):
                    call()

    def test_a_salesperson_acts_on_his_own_and_unassigned_quotations(self):
        self.assertAllowed(self.seller, self.own + self.unassigned)
        self.assertForbidden(self.seller, self.others + self.abroad)

    def test_a_salesperson_of_all_documents_acts_on_those_of_his_company(self):
        self.assertAllowed(self.all_seller, self.own + self.unassigned + self.others)
        self.assertForbidden(self.all_seller, self.abroad)

    def test_a_manager_acts_on_those_of_his_company(self):
        self.assertAllowed(self.manager, self.own + self.unassigned + self.others)
        self.assertForbidden(self.manager, self.abroad)

    def test_nobody_else_acts_on_anything(self):
        for user in (self.internal, self.portal, self.public, self.accountant):
            self.assertForbidden(user, self.own + self.unassigned + self.abroad)

    def test_nobody_else_sees_a_list(self):
        for user in (self.internal, self.portal, self.public, self.accountant):
            for method, call in self.lists(user).items():
                with self.subTest(user=user.login, method=method), self.assertRaises(AccessError):
                    call()

    def test_a_customer_on_the_portal_does_not_act_on_his_own_quotation(self):
        order = self.quote(partner=self.portal.partner_id)
        self.assertForbidden(self.portal, order)

    def test_the_lists_show_what_one_may_see(self):
        for user, expected in (
            (self.seller, self.own + self.unassigned),
            (self.colleague, self.others + self.unassigned),
            (self.all_seller, self.own + self.unassigned + self.others),
            (self.manager, self.own + self.unassigned + self.others),
            (self.stranger, self.abroad),
        ):
            lists = self.lists(user)
            queue = next(one for one in lists["get_queues"]() if one["queue"] == "phone")
            self.assertEqual(len(expected), queue["count"], user.login)
            for rows in (
                lists["get_entries"]()["entries"],
                lists["search_entries"](),
                lists["open_desk"]()["page"]["entries"],
                lists["open_selection"]()["entries"],
            ):
                self.assertEqual(sorted(expected.ids), sorted(row["res_id"] for row in rows))

    def test_who_looks_first_does_not_say_what_the_next_one_sees(self):
        for user, expected in (
            (self.all_seller, self.own + self.unassigned + self.others),
            (self.seller, self.own + self.unassigned),
            (self.stranger, self.abroad),
            (self.colleague, self.others + self.unassigned),
        ):
            with self.subTest(user=user.login):
                page = self.desk(user).get_entries("phone", False, 80, None)
                found = sorted(row["res_id"] for row in page["entries"])
                self.assertEqual((sorted(expected.ids), len(expected)), (found, page["total"]))

    def test_a_filter_of_the_quotation_list_finds_what_one_may_see(self):
        for user, expected in (
            (self.manager, self.own + self.unassigned + self.others),
            (self.seller, self.own + self.unassigned),
            (self.stranger, self.abroad),
        ):
            with self.subTest(user=user.login):
                orders = self.env["sale.order"].with_user(user)
                found = orders.search([("followup_queue", "=", "phone")])
                self.assertEqual(sorted(expected.ids), sorted(found.ids))
        for user in (self.internal, self.portal, self.public):
            with self.subTest(user=user.login), self.assertRaises(AccessError):
                self.env["sale.order"].with_user(user).search([("followup_queue", "=", "phone")])

    def hide(self, partner):
        """Have a rule of the company's own hide a customer from everybody."""
        self.env["ir.rule"].create(
            {
                "name": "Discretion",
                "model_id": self.env["ir.model"]._get_id("res.partner"),
                "domain_force": [("id", "!=", partner.id)],
            }
        )
        self.assertFalse(partner.with_user(self.seller).has_access("read"))

    def test_a_customer_hidden_elsewhere_is_followed_up_all_the_same(self):
        company = self.env["res.partner"].create(
            {"name": "Maison mère", "is_company": True, "phone": "01 02"}
        )
        contact = {"name": "Paul", "email": "paul@m.example", "parent_id": company.id}
        self.own.partner_id = self.env["res.partner"].create(contact)
        self.hide(company)
        self.env.invalidate_all()
        rows = self.desk(self.seller).get_entries("phone", False, 80, None)["entries"]
        self.assertIn("Maison mère", [row["partner_name"] for row in rows])
        found = self.desk(self.seller).search_entries("Maison", 20)
        self.assertEqual([self.own.id], [row["res_id"] for row in found])
        card = self.card(self.own)
        self.assertEqual("Maison mère", card["partner_name"])
        self.assertEqual(
            ("Paul", "01 02"), (card["contact"]["name"], card["contact"]["phones"][0]["text"])
        )
        self.assertEqual("applied", self.apply(self.own, "on_track")["status"])
        self.hide(self.own.partner_id)
        self.assertEqual("Paul", self.card(self.own)["contact"]["name"])
        self.assertEqual("applied", self.apply(self.own, "order_coming")["status"])

    def test_a_row_names_a_customer_hidden_elsewhere_and_no_other(self):
        hidden = self.env["res.partner"].create({"name": "Client discret"})
        self.hide(hidden)
        (self.own + self.others).partner_id = hidden
        self.env.invalidate_all()
        rows = self.desk(self.seller).get_entries("phone", False, 80, None)["entries"]
        named = {row["res_id"]: row["partner_name"] for row in rows}
        self.assertEqual("Client discret", named.pop(self.own.id))
        self.assertEqual({self.unassigned.id: self.partner.name}, named)

    def test_a_card_tells_nothing_of_quotations_one_may_not_see(self):
        own, unassigned, _others = self.quotes(
            {}, {"user": False}, {"user": self.colleague, "client_order_ref": "Secret"}
        )
        card = self.card(own)
        self.assertEqual([unassigned.id], [one["res_id"] for one in card["others"]])
        self.assertNotIn("Secret", str(card))

    def test_a_company_that_is_not_selected_is_out_of_reach(self):
        self.manager.company_ids += self.elsewhere
        desk = self.desk(self.manager, allowed_company_ids=self.company.ids)
        with self.refused(self.abroad, error=AccessError):
            desk.get_card("sale.order", self.abroad.id)
        self.assertTrue(self.card(self.abroad, self.manager))
