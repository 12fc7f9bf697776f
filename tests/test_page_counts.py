from odoo.tests import tagged

from .answered import AnsweredMixin
from .lead_case import LATE, LeadCase
from .test_counts import PAGE_LIMIT, CountCase

ANSWERS = (
    ("decision", {"date": "2026-12-15"}),
    ("call", {"date": "2026-12-02", "hour": "14:30"}),
    ("order", {}),
    ("time", {}),
    ("drop", {}),
)


class PageCase(AnsweredMixin, CountCase):
    def page_cost(self, queue, user=None):
        self.desk(user).get_entries(queue, False, 80, None)  # the first fills the caches
        desk, pages = self.desk(user), []
        cost = self.cost(lambda: pages.append(desk.get_entries(queue, False, 80, None)))
        return cost, pages[0]["entries"]

    def busy_day(self, entries, orders):
        """Let two colleagues be with customers, others answer, and others not."""
        for entry, user in zip(entries, (self.all_seller, self.manager), strict=False):
            self.desk(user).open_entry(entry._name, entry.id)
        for order, (code, vals) in zip(orders[5:], ANSWERS, strict=False):
            reason = self.reason("competitor").id if code == "drop" else None
            self.answer(order, code, **vals, lost_reason_id=reason)
        for entry in entries[10:13]:
            self.apply(entry, "no_answer")

    def check(self, queue, rows, user=None):
        cost, entries = self.page_cost(queue, user)
        self.assertEqual(rows, len(entries))
        self.assertEqual(2, len([row for row in entries if row["opened_by"]]))
        self.assertEqual(5, len([row for row in entries if row["answer_told"]]))
        self.assertLessEqual(cost, PAGE_LIMIT)
        return entries

    def people(self, number):
        """Return the contacts of as many companies."""
        partners = self.env["res.partner"]
        companies = partners.create([{"name": f"Client {one}"} for one in range(number)])
        return partners.create(
            [
                {"name": f"Contact {one.id}", "parent_id": one.id, "email": f"c{one.id}@c.example"}
                for one in companies
            ]
        )


@tagged("post_install", "-at_install")
class TestPageCounts(PageCase):
    """A page on a day on which everything happens: still "a page of 80 rows at most 10"."""

    def test_colleagues_and_answers(self):
        people = self.people(90)
        orders = self.quotes(*[{"partner": one} for one in people])
        self.busy_day(orders, orders)
        self.check("phone", 80)

    def test_customers_of_several_quotations_some_of_which_stand_behind(self):
        people = self.people(60)
        specs = [{"partner": one, "amount": amount} for amount in (9000, 7000) for one in people]
        orders = self.quotes(*specs)
        self.busy_day(orders, orders)
        cost, entries = self.page_cost("phone")
        self.assertGreater(
            len(entries), 80, "those behind stand beside the first of their customer"
        )
        self.assertLessEqual(cost, PAGE_LIMIT)

    def test_a_whole_queue_with_those_tried_today(self):
        people = self.people(40)
        orders = self.quotes(*[{"partner": one} for one in people])
        mails = self.quotes(*[{"partner": one, "amount": 900} for one in people[:20]])
        self.busy_day(orders, orders)
        rows = self.check("phone", 40)
        self.assertEqual(2, rows[0]["customer_count"])
        self.assertEqual(20, len(self.desk().get_entries("email", False)["entries"]), mails)

    def test_december(self):
        with self.at("2026-12-02 10:00"):
            spec = {"expires": "2026-12-31", "success_rate": "3"}
            orders = self.quotes(*[{"partner": one, **spec} for one in self.people(90)])
            self.busy_day(orders, orders)
            self.check("order_coming", 80)

    def test_the_mails(self):
        orders = self.quotes(*[{"partner": one, "amount": 900} for one in self.people(90)])
        self.busy_day(orders, orders)
        self.check("email", 80)


@tagged("post_install", "-at_install")
class TestLeadPageCounts(PageCase, LeadCase):
    """The same, of opportunities."""

    def test_colleagues_and_answers(self):
        leads = self.env["crm.lead"].create(
            [
                {
                    "name": f"Projet {one.id}",
                    "type": "opportunity",
                    "company_id": self.company.id,
                    "partner_id": one.id,
                    "user_id": self.seller.id,
                }
                for one in self.people(90)
            ]
        )
        orders = self.quotes(
            *[{"opportunity_id": one.id, "partner": one.partner_id, **LATE} for one in leads]
        )
        self.busy_day(leads, orders)
        self.check("opportunity", 80)
