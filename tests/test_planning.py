import logging
from contextlib import suppress
from unittest.mock import patch

from odoo.tests import tagged
from odoo.tools import html2plaintext

from .common import day
from .planning import SCHEDULER, PlanningCase


@tagged("post_install", "-at_install")
class TestPlanning(PlanningCase):
    """Every entry of every queue gets one open activity for whoever follows it up."""

    def test_the_activity_tells_who_what_and_why(self):
        order = self.quote(8000, expires="2026-11-20")
        self.run_planning()
        activity = self.assert_planned(order, "call", self.seller, "2026-11-24")
        self.assertTrue(activity.automated)
        reason = order.with_context(lang="fr_FR").followup_reason
        self.assertIn("20/11/2026", reason)
        self.assertEqual(reason.split(), html2plaintext(activity.note).split())

    def test_the_reason_is_in_the_assignee_s_language(self):
        self.env["res.lang"]._activate_lang("en_US")
        self.seller.lang = "en_US"
        order = self.quote(8000)
        self.run_planning()
        self.assertIn("expired since", html2plaintext(self.open_ones(order).note))

    def test_the_type_goes_by_the_step(self):
        small = self.quote(900)
        reminded = self.quote(900, email_reminder_count=1)
        renewals = self.quotes(
            {"renewed_contract_end": "2026-12-05"},
            {"renewed_contract_end": "2026-10-20"},
            {"renewed_contract_end": "2026-08-31"},
        )
        self.run_planning()
        self.assert_planned(small, "email")
        self.assert_planned(reminded, "call")
        for renewal, step in zip(renewals, ("email", "call", "close"), strict=True):
            self.assert_planned(renewal, step)

    def test_prices_to_revise_and_what_is_in_no_queue_get_none(self):
        others = self.quotes(
            {"sent": "2025-10-01", "expires": "2026-11-10"},
            {"expires": "2026-11-30"},
            {"followup_date": "2026-12-01"},
            {"last_followup_date": "2026-11-24"},
            {"state": "draft"},
            {"state": "cancel"},
            {"amount": 0},
        )
        self.run_planning()
        self.assertEqual("price_revision", others[0].followup_queue)
        self.assertFalse(others.activity_ids)

    def test_what_had_expired_before_the_installation_gets_none(self):
        self.company.followup_start_date = "2026-11-20"
        before, after = self.quotes({"expires": "2026-11-19"}, {"expires": "2026-11-20"})
        undated = self.quote(sent="2026-10-20", expires=None)  # until 19 November
        self.run_planning()
        self.assertFalse((before + undated).activity_ids)
        self.assertEqual("phone", before.followup_queue)
        self.assert_planned(after)

    def test_followed_up_since_it_is_planned_like_the_others(self):
        order = self.quote(expires="2026-10-10")
        self.apply(order, "no_news")
        self.run_planning("2026-11-25 05:00")
        self.assert_planned(order)

    def test_a_renewal_goes_by_its_contract_not_by_the_installation(self):
        order = self.quote(expires="2026-10-10", renewed_contract_end="2026-12-01")
        self.run_planning()
        self.assert_planned(order, "email")

    def test_the_day_is_the_next_working_day_of_the_company(self):
        order = self.quote(expires="2026-11-27")  # a Friday
        self.run_planning("2026-11-28 05:00")
        self.assert_planned(order, deadline="2026-11-30")

    def test_without_salesperson_the_team_leader_then_the_manager(self):
        team = self.env["crm.team"].create({"name": "Sud", "user_id": self.all_seller.id})
        self.company.followup_manager_id = self.manager
        led, alone = self.quotes(
            {"user": None, "team_id": team.id}, {"user": None, "team_id": False}
        )
        self.run_planning()
        self.assert_planned(led, user=self.all_seller)
        self.assert_planned(alone, user=self.manager)

    def test_an_archived_salesperson_or_one_of_another_company_is_nobody(self):
        self.company.followup_manager_id = self.manager
        elsewhere = self.make_user("elsewhere", "sales_team.group_sale_salesman")
        orders = self.quotes({"user": self.colleague}, {"user": elsewhere})
        orders.team_id = False
        other = self.make_company("Froid du Nord")
        elsewhere.write({"company_ids": [(6, 0, other.ids)], "company_id": other.id})
        self.colleague.active = False
        self.run_planning()
        for order in orders:
            self.assert_planned(order, user=self.manager)

    def test_with_nobody_nothing_is_planned_and_it_is_logged(self):
        orders = self.quotes({"user": None}, {"user": None})
        orders.team_id = False
        with self.assertLogs(SCHEDULER, logging.WARNING) as log:
            self.run_planning()
        self.assertFalse(orders.activity_ids)
        self.assertIn("nobody follows 2 entries up", log.output[0])
        self.assertIn(self.company.name, log.output[0])

    def test_nobody_is_mailed(self):
        self.env["mail.mail"].search([]).unlink()
        self.quotes({}, {}, {})
        self.run_planning()
        self.assertFalse(self.env["mail.mail"].search([]))

    def test_the_quotation_itself_is_not_written(self):
        order = self.quote()
        before = self.snapshot(order)
        self.run_planning()
        after = self.snapshot(order)
        for table in ("sale_order", "sale_order_line", "sale_followup_event", "mail_message"):
            self.assertEqual(before[table], after[table], table)
        self.assertFalse(order.followup_date)


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
            ("2027-01-01 05:00", "call", "2027-01-01"),
            ("2027-01-02 05:00", "call", "2027-01-01"),
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


