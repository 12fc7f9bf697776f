from unittest.mock import patch

from odoo.tests import tagged

from ..search import customers, pages
from .answered import AnsweredMixin
from .common import PARIS, FollowupCase
from .contract import check
from .customer_case import CustomerMixin
from .test_counts import PAGE_LIMIT, CountCase


@tagged("post_install", "-at_install")
class TestRowsOfACustomer(CustomerMixin, FollowupCase):
    """Whoever has three quotations open is one row after the other, in the place of the first."""

    def rows(self, queue="phone", user=None, limit=80, after=None):
        page = self.desk(user).get_entries(queue, False, limit, after)
        for row in page["entries"]:
            check(self, "Entry", row)
        return page

    def ids(self, page):
        return [row["res_id"] for row in page["entries"]]

    def test_they_stand_together_at_the_place_of_the_first(self):
        morel = self.three()
        others = self.quotes(
            {"amount": 12000, "partner": self.customer("Vercors")},
            {"amount": 7000, "partner": self.customer("Savoy")},
        )
        page = self.rows()
        self.assertEqual([*morel.ids, *others.ids], self.ids(page))
        self.assertEqual([3, 3, 3, 1, 1], [row["customer_count"] for row in page["entries"]])
        customers = [row["customer_id"] for row in page["entries"]]
        self.assertEqual([morel.partner_id.id] * 3, customers[:3])
        self.assertEqual(len(set(customers)), 3)

    def test_the_contacts_of_a_company_are_one_customer(self):
        company = self.customer("Clinique", is_company=True)
        contacts = [self.customer(name, parent_id=company.id) for name in ("Anne", "Bruno")]
        orders = self.quotes(*[{"partner": contact} for contact in contacts])
        page = self.rows()
        self.assertEqual({company.id}, {row["customer_id"] for row in page["entries"]})
        self.assertEqual(company, orders.followup_customer_id)
        contacts[1].parent_id = False
        self.settle()
        self.assertEqual([1, 1], [row["customer_count"] for row in self.rows()["entries"]])

    def test_the_count_is_what_one_press_can_handle_whatever_the_queue(self):
        morel = self.three({"amount": 8000}, {"amount": 900}, {"expires": "2026-12-20"})
        self.assertEqual([2], [row["customer_count"] for row in self.rows()["entries"]])
        self.assertEqual([2], [row["customer_count"] for row in self.rows("email")["entries"]])
        found = {row["res_id"]: row for row in self.desk().search_entries("Morel")}
        self.assertEqual(3, found[morel[2].id]["customer_count"], "the running one, and two more")

    def test_an_eleventh_begins_a_group_at_its_own_place(self):
        partner = self.customer()
        many = self.quotes(*[{"amount": 9000 - n, "partner": partner} for n in range(13)])
        between = self.quote(amount=8995.5, partner=self.customer("Vercors"))
        expected = [*many[:10].ids, between.id, *many[10:].ids]
        # Its place is behind the first five; the first ten stand together before it.
        self.assertEqual(expected, self.ids(self.rows()))
        self.assertEqual({11, 1}, {row["customer_count"] for row in self.rows()["entries"]})

    def test_page_by_page_nothing_is_lost_and_nothing_comes_twice(self):
        partners = [self.customer(f"Client {number}") for number in range(5)]
        orders = self.quotes(
            *[{"amount": 6000 + number, "partner": partners[number % 5]} for number in range(23)]
        )
        self.apply(orders[20], "no_answer")
        whole = self.ids(self.rows())
        self.assertEqual(sorted(orders.ids), sorted(whole))
        for limit in (1, 2, 7):
            found, mark = [], None
            while True:
                page = self.rows(limit=limit, after=mark)
                found += self.ids(page)
                mark = page["next"]
                if not mark:
                    break
            self.assertEqual(whole, found, limit)

    def test_of_a_customer_with_very_many_only_so_many_are_read(self):
        partner = self.customer("Grand compte")
        many = self.quotes(*[{"amount": 9000 - n, "partner": partner} for n in range(60)])
        other = self.quote(amount=8995.5, partner=self.customer("Vercors"))
        read, joinable = [], customers.joinable

        def spy(*args):
            read.append(joinable(*args))
            return read[-1]

        found, mark = [], None
        with (
            patch.object(customers, "TOGETHER", 20),
            patch.object(pages, "joinable", spy),
        ):
            while mark or not found:
                page = self.rows(limit=10, after=mark)
                found += page["entries"]
                mark = page["next"]
            card = self.card(many[59])
        self.assertLessEqual(max(map(len, read)), 10 + 20)
        ids = [row["res_id"] for row in found]
        # The twenty largest are two groups; whoever comes behind stands at their own place.
        self.assertEqual([*many[:10].ids, other.id, *many[10:].ids], ids)
        self.assertEqual({11, 1}, {row["customer_count"] for row in found})
        self.assertEqual(59, card["others_joinable"])
        self.assertEqual(59, len(card["others"]) + card["others_cut"])

    def test_they_stand_together_in_each_block_of_the_list(self):
        first, second = self.three({"amount": 9000}, {"amount": 6000})
        between = self.quote(amount=7000, partner=self.customer("Vercors"))
        self.apply(between, "no_answer")
        self.assertEqual([first.id, second.id, between.id], self.ids(self.rows()))
        self.apply(first, "no_answer")
        self.assertEqual([first.id, second.id, between.id], self.ids(self.rows()))

    def test_a_colleague_s_and_another_company_s_are_no_part_of_it(self):
        partner, elsewhere = self.customer(), self.make_company("Ailleurs")
        own = self.quote(partner=partner)
        self.quote(partner=partner, user=self.colleague)
        self.quote(partner=partner, company=elsewhere, user=False)
        self.assertEqual([1], [row["customer_count"] for row in self.rows()["entries"]])
        self.all_seller.company_ids += elsewhere
        page = self.rows(user=self.all_seller)
        self.assertEqual([2, 2, 1], sorted(r["customer_count"] for r in page["entries"])[::-1])
        self.assertIn(own.id, self.ids(page))

    def test_an_opportunity_s_quotations_are_called_about_there(self):
        lead = self.env["crm.lead"].create(
            {"name": "Extension", "company_id": self.company.id, "user_id": self.seller.id}
        )
        morel = self.three({"amount": 8000}, {"amount": 9000, "opportunity_id": lead.id})
        self.assertEqual([morel[0].id], self.ids(self.rows()))
        self.assertEqual([1], [row["customer_count"] for row in self.rows()["entries"]])
        row = self.rows("opportunity")["entries"][0]
        self.assertEqual((1, morel.partner_id.id), (row["customer_count"], row["customer_id"]))

    def test_the_next_card_is_another_customer_s(self):
        morel = self.three()
        vercors = self.quote(amount=5500, partner=self.customer("Vercors"))
        opening = self.desk().open_desk(False)
        self.assertEqual([morel[0].id, vercors.id], [card["res_id"] for card in opening["cards"]])

    def test_all_see_who_is_with_the_customer(self):
        morel = self.three(user=False)
        lead = self.env["crm.lead"].create(
            {
                "name": "Extension",
                "company_id": self.company.id,
                "partner_id": morel.partner_id.id,
                "user_id": False,
            }
        )
        self.quote(partner=morel.partner_id, opportunity_id=lead.id, user=False)
        self.desk().open_entry("sale.order", morel[1].id, False)
        rows = self.rows(user=self.colleague)["entries"]
        self.assertEqual({self.seller.id}, {row["opened_by"]["user_id"] for row in rows})
        self.assertEqual(self.seller.id, self.card(lead, self.colleague)["opened_by"]["user_id"])
        shown = self.others(morel[0], self.colleague).values()
        self.assertEqual({self.seller.id}, {row["opened_by"]["user_id"] for row in shown})
        self.desk().open_entry("sale.order", morel[0].id, False)
        self.desk().release_entry("sale.order", morel[1].id)
        rows = self.rows(user=self.colleague)["entries"]
        self.assertTrue(all(row["opened_by"] for row in rows), "one is still with the customer")
        self.desk().release_entry("sale.order", morel[0].id)
        rows = self.rows(user=self.colleague)["entries"]
        self.assertFalse(any(row["opened_by"] for row in rows))

    def test_an_opportunity_without_a_customer_is_itself(self):
        leads = self.env["crm.lead"].create(
            [{"name": name, "company_id": self.company.id} for name in ("Un", "Deux")]
        )
        self.assertEqual(2, len({lead._followup_called() for lead in leads}))


