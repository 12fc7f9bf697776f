from email.utils import getaddresses, parseaddr

from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from . import bounces
from .common import utc
from .refusal_case import MAIL_LOGGERS, RefusalCase

# The e-mail, the outcome that sends it, its quotation, and the day.
KINDS = {
    "offer": ("on_track", {"amount": 8000}, "2026-11-24"),
    "reminder": ("email_reminder", {"amount": 800}, "2026-11-24"),
    "renewal reminder": (
        "renewal_reminder",
        {"amount": 800, "renewed_contract_end": "2026-12-01"},
        "2026-11-24",
    ),
    "cancellation": (
        "renewal_close",
        {"amount": 800, "renewed_contract_end": "2026-09-10", "expires": "2026-10-10"},
        "2026-11-24",
    ),
    "new prices": (
        "not_this_year",
        {"amount": 8000, "success_rate": "3", "expires": "2026-12-31"},
        "2026-12-10",
    ),
}
IN_BULK = ("reminder", "renewal reminder")
TO = ["compta@client.example", "lea@client.example"]


@tagged("post_install", "-at_install")
class TestEveryWayOfAnEmail(RefusalCase):
    """Whatever is sent, and however: six places name the same people, and where an answer goes.

    The panel and its preview · the event · Odoo's outgoing mails · what the mail server was told ·
    the chatter · sender and reply address.
    """

    def each(self, way):
        """Go one way with each kind of e-mail, on a quotation that somebody outside follows."""
        for kind, (code, spec, day) in KINDS.items():
            with self.subTest(kind):
                self.day = day
                self.instant = utc(f"{day} 10:00")
                self.sink.envelopes.clear()
                self.contact = self.partner.copy(
                    {
                        "name": "Léa Client",
                        "email": "Léa Client <Lea@client.example>; compta@client.example",
                    }
                )
                order = self.quote(partner=self.contact, **spec)
                former = self.partner.copy({"email": "ancien@client.example"})
                order.message_subscribe(former.ids)
                way(order, code)

    # -- what each place says ---------------------------------------------------------------------

    def assertNamed(self, *told):
        """Panel, preview or composer name the customer's two addresses."""
        for one in told:
            self.assertEqual(TO, sorted(one.split(", ")))

    def assertOutgoing(self, order):
        """Odoo's outgoing mails are those of the event, to the customer and nobody else."""
        event = self.event(order)
        mails = self.env["mail.mail"].search(
            [("res_id", "=", order.id), ("state", "=", "outgoing")]
        )
        outside = mails.filtered(lambda mail: mail.recipient_ids.filtered("partner_share"))
        self.assertEqual(event, outside.followup_event_id)
        self.assertEqual(event.mail_message_id, outside.mail_message_id)
        self.assertEqual(self.contact, outside.recipient_ids)
        self.assertEqual(1, len(outside))

    def assertTold(self, order, sender, messages=1):
        """Event, mail server and chatter say the same; an answer reaches the quotation."""
        event = self.event(order)
        self.assertEqual("made", event.mail_state)
        self.assertNamed(event.mail_to)
        outside = [one for one in self.sink.envelopes if "client.example" in str(one.rcpt_tos)]
        self.assertEqual([TO], [sorted(one.rcpt_tos) for one in outside])
        message = self.received()[self.sink.envelopes.index(outside[0])]
        self.assertEqual(TO, sorted(address for _name, address in getaddresses([message["To"]])))
        self.assertEqual("retours@froid.example", outside[0].mail_from)
        self.assertEqual("reponse@froid.example", parseaddr(message["Reply-To"])[1])
        self.assertEqual(parseaddr(sender)[0], parseaddr(message["From"])[0])
        self.assertEqual("notifications@froid.example", parseaddr(message["From"])[1])
        shown = event.mail_message_id
        self.assertIn(shown, order.message_ids)
        self.assertEqual(message["Message-Id"].strip(), shown.message_id)
        self.assertEqual(parseaddr(sender), parseaddr(shown.email_from))
        self.assertEqual(self.seller.partner_id, shown.author_id)
        self.assertEqual(self.contact, shown.partner_ids)
        told = shown.notification_ids.filtered(lambda one: one.notification_type == "email")
        self.assertEqual(self.contact, told.res_partner_id)
        self.assertEqual(["sent"], told.mapped("notification_status"))
        written = order.message_ids.filtered(lambda one: one.partner_ids == self.contact)
        self.assertEqual(messages, len(written))

    # -- the ways ---------------------------------------------------------------------------------

    def pressed(self, order, code):
        """Press the outcome as the manager; return from whom the e-mail comes."""
        preview = self.desk(self.manager).preview_mail("sale.order", order.id, code)
        self.assertNamed(self.card(order, self.manager)["mail"]["to"], preview["to"])
        answer = self.apply(order, code, self.manager)
        self.assertNamed(answer["effect"]["mail"]["to"])
        self.make_mails(f"{self.day} 10:02")
        return preview["from"]

    def edited(self, order, code):
        """Edit the e-mail in the composer and send it; return from whom it comes."""
        desk = self.desk(self.manager)
        revision = desk.get_card("sale.order", order.id)["revision"]
        request = (code, {}, revision, self.next_request())
        action = desk.compose_mail("sale.order", order.id, *request)["action"]
        composers = self.env["mail.compose.message"].with_user(self.manager)
        composer = composers.with_context(**action["context"]).browse(action["res_id"])
        self.assertEqual(self.contact, composer.partner_ids)
        composer.body = "<p>Comme convenu.</p>"
        with mute_logger(*MAIL_LOGGERS), self.sent_after_commit():
            composer.action_send_mail()
            self.assertOutgoing(order)
        return composer.email_from

    def again(self, order):
        """Send what failed again, by the gesture of who presses."""
        self.sink.refuses = False
        self.sink.envelopes.clear()
        self.do_noticed()
        self.assertEqual("failed", self.event(order).mail_state)
        self.assertEqual(1, self.desk(self.manager).resend_failed()["sent"])
        self.settle()
        self.make_mails(f"{self.day} 11:10")
        self.assertOutgoing(order)
        self.deliver()

    def comes_back(self, order):
        self.receive(order, bounces.FULL, address="lea@client.example")

    def test_one_by_one(self):
        def way(order, code):
            sender = self.pressed(order, code)
            self.assertOutgoing(order)
            self.deliver()
            self.assertTold(order, sender)

        self.each(way)

    def test_in_bulk(self):
        def way(order, code):
            if code not in [KINDS[kind][0] for kind in IN_BULK]:
                with self.assertRaises(UserError):
                    self.send(order, self.manager, code=code)
                return
            row = self.preview(order, self.manager, code)["results"][0]
            self.assertNamed(row["to"])
            sender = self.desk(self.manager).preview_mail("sale.order", order.id, code)["from"]
            self.assertEqual(["applied"], self.statuses(self.send(order, self.manager, code=code)))
            self.make_mails(f"{self.day} 10:02")
            self.assertOutgoing(order)
            self.deliver()
            self.assertTold(order, sender)

        self.each(way)

    def test_edited_in_the_composer(self):
        def way(order, code):
            sender = self.edited(order, code)
            self.do_noticed()
            self.assertTold(order, sender)

        self.each(way)

    def test_refused_at_once_and_sent_again(self):
        def way(order, code):
            sender = self.pressed(order, code)
            self.sink.refuses = True
            with mute_logger(*MAIL_LOGGERS):
                self.deliver()
            self.again(order)
            self.assertTold(order, sender)

        self.each(way)

    def test_come_back_and_sent_again(self):
        def way(order, code):
            sender = self.pressed(order, code)
            self.deliver()
            self.comes_back(order)
            self.again(order)
            self.assertTold(order, sender, messages=2)

        self.each(way)

    def test_edited_refused_at_once_and_sent_again(self):
        def way(order, code):
            self.sink.refuses = True
            sender = self.edited(order, code)
            self.again(order)
            self.assertTold(order, sender)

        self.each(way)

    def test_edited_come_back_and_sent_again(self):
        def way(order, code):
            sender = self.edited(order, code)
            self.comes_back(order)
            self.again(order)
            self.assertTold(order, sender, messages=2)
            self.assertIn("Comme convenu.", self.event(order).mail_message_id.body)

        self.each(way)
