"""A real SMTP server for the tests of outgoing mail."""

import email
import logging
from contextlib import contextmanager
from email import policy
from unittest.mock import patch

from aiosmtpd.controller import Controller

from .common import FollowupCase


class Sink:
    """The SMTP server that keeps what it is given, or refuses it."""

    def __init__(self):
        self.envelopes = []
        self.refuses = False
        self.reply = "550 Mailbox unavailable"
        self.limit = 0  # so many are taken, the others refused
        self.recipient_reply = {}  # by address, what is said to RCPT

    async def handle_RCPT(self, _server, _session, envelope, address, _options):
        reply = self.recipient_reply.get(address)
        if reply:
            return reply
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server, _session, envelope):  # the name is aiosmtpd's
        if self.refuses or (self.limit and len(self.envelopes) >= self.limit):
            return self.reply
        self.envelopes.append(envelope)
        return "250 OK"


class SinkController(Controller):
    """Listens on whichever port is free."""

    def _trigger_server(self):
        self.port = self.server.sockets[0].getsockname()[1]
        return super()._trigger_server()


class MailCase(FollowupCase):
    """Odoo's outgoing mail goes over a real SMTP conversation to a sink."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.sink = Sink()
        logging.getLogger("mail.log").setLevel(logging.WARNING)  # aiosmtpd tells every word
        controller = SinkController(cls.sink, hostname="127.0.0.1", port=0)
        controller.start()
        cls.addClassCleanup(controller.stop)
        cls.env["ir.mail_server"].search([]).active = False
        cls.env["ir.mail_server"].create(
            {"name": "Sink", "smtp_host": "127.0.0.1", "smtp_port": controller.port}
        )
        cls.company.email = "devis@froid.example"

    def setUp(self):
        super().setUp()
        self.sink.envelopes.clear()
        self.sink.refuses, self.sink.limit = False, 0
        self.sink.reply = "550 Mailbox unavailable"
        self.sink.recipient_reply = {}
        self.env["mail.mail"].search([]).unlink()
        server = type(self.env["ir.mail_server"])
        self.startPatcher(patch.object(server, "_disable_send", classmethod(lambda _cls: False)))

    def run_cron(self, name):
        with self.enter_registry_test_mode():
            self.env.ref(name).method_direct_trigger()

    def make_mails(self, moment="2026-11-24 10:02"):
        """Run the outbox once the time to undo has passed."""
        messages = self.env["mail.message"].sudo()
        last = messages.search([], order="id desc", limit=1).id
        with self.at(moment):
            self.run_cron("sale_quotation_followup.ir_cron_outbox")
            made = messages.search([("id", ">", last)])
            made.date = self.instant  # Odoo dates them by the machine's clock

    def deliver(self):
        """Let Odoo's own queue send, and the outbox notice; return the messages that arrived."""
        self.run_cron("mail.ir_cron_mail_scheduler_action")
        self.do_noticed()
        return self.received()

    @contextmanager
    def sent_after_commit(self):
        """Let what Odoo sends after the commit leave after the block, as it does for people."""
        mails = self.registry["mail.mail"]
        later = []
        with patch.object(mails, "send_after_commit", lambda sent: later.append(sent)):
            yield
        self.settle()
        for waiting in later:
            waiting.sudo().send()

    def received(self):
        return [
            email.message_from_bytes(envelope.content, policy=policy.default)
            for envelope in self.sink.envelopes
        ]

    def body(self, message):
        return message.get_body(("html",)).get_content()

    def attachment(self, message):
        attached = list(message.iter_attachments())
        self.assertEqual(1, len(attached))
        return attached[0].get_filename(), attached[0].get_payload(decode=True)

    def event(self, order):
        return order.followup_event_ids[:1]
