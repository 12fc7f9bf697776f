from odoo.tests import tagged
from odoo.tools import mute_logger

from . import bounces
from .refusal_case import MAIL_LOGGERS, RefusalCase
from .test_mail_failures import OUTBOX_LOGGER

WORDS = "Cher client, comme convenu au salon."


@tagged("post_install", "-at_install")
class TestEditedMailSentAgain(RefusalCase):
    """« Renvoyer » sends what the person wrote, with the documents of this moment."""

    def edited(self, code="email_reminder", amount=800, refused=False, **vals):
        """Return a quotation whose e-mail was edited in the composer and sent from it at once."""
        order = self.quote(amount)
        revision = self.card(order)["revision"]
        answer = self.desk().compose_mail(
            "sale.order", order.id, code, {}, revision, self.next_request()
        )
        composers = self.env["mail.compose.message"].with_user(self.seller)
        composer = composers.with_context(**answer["action"]["context"])
        composer = composer.browse(answer["action"]["res_id"])
        plan = self.env["ir.attachment"].with_user(self.seller)
        plan = plan.create(
            {"name": "plan.txt", "raw": b"Salle 2", "res_model": composer._name, "res_id": 0}
        )
        composer.write({"subject": "Votre projet", "body": f"<p>{WORDS}</p>", **vals})
        composer.attachment_ids |= plan
        self.sink.refuses = refused
        with mute_logger(*MAIL_LOGGERS), self.sent_after_commit():
            composer.action_send_mail()
        self.sink.refuses = False
        self.run_queue()
        return order

    def comes_back(self, order):
        self.assertTrue(self.received())
        self.sink.envelopes.clear()
        self.receive(order, bounces.POSTFIX)

    def again(self, order):
        """Send again; return what arrives."""
        event = self.event(order)
        self.assertEqual("failed", event.mail_state)
        self.assertEqual("resent", self.desk().resend(event.id)["status"])
        self.settle()
        self.make_mails("2026-11-24 11:10")
        with mute_logger(*MAIL_LOGGERS):
            return self.deliver()

    def assertWords(self, message, *documents):
        self.assertEqual("Votre projet", message["Subject"])
        self.assertIn(WORDS, self.body(message))
        attached = {one.get_filename(): one for one in message.iter_attachments()}
        self.assertEqual(2, len(attached), list(attached))
        self.assertEqual("Salle 2", attached.pop("plan.txt").get_content().strip())
        document = attached.popitem()[1].get_payload(decode=True).decode()
        for words in documents:
            self.assertTrue(words in document, words)

    def test_refused_at_once_or_later_it_is_what_was_written(self):
        for code, amount in (("email_reminder", 800), ("on_track", 8000)):
            for refused in (True, False):
                with self.subTest(code, refused=refused):
                    order = self.edited(code, amount, refused)
                    if not refused:
                        self.comes_back(order)
                    [message] = self.again(order)
                    self.assertWords(message, "24/12/2026")
                    event = self.event(order)
                    self.assertEqual("made", event.mail_state)
                    self.assertEqual("claire@morel.example", event.mail_to)
                    self.assertEqual(order.email_reminder_count, int(code == "email_reminder"))
                    self.assertFalse(order.activity_ids)
                    self.forget()

    def forget(self):
        self.sink.envelopes.clear()
        self.partner.message_bounce = 0
        self.partner.email = "claire@morel.example"

    def test_its_document_is_that_of_this_moment(self):
        order = self.edited(refused=True)
        order.order_line[0].price_unit = 1234
        self.settle()
        [message] = self.again(order)
        self.assertWords(message, "1\xa0234,00", "1\xa0834,00")

    def test_without_its_document_it_stays_without(self):
        order = self.edited()
        event = self.event(order)
        pdf = event.mail_message_id.attachment_ids.filtered(lambda one: one.name != "plan.txt")
        event.mail_message_id.attachment_ids -= pdf
        self.comes_back(order)
        [message] = self.again(order)
        self.assertEqual(["plan.txt"], [one.get_filename() for one in message.iter_attachments()])

    def test_as_often_as_one_likes(self):
        order = self.edited()
        for _time in range(2):
            self.comes_back(order)
            [message] = self.again(order)
            self.assertWords(message)
            self.env["mail.mail"].search([]).unlink()
        self.assertEqual(3, len([text for text in self.messages(order) if WORDS in text]))

    def test_it_goes_to_whom_it_was_written_and_to_the_contact_as_it_is_now(self):
        associate = self.partner.copy({"name": "Associé", "email": "associe@morel.example"})
        for change in ("address", "contact"):
            with self.subTest(change):
                partners = self.partner | associate
                order = self.edited(partner_ids=[(6, 0, partners.ids)])
                self.comes_back(order)
                if change == "address":
                    self.partner.email = "claire2@morel.example"
                else:
                    order.partner_id = self.partner.copy({"email": "neuf@morel.example"})
                self.settle()
                self.again(order)
                to = sorted(one for envelope in self.sink.envelopes for one in envelope.rcpt_tos)
                new = order.partner_id.email
                self.assertEqual(sorted(["associe@morel.example", new]), to)
                self.assertEqual(set(to), set(self.event(order).mail_to.split(", ")))
                self.forget()

    def test_the_contact_is_archived_meanwhile(self):
        order = self.edited()
        self.comes_back(order)
        self.partner.active = False
        self.desk().resend(self.event(order).id)
        self.settle()
        with mute_logger(OUTBOX_LOGGER):
            for moment in ("11:10", "11:15", "11:45", "13:45"):
                self.make_mails(f"2026-11-24 {moment}")
        self.assertEqual("failed", self.event(order).mail_state)
        self.assertIn("archivé", self.event(order).mail_error)
        self.assertEqual([], self.deliver())

    def test_whose_template_is_gone_leaves_with_what_it_had(self):
        template = self.company.followup_reminder_template_id.copy()
        self.outcome("email_reminder").mail_template_id = template
        order = self.edited()
        self.comes_back(order)
        self.outcome("email_reminder").mail_template_id = False
        template.unlink()
        [message] = self.again(order)
        self.assertWords(message, "24/12/2026")