@tagged("post_install", "-at_install")
class TestPageOfCustomers(AnsweredMixin, CustomerMixin, CountCase):
    """A page costs the same, whatever the customers of its rows have and whatever happened."""

    def page_cost(self):
        desk = self.desk().with_context(tz=PARIS)  # as the panel asks
        return self.cost(lambda: desk.get_entries("phone", False, 80, None))

    def test_a_page_of_80_costs_ten_queries_at_most(self):
        partners = [self.customer(f"Client {number}") for number in range(30)]
        orders = self.quotes(*[{"partner": partners[number % 30]} for number in range(90)])
        self.page_cost()
        self.assertLessEqual(self.page_cost(), PAGE_LIMIT)
        for order in orders[:10]:
            self.decision(order)
        for order in orders[10:20]:
            self.apply(order, "no_answer", note="Messagerie")
        with self.at("2026-11-20 10:00"):
            for order in orders[20:26]:
                self.apply(order, "call_back", next_date="2026-11-24", next_time="14:00")
        self.page_cost()
        self.assertLessEqual(self.page_cost(), PAGE_LIMIT)
        rows = self.desk().get_entries("phone", False, 80, None)["entries"]
        self.assertEqual(10, sum(bool(row["answer_told"]) for row in rows))
        self.assertTrue(any(row["promise"] for row in rows))
