from odoo.tests import tagged

from .lead_case import LATE, RUNNING, LeadCase
from .test_counts import PAGE_LIMIT, CountCase

# On a card one query tells the orders of the customer, whatever their number.
CARD_LIMIT, OUTCOME_LIMIT, PART_LIMIT = 32, 45, 30


@tagged("post_install", "-at_install")
class TestLeadCounts(CountCase, LeadCase):
    """What a request on opportunities costs; nothing grows with their number."""

    def many(self, count):
        for number in range(count):
            partner = self.env["res.partner"].create({"name": f"C{number}", "email": "c@c.example"})
            own = [{**one, "partner": partner} for one in (LATE, RUNNING)]
            self.lead_of(*own, partner_id=partner.id)

    def page_cost(self):
        desk = self.desk()
        return self.cost(lambda: desk.get_entries("opportunity", False, 80, None))

    def card_cost(self, lead):
        desk = self.desk()
        return self.cost(lambda: desk.get_card("crm.lead", lead.id))

    def outcome_cost(self, lead, code, **values):
        revision, desk = self.card(lead)["revision"], self.desk()
        request = self.next_request()
        return self.cost(
            lambda: desk.apply_outcome("crm.lead", lead.id, code, values, revision, request)
        )

    def test_a_page_does_not_grow_with_the_opportunities(self):
        self.many(3)
        self.page_cost()
        few = self.page_cost()
        self.many(20)
        self.assertLessEqual(few, PAGE_LIMIT)
        self.assertLessEqual(self.page_cost(), few)

    def test_a_card_does_not_grow_with_the_opportunities_nor_with_its_quotations(self):
        lead, _orders = self.lead_of(LATE, RUNNING)
        self.card_cost(lead)
        few = self.card_cost(lead)
        self.assertLessEqual(few, CARD_LIMIT)
        self.many(10)
        self.assertLessEqual(self.card_cost(lead), few)
        partner = self.env["res.partner"].create({"name": "Autre client", "email": "c@c.example"})
        specs = [{**LATE, "partner": partner}] * 10
        larger, _orders = self.lead_of(*specs, partner_id=partner.id)
        self.assertLessEqual(self.card_cost(larger), few + 2)
        self.quotes(*[{"partner": partner}] * 30)
        self.assertLessEqual(self.card_cost(larger), CARD_LIMIT)

    def test_an_outcome_grows_only_with_the_quotations_it_writes(self):
        warm, _orders = self.lead_of(LATE)
        self.outcome_cost(warm, "on_track")
        one = self.outcome_cost(self.lead_of(LATE)[0], "on_track")
        self.many(10)
        self.assertLessEqual(self.outcome_cost(self.lead_of(LATE)[0], "on_track"), one)
        self.assertLessEqual(one, OUTCOME_LIMIT)
        four = self.outcome_cost(self.lead_of(*[LATE] * 4)[0], "on_track")
        self.assertLessEqual(four, one + 3 * PART_LIMIT)
