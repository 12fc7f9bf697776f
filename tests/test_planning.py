import logging

from odoo.tests import tagged
from odoo.tools import html2plaintext

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
class TestCrons(PlanningCase):
    """The crons run as Odoo itself, at a sensible hour, and do one call each."""

    def test_they_are_declared(self):
        root = self.env.ref("base.user_root")
        for name, model, code, interval in (
            ("planning", "sale.followup.scheduler", "_cron_plan_activities", (1, "hours")),
            ("outbox", "sale.followup.event", "_cron_make_mails", (1, "hours")),
        ):
            cron = self.env.ref(f"sale_quotation_followup.ir_cron_{name}")
            self.assertTrue(cron.active)
            self.assertEqual(root, cron.user_id)
            self.assertEqual((model, f"model.{code}()"), (cron.model_id.model, cron.code))
            self.assertEqual(interval, (cron.interval_number, cron.interval_type))