@tagged("post_install", "-at_install")
class TestPlanningUnderway(PlanningCase):
    """Batches, interruptions, bad records, and what it costs."""

    def test_a_bad_record_is_logged_once_and_stops_no_other(self):
        orders = self.quotes(*({} for _number in range(9)))
        with self.poisoned(orders[4]) as log:
            self.run_planning()
        self.assertEqual(1, len(log))
        self.assertIn(f"sale.order {orders[4].id}", log[0])
        for order in orders - orders[4]:
            self.assert_planned(order)
        self.assertFalse(orders[4].activity_ids)
        self.run_planning()
        self.assert_planned(orders[4])

    def test_a_bad_opportunity_stops_no_quotation(self):
        lead, order = self.lead(), self.quote()
        self.quote(opportunity_id=lead.id)
        with self.poisoned(lead):
            self.run_planning()
        self.assert_planned(order)

    def test_interrupted_it_goes_on_where_it_stopped(self):
        orders = self.quotes(*({} for _number in range(7)))
        scheduler = self.registry["sale.followup.scheduler"]
        whole, calls = scheduler._plan, []

        def dies(this, records):
            calls.append(records)
            if len(calls) == 3:
                raise KeyboardInterrupt  # what no handler of the cron catches
            return whole(this, records)

        with patch(f"{SCHEDULER}.BATCH", 2):
            with patch.object(scheduler, "_plan", dies), suppress(KeyboardInterrupt):
                self.run_planning()
            self.env.invalidate_all()
            planned = orders.filtered("activity_ids")
            self.assertEqual(4, len(planned), "two batches were committed")
            first = planned.activity_ids
            self.run_planning()
        for order in orders:
            self.assert_planned(order)
        self.assertEqual(first, planned.activity_ids, "nothing was done twice")

    def test_out_of_time_it_asks_to_be_run_again(self):
        orders = self.quotes(*({} for _number in range(5)))
        cron = self.registry["ir.cron"]
        whole = cron._commit_progress

        def no_time_left(this, processed=0, **options):
            return min(whole(this, processed, **options), 0)

        with patch(f"{SCHEDULER}.BATCH", 1), patch.object(cron, "_commit_progress", no_time_left):
            self.run_planning()  # which Odoo runs again and again while something remains
        for order in orders:
            self.assert_planned(order)

    def test_a_locked_quotation_is_left_to_the_next_run(self):
        orders = self.quotes({}, {})
        model = self.registry["sale.order"]

        def without_first(this, **_options):
            return this - orders[0]

        with patch.object(model, "try_lock_for_update", without_first):
            self.run_planning()
        self.assertFalse(orders[0].activity_ids)
        self.assert_planned(orders[1])

    def test_what_changed_since_it_was_listed_is_looked_at_again(self):
        orders = self.quotes({}, {})
        scheduler = self.registry["sale.followup.scheduler"]
        whole = scheduler._robustly

        def late(this, task, ids):
            if orders[0].id in ids:
                this.env["sale.order"].browse(orders[0].id).followup_date = "2026-12-24"
            return whole(this, task, ids)

        with patch.object(scheduler, "_robustly", late):
            self.run_planning()
        self.assertFalse(orders[0].activity_ids)
        self.assert_planned(orders[1])

    def count_queries(self):
        self.env.flush_all()
        before = self.cr.sql_log_count
        self.run_planning()
        return self.cr.sql_log_count - before

    def test_the_queries_are_a_fifth_of_the_entries(self):
        users = (self.seller, self.colleague, self.all_seller)
        empty = self.count_queries()
        specs = [
            {"amount": 1000 + number * 20, "user": users[number % 3], "partner": partner}
            for number in range(400)
            for partner in [self.partner]
        ]
        self.quotes(*specs)
        planned = self.count_queries() - empty
        self.assertLessEqual(planned / 400, 0.2)
        self.assertEqual(
            400,
            self.env["mail.activity"].search_count(
                [("followup_kind", "=", "planned"), ("create_date", ">=", self.cr.now())]
            ),
        )
        again = self.count_queries() - empty
        self.assertLessEqual(again / 400, 0.1)


@tagged("post_install", "-at_install")
class TestCrons(PlanningCase):
    """The crons run as Odoo itself, at a sensible hour, and do one call each."""

    def test_they_are_declared(self):
        root = self.env.ref("base.user_root")
        for name, model, code, interval in (
            ("planning", "sale.followup.scheduler", "_cron_plan_activities", (1, "days")),
            ("outbox", "sale.followup.event", "_cron_make_mails", (1, "hours")),
        ):
            cron = self.env.ref(f"sale_quotation_followup.ir_cron_{name}")
            self.assertTrue(cron.active)
            self.assertEqual(root, cron.user_id)
            self.assertEqual((model, f"model.{code}()"), (cron.model_id.model, cron.code))
            self.assertEqual(interval, (cron.interval_number, cron.interval_type))

    def test_the_planning_runs_before_the_working_day(self):
        self.assertEqual(3, self.env.ref("sale_quotation_followup.ir_cron_planning").nextcall.hour)
