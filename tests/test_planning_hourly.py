from unittest.mock import patch

from odoo.tests import tagged

from .planning import PlanningCase

NOUMEA, MARTINIQUE, MONTREAL = "Pacific/Noumea", "America/Martinique", "America/Montreal"


@tagged("post_install", "-at_install")
class TestPlanningHourly(PlanningCase):
    """The cron comes every hour and takes each company once, when its own day has begun."""

    def overseas(self, name, tz):
        company = self.make_company(name, tz=tz)
        self.begin(company)
        company.followup_manager_id = self.make_user(
            f"manager_{company.id}",
            "sales_team.group_sale_manager",
            company_id=company.id,
            company_ids=[(6, 0, company.ids)],
        )
        return company, self.quote(company=company, user=None, team_id=False, expires="2026-11-23")

    def test_each_company_is_planned_before_its_own_morning(self):
        self.quote()
        for name, tz, before, after, midnight in (
            ("Lagon", NOUMEA, "2026-11-24 12:05", "2026-11-24 13:05", "2026-11-25"),
            ("Pitons", MARTINIQUE, "2026-11-24 03:05", "2026-11-24 04:05", "2026-11-24"),
            ("Érables", MONTREAL, "2026-11-24 04:05", "2026-11-24 05:05", "2026-11-24"),
        ):
            with self.subTest(tz):
                company, order = self.overseas(name, tz)
                order.validity_date = f"2026-11-{int(midnight[-2:]) - 1}"
                self.run_hour(before)
                self.assertFalse(order.activity_ids)
                self.run_hour(after)
                self.assert_planned(order, user=company.followup_manager_id, deadline=midnight)

    def run_hour(self, moment):
        """Run the cron at an instant given in UTC, keeping what it remembers of the day."""
        with self.at(moment, "UTC"), self.enter_registry_test_mode():
            self.env.ref("sale_quotation_followup.ir_cron_planning").method_direct_trigger()

    def test_once_a_day_what_was_done_or_removed_does_not_come_back(self):
        order = self.quote()
        self.run_hour("2026-11-24 00:05")
        self.assert_planned(order).unlink()
        for hour in range(1, 23):
            self.run_hour(f"2026-11-24 {hour:02}:05")
        self.assertFalse(order.activity_ids)
        self.run_hour("2026-11-24 23:05")  # 0:05 in Paris
        self.assert_planned(order, deadline="2026-11-25")

    def test_a_missed_night_is_made_up_for_at_the_next_hour(self):
        order = self.quote()
        self.run_hour("2026-11-24 13:05")
        self.assert_planned(order, deadline="2026-11-24")

    def test_a_company_where_a_record_was_left_out_is_taken_again_an_hour_later(self):
        orders = self.quotes({}, {})
        with self.poisoned(orders[0]):
            self.run_hour("2026-11-24 00:05")
        self.assertFalse(self.company.followup_planned_on)
        self.assert_planned(orders[1])
        self.run_hour("2026-11-24 01:05")
        self.assert_planned(orders[0])
        self.assertEqual("2026-11-24", str(self.company.followup_planned_on))

    def test_a_planned_day_costs_no_look_at_the_quotations(self):
        self.quotes({}, {})
        self.run_hour("2026-11-24 00:05")
        scheduler = self.registry["sale.followup.scheduler"]
        with patch.object(scheduler, "_task", side_effect=AssertionError("nothing to do")):
            self.run_hour("2026-11-24 01:05")

    def test_a_large_company_does_not_make_a_small_one_wait(self):
        small, order = self.overseas("Pitons", MARTINIQUE)
        order.validity_date = "2026-11-23"
        self.quotes(*[{} for _number in range(4)])
        turns, work = [], self.registry["sale.followup.scheduler"]._robustly

        def watch(scheduler, task, ids):
            turns.append(task.records.env.company)
            return work(scheduler, task, ids)

        with patch.object(self.registry["sale.followup.scheduler"], "_robustly", watch):
            self.run_hour("2026-11-24 04:05")
        self.assertLess(self.company.id, small.id)
        self.assertEqual([small, self.company], turns)
