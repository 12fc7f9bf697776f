from odoo.tests import tagged

from .costs import CostCase
from .lead_case import LATE


@tagged("post_install", "-at_install")
class TestLeadCosts(CostCase):
    """Whoever makes and assigns leads, and never follows a quotation up, pays nothing for it."""

    def leads(self):
        values = {"type": "lead", "user_id": False, "team_id": False, "partner_id": False}
        return self.env["crm.lead"].create([{"name": f"Piste {n}", **values} for n in range(3)])

    def test_leads_that_are_made(self):
        with self.asked() as found:
            self.leads()
        self.assertEqual([], found)

    def test_leads_that_are_assigned_one_by_one(self):
        leads, team = self.leads(), self.env["crm.team"].create({"name": "Froid"})
        with self.asked() as found:
            for lead in leads:
                lead.write({"team_id": team.id, "user_id": self.seller.id})
                self.env.flush_all()
        self.assertEqual([], found)

    def test_leads_that_change(self):
        lead = self.leads()[0]
        stage = self.env["crm.stage"].create({"name": "Visite"})
        for vals in (
            {"name": "Autre nom"},
            {"stage_id": stage.id},
            {"probability": 40},
            {"company_id": self.company.id},
            {"type": "opportunity", "expected_revenue": 1200},
        ):
            with self.subTest(vals), self.asked() as found:
                lead.write(vals)
            self.assertEqual([], found)

    def test_an_opportunity_with_a_quotation_is_asked_for_its_activities(self):
        lead, _orders = self.lead_of(LATE)
        with self.asked() as found:
            lead.user_id = self.other_seller()
        self.assertTrue(found)

    def other_seller(self):
        return self.make_user("second", "sales_team.group_sale_salesman")
