from odoo.tests import tagged
from odoo.tools import html2plaintext

from .planning import PlanningCase


@tagged("post_install", "-at_install")
class TestPlanningOfLeads(PlanningCase):
    """Relancer uniquement sur l'opportunité et pas sur chaque devis."""

    def test_the_activity_is_on_the_opportunity(self):
        lead = self.lead()
        orders = self.quotes({"opportunity_id": lead.id}, {"opportunity_id": lead.id})
        self.run_planning()
        self.run_planning("2026-11-25 05:00")
        activity = self.assert_planned(lead, "call", self.seller, "2026-11-24")
        self.assertIn("20/11/2026", html2plaintext(activity.note))
        self.assertFalse(orders.activity_ids)

    def test_it_goes_with_the_reason_for_it(self):
        lead = self.lead()
        order = self.quote(opportunity_id=lead.id)
        self.run_planning()
        lead.followup_date = "2026-12-24"
        self.run_planning("2026-11-25 05:00")
        self.assertFalse(lead.activity_ids)
        lead.followup_date = False
        self.run_planning("2026-11-26 05:00")
        self.assert_planned(lead)
        lead.action_set_won()
        self.run_planning("2026-11-27 05:00")
        self.assertFalse(lead.activity_ids.filtered("followup_kind"))
        self.assert_planned(order)

    def test_one_whose_quotations_had_all_expired_before_gets_none(self):
        leads = self.lead() + self.lead()
        self.quotes(
            {"opportunity_id": leads[0].id, "expires": "2026-10-20"},
            {"opportunity_id": leads[1].id, "expires": "2026-10-20"},
            {"opportunity_id": leads[1].id, "expires": "2026-11-20"},
        )
        self.run_planning()
        self.assertFalse(leads[0].activity_ids)
        self.assert_planned(leads[1])

    def test_one_without_company_is_planned_once(self):
        lead = self.lead(company_id=False)
        self.quote(opportunity_id=lead.id)
        main = self.env.ref("base.user_root").company_id
        self.seller.company_ids += main
        self.run_planning()
        self.assert_planned(lead)

    def test_in_december_the_quotation_has_its_own(self):
        lead = self.lead()
        order = self.quote(opportunity_id=lead.id, success_rate="3", expires="2026-12-31")
        self.run_planning("2026-12-01 05:00")
        self.assert_planned(order)
        self.assertFalse(lead.activity_ids)

    def test_it_moves_with_the_salesperson(self):
        lead = self.lead()
        self.quote(opportunity_id=lead.id)
        self.run_planning()
        lead.user_id = self.colleague
        self.assert_planned(lead, user=self.colleague)


@tagged("post_install", "-at_install")
class TestPlanningOfCompanies(PlanningCase):
    """The company with the shortest delay does not decide for the others."""

    def test_threshold_delay_and_day_are_each_company_s_own(self):
        other = self.make_company(
            "Froid de Nouméa",
            tz="Pacific/Noumea",
            quotation_validity_days=10,
            followup_phone_threshold=1000,
        )
        self.begin(other, start="2026-10-01")
        self.seller.company_ids += other
        here, there = self.quotes(
            {"amount": 2000, "sent": "2026-11-10", "expires": None},
            {"amount": 2000, "sent": "2026-11-10", "expires": None, "company": other},
        )
        # 19:00 in Paris is the next day in Nouméa: valid through 20 November there.
        self.run_planning("2026-11-20 13:59")
        self.assertFalse(there.activity_ids)
        self.run_planning("2026-11-20 14:01")
        self.assert_planned(there, "call", deadline="2026-11-23")  # a Saturday
        self.assertFalse(here.activity_ids)
        self.run_planning("2026-12-10 23:59")
        self.assertFalse(here.activity_ids)
        self.run_planning("2026-12-11 00:01")
        self.assert_planned(here, "email", deadline="2026-12-11")

    def test_installed_on_different_days(self):
        other = self.make_company("Froid du Nord")
        self.begin(other, start="2026-11-23")
        self.seller.company_ids += other
        orders = self.quotes({}, {"company": other})
        self.run_planning()
        self.assert_planned(orders[0])
        self.assertFalse(orders[1].activity_ids)
