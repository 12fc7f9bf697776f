from odoo.tests import tagged
from odoo.tools import mute_logger

from . import bounces
from .customer_case import CustomerMixin
from .customers import MAIL
from .refusal_case import MAIL_LOGGERS, RefusalCase

ADDRESS = "achats@morel.example"


class OneMailBackCase(CustomerMixin, RefusalCase):
    """Three reminders that left as one e-mail, and a fourth quotation that was not in it."""

    def setUp(self):
        super().setUp()
        self.orders = self.three(*[{"amount": 800 + number} for number in range(3)])
        self.apart = self.quote(800, partner=self.orders.partner_id)
        self.send(self.orders)
        self.make_mails()
        self.assertEqual(1, len(self.deliver()))
        self.sink.envelopes.clear()
        self.assertEqual(["made"] * 3, self.states())

    def states(self):
        self.env.invalidate_all()
        return [self.event(order).mail_state for order in self.orders]

    def comes_back(self, server=bounces.POSTFIX, original=bounces.ORIGINAL, **values):
        self.receive(self.orders[0], server, original, **{"address": ADDRESS, **values})

    def reply(self, headers="", subject="Re: Relance", text="D'accord"):
        """Let the gateway take an e-mail in reply to the one."""
        mail = MAIL.format(
            sender=ADDRESS,
            to="reponse@froid.example",
            subject=subject,
            headers=headers and f"{headers}\n",
            number=self.next_request(),
            reference=self.event(self.orders[0]).mail_message_id.message_id,
            date="Tue, 24 Nov 2026 11:40:00 +0100",
            text=text,
        )
        with mute_logger(*MAIL_LOGGERS):
            self.env["mail.thread"].message_process("mail.thread", mail)
        self.make_mails("2026-11-24 11:00")
        self.settle()


@tagged("post_install", "-at_install")
class TestOneMailThatComesBack(OneMailBackCase):
    """A report on one e-mail for several quotations concerns each of them, and no other."""

    def test_each_of_its_quotations_is_called_about(self):
        for original in (bounces.ORIGINAL, bounces.HEADERS_ONLY, ""):
            with self.subTest(original=original[:40]):
                if original != bounces.ORIGINAL:
                    self.setUp()
                self.comes_back(original=original)
                for order in self.orders:
                    self.assertEqual("call", self.assertRefused(order, ADDRESS)["step"])
                partner = self.orders.partner_id
                self.assertEqual(1, partner.message_bounce, "one e-mail, one refusal")
                self.assertFalse(self.apart.activity_ids)
                partner.message_bounce = 0

    def test_twice_it_is_told_once(self):
        self.comes_back()
        told = self.orders.activity_ids
        self.comes_back()
        self.assertEqual((3, told), (len(told), self.orders.activity_ids))

    def test_a_delay_is_noted_on_each(self):
        before = [len(self.messages(order)) for order in self.orders]
        self.comes_back(bounces.DELAYED)
        for order, count in zip(self.orders, before, strict=True):
            self.assertLeft(order)
            self.assertEqual(count + 1, len(self.messages(order)))
            self.assertIn(ADDRESS, self.messages(order)[0])
        self.assertEqual(0, self.orders.partner_id.message_bounce)

    def test_a_read_receipt_changes_none(self):
        self.comes_back({}, template=bounces.READ)
        for order in self.orders:
            self.assertLeft(order)
            self.assertFalse(order.followup_answered)

    def test_one_that_was_undone_is_no_failure_and_the_others_are(self):
        self.undo({"event_id": self.event(self.orders[1]).id})
        self.comes_back()
        for order in self.orders[0] | self.orders[2]:
            self.assertRefused(order, ADDRESS)
        self.assertFalse(self.orders[1].activity_ids)
        self.assertIsNone(self.card(self.orders[1])["failed_mail"])

    def test_sent_again_with_one_gesture_all_are_counted(self):
        more = self.three(*[{"amount": 900}] * 5, partner=self.customer(email="v@vercors.example"))
        self.send(more)
        self.make_mails()
        self.sink.refuses = True
        self.run_queue()
        self.sink.refuses = False
        self.assertEqual({"failed"}, set(more.followup_event_ids.mapped("mail_state")))
        self.assertEqual(5, self.desk().open_desk(False)["failed_mails"])
        answer = self.desk().resend_failed()
        self.assertEqual(
            (5, 0, 0), tuple(answer[name] for name in ("sent", "left", "failed_mails"))
        )
        self.settle()
        self.assertEqual(1, len(self.deliver()))
        self.assertEqual([1] * 5, more.mapped("email_reminder_count"))
        self.assertEqual(0, self.desk().resend_failed()["sent"])


@tagged("post_install", "-at_install")
class TestRepliesToOneMail(OneMailBackCase):
    """What is written back to one e-mail for several quotations is heard on each of them."""

    def test_a_person_answers_for_all(self):
        self.reply()
        answered = (self.orders | self.apart).mapped("followup_answered")
        self.assertEqual([True, True, True, False], answered)

    def test_who_is_absent_answers_for_none(self):
        for headers, subject in (
            ("Auto-Submitted: auto-replied", "Re: Relance"),
            ("", "Réponse automatique : Relance"),
        ):
            self.reply(headers, subject, "Je suis en congés")
            self.assertFalse(any(self.orders.mapped("followup_answered")))
            self.assertFalse(any(self.orders.mapped("followup_machine_date")))

    def test_a_machine_s_message_is_to_be_read_for_all(self):
        self.reply("Precedence: bulk", text="[Ticket 4711] Nous commandons")
        self.assertFalse(any(self.orders.mapped("followup_answered")))
        heard = [bool(one.followup_machine_date) for one in self.orders | self.apart]
        self.assertEqual([True, True, True, False], heard)
        self.assertIn("Message automatique reçu le 24/11/2026", self.card(self.orders[2])["reason"])
