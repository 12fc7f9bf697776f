from odoo.tests import tagged
from odoo.tools import SQL

from .result_case import ResultCase


@tagged("post_install", "-at_install")
class TestResultsAccess(ResultCase):
    """Who may read a quotation reads what became of it, as with Odoo's sales analysis."""

    def test_by_role(self):
        orders = self.quotes({}, {"user": self.colleague}, {"user": None})
        mine, theirs, nobodys = orders
        other = self.make_company("Froid du Nord")
        elsewhere = self.quote(company=other)
        everything = orders | elsewhere
        for user, expected in (
            (self.seller, mine | nobodys),
            (self.colleague, theirs | nobodys),
            (self.all_seller, orders),
            (self.manager, orders),
        ):
            with self.subTest(user.login):
                self.settle()
                results = self.env["sale.followup.result"].with_user(user)
                found = results.search([("order_id", "in", everything.ids)])
                self.assertEqual(expected, found.order_id.sudo(False).with_env(self.env))

    def test_others_read_nothing(self):
        self.make_outsiders()
        for user in (self.internal, self.portal, self.accountant):
            with self.subTest(user.login):
                for model in ("sale.followup.result", "sale.followup.rate"):
                    self.assertFalse(self.env[model].with_user(user).has_access("read"))

    def test_two_currencies(self):
        """Amounts are each company's; Odoo adds them up in one currency, at its own rates."""
        dollars = self.env.ref("base.USD")
        dollars.active = True
        self.env["res.currency.rate"].search([("currency_id", "=", dollars.id)]).unlink()
        self.env["res.currency.rate"].create(
            {"currency_id": dollars.id, "rate": 2, "name": "2020-01-01", "company_id": False}
        )
        other = self.make_company("Cold Inc.", currency_id=dollars.id)
        self.manager.company_ids |= other
        self.quote(1000, expires="2026-12-20")
        self.quote(3000, expires="2026-12-20", company=other)
        self.settle()
        results = self.env["sale.followup.result"].with_user(self.manager)
        results = results.with_context(allowed_company_ids=(self.company | other).ids)
        groups = results._read_group(
            [("running", "=", 1)], ["company_id"], ["running_amount:sum", "currency_id:recordset"]
        )
        self.assertEqual(
            {(self.company, 1000, self.company.currency_id), (other, 3000, dollars)},
            {(company.with_env(self.env), *rest) for company, *rest in groups},
        )
        results = results.with_context(lang="en_US")
        told = results.get_followup_note()["before"]
        self.assertRegex(told, r"the 2 open quotations \(2\D500\D00")


@tagged("post_install", "-at_install")
class TestResultsCost(ResultCase):
    """What a view does not ask for is not computed."""

    def plan(self, query):
        self.env.cr.execute(SQL("EXPLAIN %s", query))
        return "\n".join(line for (line,) in self.env.cr.fetchall())

    def test_attempts_are_counted_where_they_are_shown_alone(self):
        self.quote()
        self.settle()
        results = self.env["sale.followup.result"].with_user(self.manager)
        query = results._search([])
        plain = self.plan(query.select(SQL("count(*)")))
        self.assertNotIn("sale_followup_event", plain)
        self.assertIn("sale_followup_event", self.plan(query.select(SQL("sum(attempts)"))))
