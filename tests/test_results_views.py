from lxml import etree

from odoo.tests import tagged
from odoo.tools.safe_eval import safe_eval

from .result_case import ResultCase

ACTION = "sale_quotation_followup.sale_followup_result_action"


@tagged("post_install", "-at_install")
class TestResultsViews(ResultCase):
    """« Suites données » in Odoo's report idiom: graph, pivot, list, search, favourites, export."""

    def arch(self, kind):
        view = self.env["sale.followup.result"].get_view(None, kind)
        return etree.fromstring(view["arch"])

    def grouped(self, field):
        """Return by group how many were closed, how many were ordered, and the share."""
        self.settle()
        results = self.env["sale.followup.result"].with_user(self.manager)
        results = results.with_context(allowed_company_ids=self.company.ids)
        rows = results._read_group(
            [("decided", "=", 1)], [field], ["decided:sum", "ordered:sum", "share:avg"]
        )
        return {
            (group.id if field == "user_id" else group): (decided, ordered, round(share, 2))
            for group, decided, ordered, share in rows
        }

    def test_orders_by_rate_salesperson_size_and_follow_ups(self):
        """Six closed, three of them orders: 1 of 1, 2 of 4 and 0 of 1."""
        self.closed(1, "sale", "3", amount=900)
        self.closed(2, "sale", "2", amount=6000, user=self.colleague)
        self.closed(2, "cancel", "2", amount=6000, user=self.colleague)
        self.closed(1, "cancel", amount=30000)
        self.assertEqual(
            {"3": (1, 1, 1), "2": (4, 2, 0.5), "0": (1, 0, 0)},
            self.grouped("rate"),
        )
        self.assertEqual(
            {self.seller.id: (2, 1, 0.5), self.colleague.id: (4, 2, 0.5)},
            self.grouped("user_id"),
        )
        self.assertEqual(
            {"0": (1, 1, 1), "2": (4, 2, 0.5), "3": (1, 0, 0)},
            self.grouped("size"),
        )
        self.assertEqual({0: (6, 3, 0.5)}, self.grouped("attempts"))
        with self.at("2026-10-10"):
            order = self.quote(followup_sent_date="2026-10-01")
            self.apply(order, "no_answer")
            self.apply(order, "no_news")
            order.action_confirm()
        self.assertEqual({0: (6, 3, 0.5), 2: (1, 1, 1)}, self.grouped("attempts"))

    def test_the_graph_is_stacked_by_what_became_of_it(self):
        graph = self.arch("graph")
        self.assertEqual(["rate", "result"], [one.get("name") for one in graph.xpath("field")][:2])
        self.assertEqual("1", graph.get("stacked"))
        context = safe_eval(self.env.ref(ACTION).context)
        grouped = [name for name in context if name.startswith("search_default_by")]
        self.assertFalse(grouped, "Odoo's graph would take this group in the place of its own")

    def test_each_view_of_the_action_can_be_read(self):
        action = self.env.ref(ACTION)
        results = self.env["sale.followup.result"].with_user(self.manager)
        kinds = action.view_mode.split(",")
        self.assertEqual(["graph", "pivot", "list"], kinds)
        views = results.get_views([(False, kind) for kind in (*kinds, "search")], {})
        self.assertEqual({*kinds, "search"}, {*views["views"]})

    def test_every_filter_and_group_finds_something(self):
        self.closed(1, "sale", "3")
        self.quote()
        self.settle()
        results = self.env["sale.followup.result"].with_user(self.manager)
        for one in self.arch("search").xpath("//filter"):
            with self.subTest(one.get("name")):
                domain = safe_eval(one.get("domain") or "[]", {"uid": self.manager.id})
                group = safe_eval(one.get("context") or "{}").get("group_by")
                results._read_group(domain, [group] if group else [], ["__count"])

    def test_it_is_exported_as_any_list(self):
        order = self.closed(1, "sale", "3", amount=900)
        row = self.row(order).with_env(self.env).with_context(lang="fr_FR")  # who may export
        names = ["order_id", "partner_id", "result", "days", "amount"]
        self.assertEqual(
            [[order.name, self.partner.display_name, "Commandé", 92, 900]],
            row.export_data(names)["datas"],
        )
