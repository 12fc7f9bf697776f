from lxml import etree

from odoo.tests import Form, tagged
from odoo.tools.safe_eval import safe_eval

from .common import QUEUES, FollowupCase, arch_of, day


@tagged("post_install", "-at_install")
class TestFilters(FollowupCase):
    """The names of the queues, in the search view and as shared favourites."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        lead = cls.env["crm.lead"].create({"name": "Affaire", "company_id": cls.company.id})
        year_end = {"expires": "2026-12-31", "success_rate": "3"}
        cls.specs = {
            "phone": {},
            "email": {"amount": 900},
            "opportunity": {"opportunity_id": lead.id},
            "renewal": {"renewed_contract_end": "2026-12-20"},
            "order_coming": year_end,
            "price_revision": {"sent": "2025-05-01", "expires": "2025-12-31"},
            None: {"expires": "2027-03-31"},
        }
        cls.pool = cls.quotes(*cls.specs.values())

    NOW = "2026-12-08 10:00"

    def test_the_specimens_stand_where_they_should(self):
        queues = [order.followup_queue or None for order in self.pool]
        self.assertEqual(list(self.specs), queues)

    def test_each_filter_of_the_view_gives_exactly_its_queue(self):
        view = self.env.ref("sale.sale_order_view_search_inherit_quotation")
        arch = arch_of(self.env["sale.order"], view.id, "search")
        filters = {
            node.get("name"): safe_eval(node.get("domain"))
            for node in etree.fromstring(arch).iter("filter")
            if (node.get("name") or "").startswith("followup_")
        }
        self.assertEqual({f"followup_{queue}" for queue in QUEUES}, set(filters))
        for queue, order in zip(self.specs, self.pool, strict=True):
            if queue:
                domain = [("id", "in", self.pool.ids), *filters[f"followup_{queue}"]]
                found = self.env["sale.order"].with_user(self.seller).search(domain)
                self.assertEqual(order.ids, found.ids, queue)

    def test_each_shared_favourite_gives_exactly_its_queue(self):
        for name, queue in (
            ("filter_phone", "phone"),
            ("filter_email", "email"),
            ("filter_order_coming", "order_coming"),
        ):
            favourite = self.env.ref(f"sale_quotation_followup.{name}")
            self.assertFalse(favourite.user_ids)
            domain = [("id", "in", self.pool.ids), *safe_eval(favourite.domain)]
            found = self.env["sale.order"].with_user(self.seller).search(domain)
            order = self.pool[list(self.specs).index(queue)]
            self.assertEqual(order.ids, found.ids, name)
            shown = (
                self.env["ir.filters"]
                .with_user(self.seller)
                .get_filters("sale.order", favourite.action_id.id)
            )
            self.assertIn(favourite.name, [one["name"] for one in shown])


@tagged("post_install", "-at_install")
class TestViews(FollowupCase):
    MODELS = {
        "sale.order": ("list", "kanban", "form", "search", "pivot", "graph"),
        "sale.followup.event": ("list", "pivot", "graph", "search"),
        "sale.followup.outcome": ("list", "form"),
        "crm.lead": ("form",),
    }

    def test_the_views_load_for_every_role(self):
        for user in (self.seller, self.all_seller, self.manager):
            for model, kinds in self.MODELS.items():
                with self.subTest(user=user.login, model=model):
                    views = (
                        self.env[model]
                        .with_user(user)
                        .get_views([(False, kind) for kind in kinds])["views"]
                    )
                    self.assertEqual(set(kinds), set(views))

    def test_the_quotation_form_shows_the_follow_up_to_salespeople(self):
        self.make_outsiders()
        view = self.env.ref("sale.view_order_form").id
        for user, shown in ((self.seller, True), (self.manager, True), (self.accountant, False)):
            arch = arch_of(self.env["sale.order"].with_user(user), view, "form")
            self.assertEqual(shown, "success_rate" in arch, user.login)

    def test_a_salesperson_edits_rate_and_dates_on_the_form(self):
        order = self.quote()
        with Form(order.with_user(self.seller)) as form:
            form.success_rate = "2"
            form.followup_date = "2026-12-01"
        self.assertEqual(("2", day("2026-12-01")), (order.success_rate, order.followup_date))

    def test_the_menus_and_the_action_are_the_salespeople_s(self):
        menu = self.env.ref("sale_quotation_followup.menu_followup_desk")
        self.make_outsiders()
        for user, shown in ((self.seller, True), (self.manager, True), (self.internal, False)):
            visible = self.env["ir.ui.menu"].with_user(user)._visible_menu_ids()
            self.assertEqual(shown, menu.id in visible, user.login)
        self.assertEqual("followup", menu.action.path)

    def test_the_list_selection_opens_the_panel(self):
        orders = self.quotes({}, {}).with_user(self.seller)
        for chosen in orders, orders[0]:
            action = chosen.action_followup()
            self.assertEqual("sale_quotation_followup.desk", action["tag"])
            self.assertTrue(str(orders[0].id) in str(action["params"]))
