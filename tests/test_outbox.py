from unittest.mock import patch

from psycopg2.errors import DeadlockDetected, SerializationFailure

from odoo.tests import tagged

from .mail_sink import MailCase


@tagged("post_install", "-at_install")
class TestOutbox(MailCase):
    """The outbox beside other people's work: on the same quotation, at the same moment."""

    def post_mail(self, *errors):
        """Let making an e-mail raise ``errors`` one after the other before it works."""
        events, left = self.registry["sale.followup.event"], list(errors)
        really = events._post_mail

        def post(event):
            if left:
                raise left.pop(0)
            return really(event)

        return patch.object(events, "_post_mail", post)

    def test_a_quotation_written_at_the_same_time_is_no_failure(self):
        orders = self.quotes({}, {}, {})
        for order in orders:
            self.apply(order, "on_track")
        with self.post_mail(SerializationFailure(), DeadlockDetected()):
            self.make_mails()
            self.make_mails()
        for order in orders:
            event = self.event(order)
            self.assertEqual(("made", False), (event.mail_state, event.mail_error))
            self.assertFalse(order.activity_ids)
        self.assertEqual(3, len(self.deliver()))

    def test_one_that_is_to_be_tried_again_does_not_hold_the_others_up(self):
        orders = self.quotes({}, {})
        for order in orders:
            self.apply(order, "on_track")
        with self.post_mail(SerializationFailure()):
            self.make_mails()
        states = sorted(self.event(order).mail_state for order in orders)
        self.assertIn(states, (["made", "made"], ["made", "waiting"]))

    def test_an_offer_does_not_leave_once_the_quotation_is_closed_by_other_means(self):
        orders = self.quotes({}, {}, {})
        for order in orders:
            self.apply(order, "order_coming")
        orders[0].action_confirm()
        orders[1].action_cancel()
        orders[2].action_draft()
        self.make_mails()
        for order in orders:
            event = self.event(order)
            self.assertEqual("dropped", event.mail_state)
            self.assertIn(order.name, event.mail_error)
            self.assertFalse(event.mail_message_id)
            self.assertFalse(order.activity_ids)
            self.assertIsNone(self.card(order)["failed_mail"])
        self.assertEqual("draft", orders[2].state)
        self.assertEqual([], self.deliver())

    def test_odoo_s_queue_is_told_together_with_the_mail(self):
        order = self.quote()
        self.apply(order, "on_track")
        queue = self.env.ref("mail.ir_cron_mail_scheduler_action")
        triggers = self.env["ir.cron.trigger"].search([("cron_id", "=", queue.id)])
        with self.at("2026-11-24 10:02"):
            self.event(order)._make_mail()
        self.assertEqual("made", self.event(order).mail_state)
        self.assertTrue(self.env["ir.cron.trigger"].search([("cron_id", "=", queue.id)]) - triggers)

    def test_an_outcome_undone_in_time_leaves_nothing_to_make(self):
        order = self.quote()
        self.undo(self.apply(order, "on_track"))
        self.make_mails()
        self.assertEqual("dropped", self.event(order).mail_state)
        self.assertFalse(self.event(order).mail_message_id)
        self.assertEqual([], self.deliver())

    def test_a_mail_made_before_the_undo_stays_made(self):
        order = self.quote()
        answer = self.apply(order, "on_track")
        self.make_mails()
        self.assertEqual("partly_undone", self.undo(answer)["status"])
        self.make_mails("2026-11-24 10:05")
        self.assertEqual("made", self.event(order).mail_state)
        self.assertEqual(1, len(self.deliver()))

    def test_an_offer_that_the_company_signs_is_no_word_of_the_customer(self):
        order = self.quote(user=False)
        answer = self.apply(order, "on_track")
        self.make_mails()
        sent = self.event(order).mail_message_id
        self.assertEqual(self.company.partner_id, sent.author_id)
        self.assertFalse(order.followup_answered)
        kinds = {one["kind"] for one in self.card(order)["last_exchanges"]}
        self.assertEqual({"message", "outcome"}, kinds)
        self.assertEqual("partly_undone", self.undo(answer)["status"])
