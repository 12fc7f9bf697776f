from odoo.tests import tagged

from .lead_case import LATE, TwoCompanies
from .planning import PlanningCase


@tagged("post_install", "-at_install")
class TestPlanningOfTwoCompanies(TwoCompanies, PlanningCase):
    """Whose activity an opportunity of no company gets: of who has a quotation to follow up."""

    def setUp(self):
        super().setUp()
        self.begin(self.american)

    def test_its_activity_is_of_a_company_that_has_a_quotation_to_follow_up(self):
        manager = self.make_user("boss", "sales_team.group_sale_manager")
        manager.write({"company_ids": self.american.ids, "company_id": self.american.id})
        self.american.followup_manager_id = manager
        lead, here, _there = self.mixed(LATE)
        here.validity_date = "2026-12-31"
        for others, user in ((self.seller, manager), (manager, manager), (self.both, self.both)):
            lead.write({"user_id": others.id, "company_id": False})
            self.run_planning()
            with self.subTest(others.login):
                activity = self.open_ones(lead)
                self.assertEqual(user.login, activity.user_id.login)
            activity.unlink()

    def test_planned_once_and_removed_when_nothing_is_due_any_more(self):
        lead, here, there = self.mixed(LATE)
        for _night in range(2):
            self.run_planning()
            self.assertEqual(1, len(self.open_ones(lead)))
        here.validity_date = "2026-12-31"
        self.run_planning()
        self.assertEqual(1, len(self.open_ones(lead)), "the other one's is due")
        there.validity_date = "2026-12-31"
        self.run_planning()
        self.assertFalse(self.open_ones(lead))

    def test_handed_to_somebody_of_the_other_company_its_activity_goes_along(self):
        lead, _here, _there = self.mixed(LATE)
        self.run_planning()
        colleague = self.make_user("us", "sales_team.group_sale_salesman_all_leads")
        colleague.write({"company_ids": self.american.ids, "company_id": self.american.id})
        lead.write({"user_id": colleague.id, "company_id": False})
        self.settle()
        self.assertEqual(colleague, self.open_ones(lead).user_id)
