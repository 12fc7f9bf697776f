from odoo.tests import tagged

from .refusal_case import RefusalCase


@tagged("post_install", "-at_install")
class TestRefusalsInTheConversation(RefusalCase):
    """A 4xx is tried again with the same outgoing mail; a 5xx is a refusal."""

    def test_the_address_was_refused(self):
        order = self.quote(800)
        self.refuse(order)
        card = self.assertRefused(order, "550")
        self.assertEqual("call", card["step"])

    def test_a_policy_is_no_wrong_address(self):
        order = self.quote(800)
        self.sink.reply = "550 5.7.1 Relaying denied"
        self.refuse(order)
        self.assertEqual("email", self.assertRefused(order, "5.7.1")["step"])

    def test_later_is_later_three_times_and_then_a_refusal(self):
        order = self.quote(800)
        self.apply(order, "email_reminder")
        self.make_mails()
        self.sink.refuses, self.sink.reply = True, "451 4.7.1 Greylisted, try again later"
        mail = self.mail(order)
        for number, minutes in enumerate((5, 30, 120), start=1):
            self.run_queue()
            self.assertLeft(order)
            self.assertEqual(("outgoing", number), (mail.state, mail.followup_attempts))
            self.assertEqual(minutes * 60, (mail.scheduled_date - self.instant).total_seconds())
            mail.scheduled_date = False
        self.run_queue()
        self.assertRefused(order, "451")
        self.assertEqual("email", order.followup_step, "the address is not wrong")

    def mail(self, order):
        return self.env["mail.mail"].search(
            [("mail_message_id", "=", self.event(order).mail_message_id.id)]
        )

    def test_what_comes_later_comes_once(self):
        order = self.quote(800)
        self.apply(order, "email_reminder")
        self.make_mails()
        self.sink.recipient_reply = {"claire@morel.example": "450 4.2.0 Greylisted"}
        self.run_queue()
        self.sink.recipient_reply = {}
        self.mail(order).scheduled_date = False
        self.assertEqual(1, len(self.deliver()))
        self.assertEqual(1, len(self.deliver()))
        self.assertLeft(order)

    def test_a_rate_limit_that_hangs_up_in_the_middle_of_a_batch(self):
        orders = self.small_of_each(4)
        self.send(orders)
        self.make_mails()
        self.sink.refuses, self.sink.reply = True, "421 4.7.0 Too many messages"
        self.run_queue()
        self.sink.refuses = False
        mails = self.env["mail.mail"].search([("followup_event_id.order_id", "in", orders.ids)])
        self.assertEqual({"outgoing"}, set(mails.mapped("state")))
        mails.scheduled_date = False
        self.assertEqual(4, len(self.deliver()))
        for order in orders:
            self.assertEqual("made", self.event(order).mail_state)

    def test_a_rate_limit_after_some_were_taken(self):
        orders = self.small_of_each(4)
        self.send(orders)
        self.make_mails()
        mails = self.env["mail.mail"].search([("followup_event_id.order_id", "in", orders.ids)])
        self.sink.limit, self.sink.reply = 2, "421 4.7.0 Too many messages"
        self.run_queue()
        left = mails.exists()
        self.assertEqual((2, {"outgoing"}), (len(left), set(left.mapped("state"))))
        self.assertEqual({"made"}, set(orders.followup_event_ids.mapped("mail_state")))
        self.sink.limit = 0
        left.scheduled_date = False
        self.assertEqual(4, len(self.deliver()))
        self.assertEqual({"made"}, set(orders.followup_event_ids.mapped("mail_state")))
        to = [address for one in self.sink.envelopes for address in one.rcpt_tos]
        self.assertEqual(sorted(orders.partner_id.mapped("email")), sorted(to))

    def test_a_dead_follower_is_no_failure_of_the_customer_s_mail(self):
        order = self.quote(800)
        order.message_subscribe(self.partner.copy({"email": "mort@morel.example"}).ids)
        self.sink.recipient_reply = {"mort@morel.example": "550 5.1.1 User unknown"}
        self.apply(order, "email_reminder")
        self.make_mails()
        self.run_queue()
        self.assertLeft(order)
        self.assertEqual(1, len(self.received()))


@tagged("post_install", "-at_install")
class TestWordsOfARefusal(RefusalCase):
    """The salesperson reads what happened, then the server's own words; no Python."""

    def test_each_kind_in_words(self):
        refused = "L'adresse claire@morel.example a été refusée"
        for reply, words, step in (
            ("550 5.1.1 User unknown", f"{refused}. 550 5.1.1 User unknown", "call"),
            ("552 5.2.2 Over quota", f"{refused} : sa boîte est pleine. 552 5.2.2 Over", "call"),
            ("554 5.7.1 Spam", "Le serveur n'a pas accepté le mail. 554 5.7.1 Spam", "email"),
        ):
            with self.subTest(reply):
                self.partner.message_bounce = 0
                order = self.quote(800)
                self.sink.reply = reply
                self.refuse(order)
                card = self.assertRefused(order, words)
                self.assertEqual(step, card["step"])
                self.assertNotIn("b'", card["failed_mail"]["message"])
                self.assertNotIn("SMTP", card["failed_mail"]["message"])

    def test_an_outage_in_words(self):
        order = self.quote(800)
        self.apply(order, "email_reminder")
        self.make_mails()
        server = self.env["ir.mail_server"].search([])
        port, server.smtp_port = server.smtp_port, 1
        self.run_queue()
        server.smtp_port = port
        self.assertRefused(order, "Le serveur de mail n'a pas répondu.", "refused")
