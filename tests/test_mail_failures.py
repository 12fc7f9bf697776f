import json
from contextlib import contextmanager
from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import utc
from .mail_sink import MailCase

OUTBOX_LOGGER = "odoo.addons.sale_quotation_followup.models.sale_followup_event_outbox"
LOGGERS = (OUTBOX_LOGGER, "odoo.addons.mail.models.mail_render_mixin")

# The outcome is at 10:00; then 5 minutes, 30 minutes and 2 hours after the attempt before.
ATTEMPTS = ("2026-11-24 10:02", "2026-11-24 10:07", "2026-11-24 10:37", "2026-11-24 12:37")


@tagged("post_install", "-at_install")
class TestMailsThatFail(MailCase):
    """A failure is visible on the event and as an activity; it stops no other."""

    def break_first(self, orders, subject="{{ object.no_such_field }}", attempts=4):
        """Apply on every quotation, the first with a template that cannot be rendered."""
        good = self.env.ref("sale.email_template_edi_sale")
        bad = good.copy({"name": "Cassé"})
        self.env.cr.execute(
            "UPDATE mail_template SET subject = %s WHERE id = %s",
            [json.dumps({"en_US": subject}), bad.id],
        )
        self.env.invalidate_all()
        for order in orders:
            self.outcome("on_track").mail_template_id = bad if order == orders[0] else good
            self.apply(order, "on_track")
        with mute_logger(*LOGGERS):
            for moment in ATTEMPTS[:attempts]:
                self.make_mails(moment)

    def to_customers(self):
        """Deliver, and leave out what tells the salesperson of a failure."""
        return [message for message in self.deliver() if "morel.example" in message["To"]]

    def test_the_others_are_made(self):
        orders = self.quotes({}, {}, {})
        self.break_first(orders)
        states = [self.event(order).mail_state for order in orders]
        self.assertEqual(["failed", "made", "made"], states)
        self.assertEqual(2, len(self.to_customers()))

    def test_the_salesperson_sees_it(self):
        orders = self.quotes({})
        messages = len(self.messages(orders))
        self.break_first(orders)
        event = self.event(orders)
        self.assertTrue(event.mail_error)
        self.assertFalse(event.mail_message_id)
        activity = orders.activity_ids
        self.assertEqual(self.seller, activity.user_id)
        self.assertIn("no_such_field", activity.note)
        failed = self.card(orders)["failed_mail"]
        self.assertEqual(event.id, failed["event_id"])
        self.assertEqual(event.mail_error, failed["message"])
        kinds = [text for text in self.messages(orders)[:-messages] if "attachment" in text]
        self.assertEqual([], kinds)

    def test_the_error_is_text_in_the_activity(self):
        orders = self.quotes({})
        self.break_first(orders, "{{ object['<b>x</b><script>'] }}")
        note = orders.activity_ids.note
        self.assertNotIn("<b>x", note)
        self.assertIn("&lt;b&gt;", note)

    def test_it_is_tried_again_after_a_while(self):
        orders = self.quotes({})
        self.break_first(orders, attempts=1)
        event = self.event(orders)
        for number, moment in enumerate(ATTEMPTS[1:], start=1):
            self.assertEqual(("waiting", number), (event.mail_state, event.mail_attempts))
            self.assertIn("no_such_field", event.mail_error)
            self.assertEqual(utc(moment), event.mail_at)
            trigger = self.env["ir.cron.trigger"].search([("call_at", "=", event.mail_at)])
            self.assertIn(self.env.ref("sale_quotation_followup.ir_cron_outbox"), trigger.cron_id)
            self.assertFalse(orders.activity_ids, "nobody is disturbed before the last attempt")
            with mute_logger(*LOGGERS):
                self.make_mails(moment)
        self.assertEqual(("failed", 4), (event.mail_state, event.mail_attempts))
        self.assertEqual(1, len(orders.activity_ids))

    def test_not_before_its_time(self):
        orders = self.quotes({})
        self.break_first(orders, attempts=1)
        self.make_mails("2026-11-24 10:06")
        self.assertEqual(1, self.event(orders).mail_attempts)

    def test_what_was_wrong_for_a_while_leaves_no_trace(self):
        orders = self.quotes({})
        self.break_first(orders, attempts=2)
        self.event(orders).mail_template_id = self.env.ref("sale.email_template_edi_sale")
        self.make_mails(ATTEMPTS[2])
        event = self.event(orders)
        self.assertEqual(("made", False), (event.mail_state, event.mail_error))
        self.assertEqual(1, len(self.to_customers()))
        self.assertFalse(orders.activity_ids)

    def test_failed_it_is_not_tried_again_by_itself(self):
        orders = self.quotes({})
        self.break_first(orders)
        self.make_mails("2026-11-25 11:00")
        self.assertEqual("failed", self.event(orders).mail_state)
        self.assertEqual([], self.to_customers())

    def test_undone_between_two_attempts_it_is_dropped(self):
        orders = self.quotes({})
        self.break_first(orders, attempts=1)
        event = self.event(orders)
        self.assertEqual("undone", self.undo({"event_id": event.id})["status"])
        self.make_mails(ATTEMPTS[1])
        self.assertEqual(("dropped", 1), (event.mail_state, event.mail_attempts))

    def test_undone_after_it_failed_it_is_no_failure_any_more(self):
        orders = self.quotes({})
        self.break_first(orders)
        self.undo({"event_id": self.event(orders).id})
        self.assertEqual("dropped", self.event(orders).mail_state)
        self.assertFalse(orders.activity_ids)
        self.assertIsNone(self.card(orders)["failed_mail"])

    def test_an_address_that_is_gone_is_named(self):
        order = self.quote(partner=self.partner.copy({"email": "c@morel.example"}))
        self.apply(order, "on_track")
        order.partner_id.email = False
        with mute_logger(OUTBOX_LOGGER):
            self.make_mails()
        self.assertIn(order.partner_id.name, self.event(order).mail_error)
        self.assertFalse(self.event(order).mail_message_id)

    def test_what_has_become_an_order_gets_no_offer_any_more(self):
        orders = self.quotes({}, {})
        for order in orders:
            self.apply(order, "on_track")
        orders[0].action_confirm()
        orders[1].action_cancel()
        self.make_mails()
        for order in orders:
            self.assertEqual("dropped", self.event(order).mail_state)
            self.assertIn(order.name, self.event(order).mail_error)
        self.assertEqual([], self.to_customers())

    def test_a_template_deleted_meanwhile_is_a_failure(self):
        order = self.quote()
        template = self.env.ref("sale.email_template_edi_sale").copy()
        self.outcome("on_track").mail_template_id = template
        self.apply(order, "on_track")
        self.outcome("on_track").mail_template_id = False
        template.unlink()
        with mute_logger(OUTBOX_LOGGER):
            for moment in ATTEMPTS:
                self.make_mails(moment)
        self.assertEqual("failed", self.event(order).mail_state)
        self.assertEqual(1, len(order.activity_ids))


