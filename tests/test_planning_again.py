from odoo.tests import tagged
from odoo.tools import html2plaintext

from .common import day
from .planning import PlanningCase


@tagged("post_install", "-at_install")
class TestPlanningAgain(PlanningCase):
    """Twice adds nothing, a missed week loses nothing, and what is over goes."""

    def test_a_staircase_of_days(self):
        order = self.quote(expires="2026-11-22")
        for moment, count in (
            ("2026-11-22 05:00", 0),
            ("2026-11-23 05:00", 1),
            ("2026-11-23 06:00", 1),
            ("2026-11-24 05:00", 1),
            ("2026-12-08 05:00", 1),
        ):
            self.run_planning(moment)
            self.assertEqual(count, len(self.activities(order)), moment)
        self.assert_planned(order, deadline="2026-11-23")

    def test_a_missed_week_loses_nothing(self):
        orders = self.quotes(*({"expires": f"2026-11-{number}"} for number in range(10, 24)))
        self.run_planning("2026-11-09 05:00")
        self.assertFalse(orders.activity_ids)
        self.run_planning("2026-11-24 05:00")
        for order in orders:
            self.assert_planned(order, deadline="2026-11-24")

    def test_a_promised_activity_counts(self):
        order = self.quote()
        with self.at("2026-11-23 10:00"):
            self.apply(order, "call_back", next_date="2026-11-24")
        self.run_planning()
        self.assertEqual("phone", order.followup_queue)
        self.assertEqual("promised", self.open_ones(order).followup_kind)

    def test_a_human_s_own_activity_does_not_count_and_stays(self):
        order = self.quote()
        own = order.activity_schedule("mail.mail_activity_data_todo", user_id=self.seller.id)
        self.run_planning()
        self.assert_planned(order)
        order.followup_date = "2026-12-24"
        self.run_planning("2026-11-25 05:00")
        self.assertEqual(own, order.activity_ids)

    def test_what_leaves_its_queue_loses_its_activity(self):
        changes = (
            {"followup_date": "2026-12-24"},
            {"validity_date": "2026-12-24"},
            {"state": "draft"},
            {"renewed_contract_end": "2027-06-30"},
        )
        orders = self.quotes(*({} for _change in changes))
        kept = self.quote()
        self.run_planning()
        for order, change in zip(orders, changes, strict=True):
            self.assert_planned(order)
            order.write(change)
        self.run_planning("2026-11-25 05:00")
        self.assertFalse(orders.activity_ids)
        self.assertFalse(self.activities(orders[0]), "removed, not done")
        self.assert_planned(kept)

    def test_a_promised_activity_is_never_removed(self):
        order = self.quote()
        self.apply(order, "call_back", next_date="2026-12-10")
        order.validity_date = "2026-12-24"
        self.run_planning("2026-11-26 05:00")
        self.assertEqual("promised", self.open_ones(order).followup_kind)
        self.assertEqual(day("2026-12-10"), order.followup_date)

    def test_confirmed_or_cancelled_it_goes_at_once(self):
        orders = self.quotes({}, {}, {})
        self.run_planning()
        orders[0].action_confirm()
        orders[1].action_cancel()
        self.assertFalse(orders[:2].activity_ids)
        self.assert_planned(orders[2])

    def test_a_closed_quotation_is_never_touched(self):
        orders = self.quotes({"state": "sale"}, {"state": "cancel"})
        before = self.snapshot(*orders)
        self.run_planning()
        self.run_planning("2027-01-04 05:00")
        self.assertEqual(before, self.snapshot(*orders))

    def test_on_new_year_s_day_old_prices_lose_theirs(self):
        order = self.quote(expires="2026-12-20")
        self.run_planning("2026-12-21 05:00")
        self.assert_planned(order)
        self.run_planning("2027-01-01 05:00")
        self.assertFalse(order.activity_ids)

    def test_the_step_that_time_changes_is_a_new_activity(self):
        order = self.quote(renewed_contract_end="2026-12-01", expires="2026-11-20")
        for moment, step, deadline in (
            ("2026-11-16 05:00", "email", "2026-11-16"),
            ("2026-12-31 05:00", "email", "2026-11-16"),
            ("2027-01-01 05:00", "call", "2027-01-04"),  # a public holiday, then a week-end
            ("2027-01-02 05:00", "call", "2027-01-04"),
            ("2027-02-02 05:00", "close", "2027-02-02"),
        ):
            self.run_planning(moment)
            activity = self.assert_planned(order, step, deadline=deadline)
        self.assertIn("clôturer", html2plaintext(activity.note))

    def test_a_reminder_sent_or_an_address_lost_is_a_new_step(self):
        partners = self.partner.copy() + self.partner.copy()
        partners.email = "a@b.example"
        orders = self.quotes(*({"amount": 900, "partner": partner} for partner in partners))
        self.run_planning()
        orders[0].email_reminder_count = 1
        partners[1].email = False
        self.run_planning("2026-11-25 05:00")
        for order in orders:
            self.assert_planned(order, "call", deadline="2026-11-25")

    def test_in_december_the_reason_is_december_s(self):
        order = self.quote(success_rate="3", expires="2026-11-20")
        self.run_planning()
        order.validity_date = "2026-12-31"
        self.run_planning("2026-12-01 05:00")
        activity = self.assert_planned(order, "call", deadline="2026-12-01")
        self.assertIn("31/12/2026", html2plaintext(activity.note))
        self.run_planning("2026-12-02 05:00")
        self.assertEqual(activity, self.open_ones(order))

    def test_what_a_person_changed_stays(self):
        order = self.quote(renewed_contract_end="2026-12-01", expires="2026-11-20")
        self.run_planning("2026-11-16 05:00")
        activity = self.open_ones(order).with_user(self.seller)
        activity.write({"note": "<p>Demander M. Roux</p>", "date_deadline": "2026-11-18"})
        self.run_planning("2027-01-02 05:00")
        self.assert_planned(order, "email", deadline="2026-11-18")
        self.assertEqual("Demander M. Roux", html2plaintext(activity.note))

    def test_it_moves_with_the_salesperson(self):
        order = self.quote()
        self.run_planning()
        order.user_id = self.colleague
        self.assert_planned(order, user=self.colleague)
        self.colleague.active = False
        self.company.followup_manager_id = self.manager
        order.team_id = False
        self.run_planning("2026-11-25 05:00")
        self.assert_planned(order, user=self.manager)

    def test_reassigned_by_hand_it_stays_reassigned(self):
        order = self.quote()
        self.run_planning()
        self.open_ones(order).user_id = self.colleague
        self.run_planning("2026-11-25 05:00")
        self.assert_planned(order, user=self.colleague)

    def test_an_outcome_completes_it_and_undo_leaves_one(self):
        order = self.quote()
        self.run_planning()
        planned = self.open_ones(order)
        answer = self.apply(order, "no_news")
        self.assertEqual("done", planned.state)
        self.run_planning("2026-11-25 05:00")
        self.assert_planned(order)
        with self.at("2026-11-25 09:00"):
            self.undo(answer)
        self.assertEqual(planned, self.open_ones(order))

    def test_no_answer_leaves_it(self):
        order = self.quote()
        self.run_planning()
        planned = self.open_ones(order)
        self.apply(order, "no_answer")
        self.run_planning("2026-11-25 05:00")
        self.assertEqual(planned, self.open_ones(order))
