from functools import partial

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from .common import FollowupCase


@tagged("post_install", "-at_install")
class TestRecords(FollowupCase):
    """Events are history, outcomes keep their shape, presences are nobody's."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.make_outsiders()

    def events(self, user):
        return self.env["sale.followup.event"].with_user(user)

    def test_nobody_writes_events(self):
        order = self.quote()
        self.apply(order, "no_answer")
        event = order.followup_event_ids
        vals = event.copy_data()[0]
        for user in (self.seller, self.all_seller, self.manager, self.internal, self.accountant):
            mine = event.with_user(user)
            for call in (
                partial(self.events(user).create, {**vals, "request_id": "forged"}),
                partial(mine.write, {"note": "other"}),
                mine.unlink,
            ):
                with self.subTest(user=user.login), self.refused(order, error=AccessError):
                    call()

    def test_events_are_read_with_their_quotation(self):
        orders = self.quotes({}, {"user": self.colleague}, {"user": False})
        for order in orders:
            self.apply(order, "no_answer", user=self.manager)
        events = orders.followup_event_ids
        for user, expected in (
            (self.seller, (orders[0] + orders[2]).followup_event_ids),
            (self.all_seller, events),
            (self.manager, events),
        ):
            found = self.events(user).search([("id", "in", events.ids)])
            self.assertEqual(set(expected.ids), set(found.ids), user.login)
        for user in (self.internal, self.portal):
            with self.assertRaises(AccessError):
                self.events(user).search([])

    def test_events_of_another_company_are_not_read(self):
        elsewhere = self.make_company("Froid du Nord")
        order = self.quote(company=elsewhere)
        self.manager.company_ids += elsewhere
        self.apply(order, "no_answer", user=self.manager)
        self.manager.company_ids -= elsewhere
        found = self.events(self.manager).search([("order_id", "=", order.id)])
        self.assertFalse(found)

    def test_deleting_a_quotation_deletes_its_events(self):
        order = self.quote()
        self.apply(order, "lost", lost_reason_id=self.reason().id)
        event = order.followup_event_ids
        self.assertTrue(event)
        order.with_user(self.manager).unlink()
        self.assertFalse(event.exists())

    def test_a_manager_edits_what_a_manager_may_edit(self):
        outcome = self.outcome("on_track").with_user(self.manager)
        template = self.env.ref("sale.mail_template_sale_confirmation")
        outcome.write(
            {
                "name": "Bien parti",
                "sequence": 99,
                "color": 4,
                "active": False,
                "mail_template_id": template.id,
                "expiration_months": 2,
                "next_days": 3,
            }
        )
        self.assertEqual(
            ("Bien parti", 99, 2), (outcome.name, outcome.sequence, outcome.expiration_months)
        )

    def test_the_shape_of_a_rule_is_fixed(self):
        outcome = self.outcome("on_track").with_user(self.manager)
        for name, value in (
            ("code", "other"),
            ("category", "lost"),
            ("icon", "fa-star"),
            ("expiration_base", "year_end"),
            ("expiration_cap", False),
            ("success_rate", "3"),
            ("mail", False),
            ("next_step", "asked"),
            ("is_reminder", True),
            ("cancels", True),
            ("leaves_untouched", True),
        ):
            before = outcome[name]
            with self.subTest(name), self.assertRaises(ValidationError):
                outcome.write({name: value})
            self.assertEqual(before, outcome[name])

    def test_the_numbers_of_an_outcome_cannot_be_negative(self):
        outcome = self.outcome("on_track").with_user(self.manager)
        for name in ("expiration_months", "next_days"):
            with self.assertRaises(ValidationError):
                outcome.write({name: -1})

    def test_outcomes_are_neither_made_nor_deleted(self):
        outcome = self.outcome("on_track").with_user(self.manager)
        for call in (outcome.unlink, lambda: outcome.copy({"code": "other"})):
            with self.assertRaises(AccessError):
                call()

    def test_only_managers_edit_outcomes(self):
        for user in (self.seller, self.all_seller, self.internal):
            with self.assertRaises(AccessError):
                self.outcome("on_track").with_user(user).write({"name": "Autre"})

    def test_presences_are_nobody_s_to_read_or_write(self):
        order = self.quote()
        self.desk().open_entry("sale.order", order.id, False)
        for user in (self.seller, self.manager, self.internal, self.portal):
            presences = self.env["sale.followup.presence"].with_user(user)
            with self.assertRaises(AccessError):
                presences.search([])

    def test_an_outcome_switched_off_is_neither_shown_nor_applied(self):
        order = self.quote()
        self.outcome("on_track").active = False
        codes = [one["code"] for one in self.card(order)["outcomes"]]
        self.assertNotIn("on_track", codes)
        with self.refused(order, error=UserError):
            self.apply(order, "on_track")
