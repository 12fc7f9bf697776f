from functools import wraps
from unittest.mock import patch

from odoo.tests import tagged

from .common import MANAGER
from .tour_case import TourCase

QUEUE = "/odoo/followup?queue=email"


@tagged("post_install", "-at_install", "tour")
class TestEmailTours(TourCase):
    """The e-mail queue, one by one and all at once."""

    def test_one_by_one(self):
        orders = self.calls(4, amount=800)
        orders[3].email_reminder_count = 1
        self.tour("followup_email", QUEUE)
        self.assertEqual(
            [["email_reminder"], ["already_reminded"], ["on_track"], ["no_answer"]],
            self.events(*orders),
        )
        reminded, elsewhere, called, _silent = orders
        self.assertEqual(
            ["2026-12-24", "2026-11-20", "2026-12-24"],
            [order.validity_date.isoformat() for order in reminded + elsewhere + called],
        )
        self.assertEqual([1, 1, 0, 1], orders.mapped("email_reminder_count"))
        self.assertEqual(["reminder", "offer"], self.waiting(reminded + called))
        self.assertEqual([], self.waiting(elsewhere))

    def test_in_bulk(self):
        orders = self.calls(amount=800)
        _first, _second, called, unticked, answered, contacted, addressless = orders
        answered.followup_answered = True
        self.apply(contacted, "no_answer", self.julie)
        addressless.partner_id.email = False
        self.calls_meanwhile(called)
        self.tour("followup_bulk", QUEUE)
        self.assertEqual(
            [["email_reminder"], ["email_reminder"], ["no_answer"], [], [], ["no_answer"], []],
            self.events(*orders),
        )
        self.assertEqual({"2026-12-24"}, {order.validity_date.isoformat() for order in orders[:2]})
        self.assertEqual([1, 1, 0, 0, 0, 0, 0], orders.mapped("email_reminder_count"))
        self.assertEqual(["reminder", "reminder"], self.waiting(orders))
        self.assertEqual("2026-11-20", unticked.validity_date.isoformat())

    def test_in_bulk_and_taken_back(self):
        orders = self.calls(2, amount=800)
        self.tour("followup_bulk_undo", QUEUE)
        self.assertTrue(all(event.undone_on for event in orders.followup_event_ids))
        self.assertEqual([0, 0], orders.mapped("email_reminder_count"))
        self.assertEqual([], self.waiting(orders))

    def test_what_failed_is_told_and_sent_again_by_one_gesture(self):
        orders = self.calls(3, amount=800)
        for order in orders:
            self.apply(order, "email_reminder", self.julie)
            order.followup_event_ids._mail_failed("Connexion refusée")
        self.assertEqual([0] * 3, orders.mapped("email_reminder_count"))
        self.tour("followup_failed_mails", f"/odoo/followup/{orders[0].id}?queue=email")
        self.assertEqual(["reminder"] * 3, self.waiting(orders))
        self.assertEqual([1] * 3, orders.mapped("email_reminder_count"))
        self.assertFalse(orders.activity_ids)

    def waiting(self, orders):
        """Return the kinds of the e-mails that wait to be made."""
        events = orders.followup_event_ids.filtered(lambda event: event.mail_state == "waiting")
        return events.sorted("id").mapped("mail")

    def calls_meanwhile(self, order):
        """Let a manager call a customer between the preview and the sending."""
        manager = self.make_user("marc.faure", MANAGER, name="Marc Faure")
        desk = self.registry["sale.followup.desk"]
        apply_bulk = desk.apply_bulk

        @wraps(apply_bulk)
        def second(model, *args, **kwargs):
            first = model.with_user(manager)
            if not order.followup_event_ids:
                revision = first.get_card("sale.order", order.id)["revision"]
                first.apply_outcome("sale.order", order.id, "no_answer", {}, revision, "faster")
            return apply_bulk(model, *args, **kwargs)

        self.startPatcher(patch.object(desk, "apply_bulk", second))


@tagged("post_install", "-at_install", "tour")
class TestReopenTours(TourCase):
    """ "On peut remettre en devis des offres annulées": from search, form and list."""

    def setUp(self):
        super().setUp()
        self.orders = self.calls(2, success_rate="2", email_reminder_count=2)
        for order in self.orders:
            self.apply(order, "lost", self.julie, lost_reason_id=self.reason().id)

    def assert_reopened(self, *orders):
        for order in orders:
            self.assertEqual(("draft", False), (order.state, order.success_rate))
            self.assertEqual(0, order.email_reminder_count)
            self.assertEqual("2026-12-24", order.validity_date.isoformat())
            self.assertEqual("to_send", order.activity_ids.followup_kind)
            self.assertEqual(["lost"], order.followup_event_ids.mapped("code"))

    def test_from_the_search_of_the_panel(self):
        self.tour("followup_reopen_search")
        self.assertEqual("cancel", self.orders[0].state)
        self.assert_reopened(self.orders[1])

    def test_from_the_form(self):
        self.tour("followup_reopen_form", f"/odoo/sale.order/{self.orders[0].id}")
        self.assert_reopened(self.orders[0])

    def test_from_a_selection_of_the_list(self):
        self.tour("followup_reopen_list", "/odoo/action-sale.action_quotations_with_onboarding")
        self.assert_reopened(*self.orders)
