from unittest.mock import patch

from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import day
from .mail_sink import MailCase
from .overrides import REFUSAL, OverrideMixin
from .planning import PlanningCase

OUTBOX_LOGGER = "odoo.addons.sale_quotation_followup.models.sale_followup_event_outbox"


@tagged("post_install", "-at_install")
class TestBookkeepingUnderGuard(OverrideMixin, MailCase):
    """What the addon notes by itself, while another addon refuses to change the quotation."""

    def test_a_reminder_from_odoo_s_composer_is_counted_and_leaves(self):
        order = self.quote(800)
        self.guard(order)
        composer = self.env["mail.compose.message"].with_user(self.seller)
        composer = composer.with_context(
            mark_so_as_sent=True,
            default_model="sale.order",
            default_res_ids=order.ids,
            default_template_id=self.company.followup_reminder_template_id.id,
        )
        composer.create({}).action_send_mail()
        self.settle()
        self.assertEqual(1, order.email_reminder_count)

    def test_a_promised_activity_that_moves_takes_the_date_along(self):
        order = self.quote()
        self.apply(order, "call_back", next_date="2026-12-03")
        self.guard(order)
        activity = self.activities(order).filtered("active")
        activity.with_user(self.seller).date_deadline = "2026-12-10"
        self.assertEqual(day("2026-12-10"), order.followup_date)
        activity.with_user(self.seller).unlink()
        self.assertFalse(order.followup_date)

    def test_what_is_confirmed_or_cancelled_loses_its_date(self):
        orders = self.quotes({"followup_date": "2026-12-03"}, {"followup_date": "2026-12-03"})

        def write(original, found, vals):
            self.assertFalse(found & orders and "followup_date" in vals, "ours is not theirs")
            return original(found, vals)

        self.override("sale.order", "write", write)
        orders[0].action_confirm()
        orders[1].action_cancel()
        self.assertEqual([False, False], orders.mapped("followup_date"))

    def test_a_reminder_that_fails_is_no_longer_counted_and_keeps_its_expiration(self):
        order = self.quote(800)
        self.apply(order, "email_reminder")
        self.guard(order)
        event = self.env["sale.followup.event"]
        broken = patch.object(type(event), "_post_mail", side_effect=ValueError("down"))
        with broken, mute_logger(OUTBOX_LOGGER):
            for hour in range(10, 16):
                self.make_mails(f"2026-11-24 {hour}:50")
        self.assertEqual("failed", order.followup_event_ids.mail_state)
        self.assertEqual((0, day("2026-12-24")), (order.email_reminder_count, order.validity_date))
        self.assertIn(REFUSAL, " ".join(self.messages(order)))

    def test_only_columns_of_our_own_are_noted(self):
        order = self.quote()
        foreign = {"validity_date": "2027-01-01", "success_rate": "3", "state": "sale"}
        for name, value in foreign.items():
            with self.subTest(name), self.assertRaisesRegex(ValueError, name):
                order._followup_note({"followup_date": "2026-12-03", name: value})
        self.assertFalse(order.followup_date)

    def test_who_may_not_write_the_quotation_notes_nothing(self):
        order = self.quote()
        with self.assertRaises(AccessError):
            order.with_user(self.colleague)._followup_note({"followup_date": "2026-12-03"})


@tagged("post_install", "-at_install")
class TestPlanningUnderGuard(OverrideMixin, PlanningCase):
    def test_the_night_plans_a_guarded_quotation_as_any_other(self):
        order = self.quote()
        self.guard(order)
        self.run_planning()
        self.assert_planned(order)
        self.apply(order, "no_answer")
        self.run_planning("2026-11-25 06:00")
        self.assert_planned(order)
