"""Quotations whose e-mails a mail server refuses, at once or later."""

from odoo.tools import mute_logger

from . import bounces
from .bulk import BulkMixin
from .mail_sink import MailCase

MAIL_LOGGERS = (
    "odoo.addons.mail.models.mail_mail",
    "odoo.addons.base.models.ir_mail_server",
    "odoo.addons.mail.models.mail_thread",
)


class RefusalCase(BulkMixin, MailCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.company.alias_domain_id = cls.env["mail.alias.domain"].create(
            {"name": "froid.example", "bounce_alias": "retours", "catchall_alias": "reponse"}
        )

    def sent(self, code="email_reminder", **spec):
        """Return a quotation whose reminder the mail server has taken."""
        order = self.quote(800, **spec)
        self.apply(order, code)
        self.make_mails()
        self.assertEqual(1, len(self.deliver()))
        self.sink.envelopes.clear()
        self.assertEqual("made", self.event(order).mail_state)
        return order

    def receive(self, order, server=bounces.POSTFIX, original=bounces.ORIGINAL, **values):
        """Let the gateway take what a server sends back, and the outbox do what it says."""
        values = {
            "address": "claire@morel.example",
            "message_id": self.event(order).mail_message_id.message_id,
            "bounce": "retours@froid.example",
            "number": self.next_request(),
            **values,
        }
        raw = bounces.report(server, original, **values)
        with mute_logger(*MAIL_LOGGERS):
            self.env["mail.thread"].message_process("mail.thread", raw)
        self.make_mails("2026-11-24 11:00")
        self.settle()

    def refuse(self, order):
        """Let the mail server refuse during the conversation."""
        self.apply(order, "email_reminder")
        self.make_mails()
        self.sink.refuses = True
        self.run_queue()
        self.sink.refuses = False

    def run_queue(self):
        with mute_logger(*MAIL_LOGGERS):
            self.deliver()
        self.make_mails("2026-11-24 10:03")
        self.settle()

    def assertRefused(self, order, *words):
        event = self.event(order)
        self.assertEqual("failed", event.mail_state)
        for word in words:
            self.assertIn(word, event.mail_error)
        self.assertEqual((0, "2026-11-20"), (order.email_reminder_count, str(order.validity_date)))
        self.assertEqual(1, len(order.activity_ids))
        card = self.card(order)
        self.assertEqual(event.id, card["failed_mail"]["event_id"])
        return card

    def assertLeft(self, order):
        event = self.event(order)
        self.assertEqual("made", event.mail_state)
        self.assertEqual((1, "2026-12-24"), (order.email_reminder_count, str(order.validity_date)))
        self.assertFalse(order.activity_ids)
        self.assertIsNone(self.card(order)["failed_mail"])