@tagged("post_install", "-at_install")
class TestSendAgain(MailCase):
    """« Renvoyer »: from the panel, the list and the form of the follow-ups."""

    def failed(self, **quote):
        """Return a quotation whose offer could not be made."""
        order = self.quote(**quote)
        self.apply(order, "on_track")
        with self.broken_outbox():
            for moment in ATTEMPTS:
                self.make_mails(moment)
        self.assertEqual("failed", self.event(order).mail_state)
        return order

    @contextmanager
    def broken_outbox(self):
        def fails(_event):
            raise OSError("no wkhtmltopdf")

        with (
            patch.object(self.registry["sale.followup.event"], "_post_mail", fails),
            mute_logger(OUTBOX_LOGGER),
        ):
            yield

    def resend(self, order, user=None):
        answer = self.desk(user).resend(self.event(order).id)
        self.settle()
        return answer

    def test_one_that_was_never_made_is_made(self):
        order = self.failed()
        activity = order.activity_ids
        self.assertIn(f"/odoo/followup/{order.id}", activity.note)
        answer = self.resend(order)
        self.assertEqual("resent", answer["status"])
        self.assertIsNone(answer["card"]["failed_mail"])
        self.assertFalse(activity.exists())
        self.make_mails("2026-11-24 14:00")
        self.assertEqual("made", self.event(order).mail_state)
        self.assertEqual(1, len(self.deliver()))

    def test_it_may_be_tried_as_often_as_the_first_time(self):
        order = self.failed()
        with self.at("2026-11-24 14:00"):
            self.resend(order)
        with self.broken_outbox():
            self.make_mails("2026-11-24 14:01")
        self.assertEqual(
            ("waiting", 1), (self.event(order).mail_state, self.event(order).mail_attempts)
        )

    def test_twice_is_refused(self):
        order = self.failed()
        self.resend(order)
        self.assertEqual("refused", self.resend(order)["status"])
        with self.assertRaises(UserError):
            self.event(order).with_user(self.manager).action_resend()

    def test_from_the_list_and_the_form(self):
        orders = self.failed() + self.failed()
        orders.followup_event_ids.with_user(self.manager).action_resend()
        self.assertEqual({"waiting"}, set(orders.followup_event_ids.mapped("mail_state")))

    def test_only_who_may_write_the_quotation(self):
        order = self.failed()
        with self.assertRaises(AccessError):
            self.desk(self.colleague).resend(self.event(order).id)
        self.assertEqual("failed", self.event(order).mail_state)
        self.assertEqual("resent", self.resend(order, self.all_seller)["status"])

    def test_one_that_the_mail_server_refused_is_told_and_sent_again(self):
        order = self.quote()
        self.apply(order, "on_track")
        self.make_mails()
        self.sink.refuses = True
        with mute_logger("odoo.addons.mail.models.mail_mail"):
            self.assertEqual([], self.deliver())
        event = self.event(order)
        self.assertEqual("failed", event.mail_state)
        self.assertIn("550", event.mail_error)
        self.assertEqual(self.seller, order.activity_ids.user_id)
        self.assertEqual(event.id, self.card(order)["failed_mail"]["event_id"])
        message = event.mail_message_id
        self.sink.refuses = False
        self.assertEqual("resent", self.resend(order)["status"])
        self.assertEqual(1, len(self.deliver()))
        self.assertEqual(("made", message), (event.mail_state, event.mail_message_id))
        self.assertFalse(order.activity_ids)

    def test_one_that_leaves_after_all_is_no_failure_any_more(self):
        order = self.quote()
        self.apply(order, "on_track")
        self.make_mails()
        self.sink.refuses = True
        with mute_logger("odoo.addons.mail.models.mail_mail"):
            self.deliver()
        self.sink.refuses = False
        mail = self.env["mail.mail"].search(
            [("mail_message_id", "=", self.event(order).mail_message_id.id)]
        )
        mail.action_retry()  # the administrator, in Odoo's own list
        self.deliver()
        self.assertEqual("made", self.event(order).mail_state)
        self.assertFalse(order.activity_ids)

    def test_a_mail_server_that_is_down_is_a_failure_too(self):
        order = self.quote()
        self.apply(order, "on_track")
        self.make_mails()
        self.env["ir.mail_server"].search([]).smtp_port = 1
        with mute_logger(
            "odoo.addons.mail.models.mail_mail", "odoo.addons.base.models.ir_mail_server"
        ):
            self.deliver()
        self.assertEqual("failed", self.event(order).mail_state)
        self.assertTrue(self.event(order).mail_error)
