from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged

from .contract import check
from .mail_sink import MailCase


@tagged("post_install", "-at_install")
class TestEditedMail(MailCase):
    """ "Modifier le mail…": the outcome and its e-mail together, or neither."""

    def open(
        self, order, code="email_reminder", user=None, revision=None, request="edit", **values
    ):
        revision = revision or self.card(order, user)["revision"]
        answer = self.desk(user).compose_mail(
            "sale.order", order.id, code, values, revision, request
        )
        self.settle()
        return answer

    def composer(self, answer, user=None):
        action = answer["action"]
        composers = self.env["mail.compose.message"].with_user(user or self.seller)
        return composers.with_context(**action["context"]).browse(action["res_id"])

    def test_it_opens_with_the_new_expiration_and_applies_nothing(self):
        order = self.quote(800)
        before = self.snapshot(order)
        answer = self.open(order)
        check(self, "Composing", answer)
        composer = self.composer(answer)
        self.assertIn("24/12/2026", composer.body)
        self.assertIn(order.name, composer.subject)
        self.assertEqual(self.partner, composer.partner_ids, composer.partner_ids.mapped("email"))
        document = composer.attachment_ids.raw.decode()
        self.assertIn("24/12/2026", document)
        self.assertEqual(before, self.snapshot(order))
        self.assertEqual({"status": "discarded"}, self.desk().get_composed("edit"))

    def test_sending_applies_and_sends_what_was_written(self):
        order = self.quote(800)
        composer = self.composer(self.open(order, note="Vu au salon"))
        composer.body = "<p>Cher client, comme convenu.</p>"
        composer.action_send_mail()
        self.settle()
        event = self.event(order)
        self.assertEqual(("email_reminder", "Vu au salon"), (event.code, event.note))
        self.assertEqual(("reminder", "made"), (event.mail, event.mail_state))
        self.assertEqual("2026-12-24", str(order.validity_date))
        self.assertEqual(1, order.email_reminder_count)
        message = self.deliver()[0]
        self.assertIn("comme convenu", self.body(message))
        self.assertIn("24/12/2026", self.attachment(message)[1].decode())
        self.make_mails()
        self.assertEqual(1, len(self.deliver()), [m["To"] for m in self.received()])
        answer = self.desk().get_composed("edit")
        self.assertEqual(("applied", event.id), (answer["status"], answer["event_id"]))

    def test_the_form_sends_it(self):
        order = self.quote(800)
        composer = self.composer(self.open(order))
        with Form(composer) as form:
            form.subject = "Une dernière question"
        self.assertIn("24/12/2026", composer.body)
        composer.action_send_mail()
        self.assertEqual("Une dernière question", self.deliver()[0]["Subject"])

    def test_an_offer_too(self):
        order = self.quote()
        self.composer(self.open(order, "on_track")).action_send_mail()
        self.settle()
        self.assertEqual(("2", "2026-12-24"), (order.success_rate, str(order.validity_date)))
        self.assertEqual(0, order.email_reminder_count)
        self.assertEqual("offer", self.event(order).mail)

    def test_what_changed_meanwhile_sends_and_applies_nothing(self):
        order = self.quote(800)
        composer = self.composer(self.open(order))
        self.apply(order, "no_answer", self.manager)
        with self.refused(order) as sentence:
            composer.action_send_mail()
        self.assertIn("10:00", sentence[0])
        self.assertEqual([], self.deliver())
        conflict = self.open(order, revision="another")
        self.assertEqual("conflict", conflict["status"])

    def test_it_is_sent_once(self):
        order = self.quote(800)
        composer = self.composer(self.open(order))
        composer.action_send_mail()
        self.settle()
        with self.refused(order):
            composer.action_send_mail()
        self.assertEqual(1, len(self.deliver()))

    def test_it_cannot_be_scheduled(self):
        order = self.quote(800)
        composer = self.composer(self.open(order))
        composer.scheduled_date = "2026-12-01 08:00:00"
        with self.refused(order):
            composer.action_schedule_message()
        self.assertFalse(self.env["mail.scheduled.message"].search([("res_id", "=", order.id)]))

    def test_undone_it_says_that_the_mail_has_left(self):
        order = self.quote(800)
        self.composer(self.open(order)).action_send_mail()
        self.settle()
        result = self.undo(self.desk().get_composed("edit"))
        self.assertEqual("partly_undone", result["status"])
        self.assertEqual(("2026-11-20", 0), (str(order.validity_date), order.email_reminder_count))

    def test_what_cannot_be_applied_is_not_opened(self):
        order = self.quote(800)
        for code, values in (
            ("no_answer", {}),
            ("lost", {"lost_reason_id": self.reason().id}),
            ("renewal_reminder", {}),
            ("email_reminder", {"next_date": "2026-12-01"}),
            ("email_reminder", {"nonsense": 1}),
        ):
            with self.subTest(code, values=values), self.refused(order):
                self.open(order, code, **values)
        with self.refused(order):
            self.open(order, request="")
        self.partner.email = False
        with self.refused(order):
            self.open(order, "on_track")

    def test_it_is_for_who_may_write_the_quotation(self):
        order = self.quote(800)
        revision = self.card(order)["revision"]
        with self.assertRaises(AccessError):
            self.open(order, user=self.colleague, revision=revision)
        with self.assertRaises(UserError):
            self.desk().compose_mail("crm.lead", 1, "on_track", {}, revision, "edit")
