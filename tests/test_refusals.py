from odoo.tests import tagged
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


@tagged("post_install", "-at_install")
class TestRefusalsThatComeLater(RefusalCase):
    """Delivery status notifications: as a refusal during the conversation."""

    def test_each_server_s_form_with_and_without_the_original(self):
        for server in (bounces.POSTFIX, bounces.EXCHANGE_FRENCH, bounces.FULL, bounces.GIVEN_UP):
            for original in (bounces.ORIGINAL, bounces.HEADERS_ONLY, ""):
                with self.subTest(server=server["status"], original=original[:40]):
                    partner = self.partner.copy({"email": f"{self.next_request()}@morel.example"})
                    order = self.sent(partner=partner)
                    self.receive(order, server, original, address=partner.email)
                    card = self.assertRefused(order, "a été refusée", partner.email)
                    self.assertEqual("call", card["step"])
                    self.assertIn("refusée", card["reason"])
                    status = self.event(order).mail_message_id.notification_ids.filtered(
                        lambda one, partner=partner: one.res_partner_id == partner
                    )
                    self.assertEqual("bounce", status.notification_status)

    def test_servers_that_only_write_words(self):
        for template in (bounces.QMAIL, bounces.FRENCH_WORDS):
            partner = self.partner.copy({"email": f"{self.next_request()}@morel.example"})
            order = self.sent(partner=partner)
            self.receive(order, {}, "", template=template, address=partner.email)
            self.assertRefused(order, "550")
            self.assertEqual("call", order.followup_step)

    def test_a_delay_is_noted_only(self):
        order = self.sent()
        before = len(self.messages(order))
        self.receive(order, bounces.DELAYED)
        self.assertLeft(order)
        self.assertEqual(0, self.partner.message_bounce)
        self.assertEqual(before + 1, len(self.messages(order)))
        self.assertIn("claire@morel.example", self.messages(order)[0])

    def test_a_read_receipt_is_no_refusal_and_no_answer(self):
        order = self.sent()
        for original in (bounces.ORIGINAL, ""):
            self.receive(order, {}, original, template=bounces.READ)
            self.assertLeft(order)
            self.assertEqual(0, self.partner.message_bounce)
            self.assertFalse(order.followup_answered)

    def test_twice_settles_nothing_twice(self):
        order = self.sent()
        self.receive(order)
        activity = order.activity_ids
        self.receive(order)
        self.assertRefused(order)
        self.assertEqual(activity, order.activity_ids)

    def test_one_about_a_colleague_who_follows_concerns_nobody(self):
        order = self.quote(800)
        order.message_subscribe(self.colleague.partner_id.ids)
        self.apply(order, "email_reminder")
        self.make_mails()
        self.deliver()
        self.receive(order, address="colleague@froid.example")
        self.assertLeft(order)

    def test_one_without_a_name_concerns_five_days(self):
        old = self.sent()
        event = self.event(old)
        event.mail_made_on = "2026-11-18 10:00:00"
        self.receive(old, original="")
        self.assertLeft(old)
        event.mail_made_on = "2026-11-20 10:00:00"
        self.receive(old, original="")
        self.assertRefused(old)

    def test_one_of_an_address_the_mail_was_forwarded_to_is_the_customer_s(self):
        order = self.sent()
        self.receive(order, address="ancienne@boite.example")
        self.assertRefused(order, "ancienne@boite.example")
        self.assertEqual("call", order.followup_step)

    def test_of_another_document_is_odoo_s_own_matter(self):
        order = self.sent()
        with mute_logger(*MAIL_LOGGERS):
            message = self.partner.message_post(
                body="Autre chose", partner_ids=self.partner.ids, message_type="comment"
            )
        self.receive(order, message_id=message.message_id)
        self.assertLeft(order)
        self.assertEqual(1, self.partner.message_bounce)

    def test_after_undo_it_disturbs_nobody(self):
        order = self.quote(800)
        answer = self.apply(order, "email_reminder")
        self.make_mails()
        self.deliver()
        self.undo(answer)
        self.receive(order)
        self.assertFalse(order.activity_ids)
        self.assertEqual(0, order.email_reminder_count)

    def test_sent_again_it_is_a_new_mail_to_the_customer_once(self):
        order = self.sent()
        self.receive(order)
        self.partner.email = "claire2@morel.example"
        self.assertEqual("resent", self.desk().resend(self.event(order).id)["status"])
        self.make_mails("2026-11-24 11:10")
        self.deliver()
        self.assertEqual(
            ["claire2@morel.example"],
            [to for one in self.sink.envelopes for to in one.rcpt_tos if "morel" in to],
        )
        self.assertLeft(order)

    def test_the_settings_say_where_refusals_cannot_be_noticed(self):
        settings = self.env["res.config.settings"].with_company(self.company)
        self.assertFalse(settings.create({}).followup_refusals_are_lost)
        self.company.alias_domain_id = False
        self.assertTrue(settings.create({}).followup_refusals_are_lost)


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
        orders = self.small(4)
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
class TestAfterAnOutage(RefusalCase):
    """What failed is one list, one gesture sends it again, and nothing leaves twice."""

    def setUp(self):
        super().setUp()
        self.orders = self.small(5)
        self.send(self.orders)
        self.make_mails()
        server = self.env["ir.mail_server"].search([])
        port, server.smtp_port = server.smtp_port, 1
        self.run_queue()
        server.smtp_port = port
        self.assertEqual({"failed"}, set(self.orders.followup_event_ids.mapped("mail_state")))

    def arrived(self, moment="2026-11-24 10:10"):
        self.make_mails(moment)
        self.deliver()
        to = [address for one in self.sink.envelopes for address in one.rcpt_tos]
        return [address for address in to if "morel" in address]

    def test_the_bulk_offers_what_never_left(self):
        self.assertEqual({None}, set(self.skips(self.orders).values()))
        answer = self.send(self.orders)
        self.assertEqual(["applied"] * 5, self.statuses(answer))
        self.assertEqual(5, len(self.arrived()))
        for order in self.orders:
            self.assertIsNone(self.card(order)["failed_mail"])
            self.assertFalse(order.activity_ids)
            self.assertEqual(1, order.email_reminder_count)

    def test_one_gesture_sends_all(self):
        answer = self.desk().resend_failed()
        self.assertEqual((5, 0), (answer["sent"], answer["left"]))
        self.settle()
        self.assertEqual(5, len(self.arrived()))
        self.assertEqual([1] * 5, self.orders.mapped("email_reminder_count"))
        self.assertEqual(0, self.desk().resend_failed()["sent"])

    def test_both_gestures_send_once(self):
        for first in ("bulk", "again"):
            with self.subTest(first=first):
                if first == "bulk":
                    self.send(self.orders)
                    self.assertEqual(0, self.desk().resend_failed()["sent"])
                else:
                    self.setUp_again()
                    self.desk().resend_failed()
                    self.settle()
                    statuses = set(self.statuses(self.send(self.orders)))
                    self.assertEqual({"skipped"}, statuses)
                self.assertEqual(5, len(self.arrived()))
                self.env["mail.mail"].search([("state", "=", "exception")]).action_retry()
                self.assertEqual(5, len(self.arrived()), "nor from Odoo's own list")

    def setUp_again(self):
        self.sink.envelopes.clear()
        TestAfterAnOutage.setUp(self)

    def test_the_list_is_one_s_own(self):
        action = self.env.ref("sale_quotation_followup.sale_followup_event_action_failed")
        self.assertIn("mail_open", action.context)
        self.assertEqual(0, self.desk(self.colleague).resend_failed()["sent"])
        done = self.env["sale.followup.event"].with_user(self.seller).action_resend_all()
        self.assertIn("5", done["params"]["message"])

    def test_a_later_outcome_settles_and_its_undo_opens_again(self):
        order = self.orders[0]
        event = self.event(order)
        answer = self.apply(order, "on_track", send=False)
        self.assertIsNone(self.card(order)["failed_mail"])
        self.assertFalse(order.activity_ids)
        self.assertEqual("refused", self.desk().resend(event.id)["status"])
        self.undo(answer)
        self.assertEqual(event.id, self.card(order)["failed_mail"]["event_id"])
        self.assertEqual(1, len(order.activity_ids))

    def test_an_unanswered_call_settles_nothing(self):
        order = self.orders[0]
        self.apply(order, "no_answer")
        self.assertTrue(self.card(order)["failed_mail"])

    def test_a_later_mail_of_odoo_s_own_composer_settles(self):
        order = self.orders[0]
        composers = self.env["mail.compose.message"].with_user(self.seller)
        composer = composers.with_context(
            default_model="sale.order",
            default_res_ids=order.ids,
            default_composition_mode="comment",
            default_subtype_xmlid="mail.mt_comment",
        ).create({"body": "<p>Bonjour</p>", "partner_ids": self.partner.ids})
        composer._action_send_mail()
        self.settle()
        self.assertIsNone(self.card(order)["failed_mail"])
        self.assertFalse(order.activity_ids)

    def test_what_changed_since_is_made_anew(self):
        order = self.orders[0]
        order.order_line[0].price_unit = 500
        self.settle()
        self.desk().resend(self.event(order).id)
        self.settle()
        self.arrived()
        message = next(one for one in self.received() if order.name in one["Subject"])
        body = self.body(message).replace("\xa0", " ").replace("\u202f", " ")
        total = f"{order.amount_total:,.2f}".replace(",", " ").replace(".", ",")
        self.assertIn(total, body)
        self.assertIn(f"{order.amount_total:,.2f}".split(".")[0][-3:], body)


@tagged("post_install", "-at_install")
class TestDocumentsOfThisMoment(RefusalCase):
    """The document says what the text says, whatever was stored of it."""

    def test_a_stored_document_is_not_sent(self):
        report = self.env.ref("sale.action_report_saleorder")
        report.write({"attachment": "object.name + '.pdf'", "attachment_use": True})
        order = self.quote(800)
        stored = self.env["ir.attachment"].create(
            {
                "name": f"{order.name}.pdf",
                "raw": b"ancien",
                "res_model": "sale.order",
                "res_id": order.id,
            }
        )
        self.apply(order, "email_reminder")
        self.make_mails()
        document = self.attachment(self.deliver()[0])[1]
        self.assertNotEqual(stored.raw, document)
        self.assertIn("24/12/2026", document.decode())