@tagged("post_install", "-at_install")
class TestContactChosenAnew(RefusalCase):
    """« Corriger » leads to another contact: what was refused goes to them."""

    def test_a_refused_mail_does_not_go_to_who_was_archived_since(self):
        order = self.quote(800)
        self.refuse(order)
        self.partner.active = False
        self.desk().resend(self.event(order).id)
        self.settle()
        with mute_logger(OUTBOX_LOGGER):
            for moment in ("11:10", "11:15", "11:45", "13:45"):
                self.make_mails(f"2026-11-24 {moment}")
        self.assertEqual([], self.deliver())
        self.assertIn("archivé", self.event(order).mail_error)

    def test_a_refused_mail_goes_to_the_new_contact_alone(self):
        for later in (False, True):
            with self.subTest(later=later):
                self.partner.message_bounce = 0
                if later:
                    order = self.sent()
                    self.receive(order)
                else:
                    order = self.quote(800)
                    self.refuse(order)
                partner = self.partner.copy({"email": f"{self.next_request()}@morel.example"})
                order.partner_id = partner
                self.settle()
                self.sink.envelopes.clear()
                self.desk().resend(self.event(order).id)
                self.settle()
                self.make_mails("2026-11-24 11:10")
                self.deliver()
                to = [one for envelope in self.sink.envelopes for one in envelope.rcpt_tos]
                self.assertEqual([partner.email], to)
                self.assertEqual(partner.email, self.event(order).mail_to)
                self.sink.envelopes.clear()

    def test_a_corrected_address_is_the_event_s(self):
        order = self.quote(800)
        self.refuse(order)
        self.partner.email = "juste@morel.example"
        self.settle()
        self.desk().resend(self.event(order).id)
        self.settle()
        self.make_mails("2026-11-24 11:10")
        self.deliver()
        to = [one for envelope in self.sink.envelopes for one in envelope.rcpt_tos]
        self.assertEqual(["juste@morel.example"], to)
        self.assertEqual("juste@morel.example", self.event(order).mail_to)
