from odoo.tests import tagged
from odoo.tools import mute_logger

from . import bounces
from .refusal_case import MAIL_LOGGERS, RefusalCase


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
