import shutil
from unittest import skipUnless

from odoo.tests import tagged
from odoo.tools import config

from .mail_sink import MailCase


@tagged("post_install", "-at_install")
class TestOfferByMail(MailCase):
    """ "En bonne voie": the offer reaches the customer, and not before the time to undo."""

    def test_nothing_is_mailed_in_the_click(self):
        order = self.quote()
        before = self.snapshot(order)["mail_mail"]
        self.apply(order, "on_track")
        after = self.snapshot(order)
        self.assertEqual(before, after["mail_mail"])
        self.assertEqual([], self.deliver())
        self.make_mails("2026-11-24 10:00:59")
        self.assertEqual("waiting", self.event(order).mail_state)
        self.assertEqual([], self.deliver())

    def test_the_offer_reaches_the_french_customer_with_the_new_expiration(self):
        order = self.quote()
        self.apply(order, "on_track", note="Interne : ne pas envoyer")
        self.make_mails()
        event = self.event(order)
        self.assertEqual(("made", False), (event.mail_state, event.mail_error))
        self.assertEqual([], self.received(), "only Odoo's queue speaks to the mail server")
        self.assertEqual(1, len(self.deliver()))
        message = self.received()[0]
        self.assertEqual(["claire@morel.example"], self.sink.envelopes[0].rcpt_tos)
        self.assertIn("claire@morel.example", message["To"])
        self.assertIn(order.name, message["Subject"])
        self.assertIn("Devis", message["Subject"])
        self.assertIn("Bonjour", self.body(message))
        self.assertNotIn("ne pas envoyer", self.body(message))
        filename, content = self.attachment(message)
        self.assertIn(order.name, filename)
        document = content.decode()
        self.assertIn("chéance", document)
        self.assertIn("24/12/2026", document)
        self.assertNotIn("20/11/2026", document)

    def test_the_language_is_the_customer_s_not_the_salesperson_s(self):
        self.env["res.lang"]._activate_lang("en_US")
        self.seller.lang = "en_US"
        orders = self.quotes(
            {},
            {
                "partner": self.env["res.partner"].create(
                    {"name": "John", "email": "john@cold.example", "lang": "en_US"}
                )
            },
        )
        for order in orders:
            self.apply(order, "on_track")
        self.make_mails()
        bodies = {message["To"]: self.body(message) for message in self.deliver()}
        french = next(text for to, text in bodies.items() if "claire" in to)
        english = next(text for to, text in bodies.items() if "john" in to)
        self.assertIn("Bonjour", french)
        self.assertIn("Hello", english)

    def test_who_spoke_last_on_the_quotation_gets_no_copy(self):
        order = self.quote()
        spoken = {"message_type": "comment", "subtype_xmlid": "mail.mt_comment"}
        order.with_user(self.manager).message_post(body="Vu", **spoken)
        self.env["mail.mail"].search([]).unlink()
        self.apply(order, "on_track")
        self.make_mails()
        self.assertEqual(self.partner, self.event(order).mail_message_id.partner_ids)

    def test_the_message_is_in_the_chatter_by_the_salesperson(self):
        order = self.quote()
        self.apply(order, "on_track")
        self.make_mails()
        message = self.event(order).mail_message_id
        self.assertEqual(("sale.order", order.id), (message.model, message.res_id))
        self.assertEqual(self.seller.partner_id, message.author_id)
        self.assertEqual("comment", message.message_type)
        self.assertEqual(1, len(message.attachment_ids))
        self.assertEqual("sent", order.state)
        self.assertFalse(order.followup_answered)
        kinds = [one["kind"] for one in self.card(order)["last_exchanges"]]
        self.assertEqual({"message", "outcome"}, set(kinds))

    def test_each_customer_gets_his_own_document(self):
        partners = self.env["res.partner"].create(
            [{"name": f"Client {n}", "email": f"c{n}@client.example"} for n in range(4)]
        )
        orders = self.quotes(*[{"partner": partner} for partner in partners])
        for order in orders:
            self.apply(order, "order_coming")
        self.make_mails()
        found = {}
        messages = self.deliver()
        for envelope, message in zip(self.sink.envelopes, messages, strict=True):
            found[envelope.rcpt_tos[0]] = self.attachment(message)[0]
        self.assertEqual(set(partners.mapped("email")), set(found))
        for order in orders:
            self.assertIn(order.name, found[order.partner_id.email])
        attachments = orders.followup_event_ids.mail_message_id.attachment_ids
        self.assertEqual(4, len(attachments))

    def test_an_unticked_mail_is_not_made(self):
        order = self.quote()
        self.apply(order, "on_track", send=False)
        self.make_mails()
        self.assertEqual([], self.deliver())
        self.assertFalse(self.event(order).mail_message_id)

    def test_an_undone_mail_is_not_made(self):
        order = self.quote()
        self.undo(self.apply(order, "on_track"))
        self.make_mails()
        self.assertEqual([], self.deliver())
        self.assertEqual("dropped", self.event(order).mail_state)

    def test_the_cron_twice_makes_it_once(self):
        order = self.quote()
        self.apply(order, "on_track")
        self.make_mails()
        first = self.event(order).mail_message_id
        self.make_mails()
        self.assertEqual(first, self.event(order).mail_message_id)
        self.assertEqual(1, len(self.deliver()))
        self.assertEqual(1, len(self.deliver()))

    def test_a_late_cron_makes_every_mail(self):
        orders = self.quotes({}, {}, {})
        for order in orders:
            self.apply(order, "on_track")
        self.make_mails("2026-12-02 08:00")
        self.assertEqual({"made"}, set(orders.followup_event_ids.mapped("mail_state")))
        self.assertEqual(3, len(self.deliver()))

    def test_the_cron_is_called_when_the_time_to_undo_has_passed(self):
        order = self.quote()
        triggers = self.env["ir.cron.trigger"]
        cron = self.env.ref("sale_quotation_followup.ir_cron_outbox")
        before = triggers.search([("cron_id", "=", cron.id)])
        self.apply(order, "on_track")
        made = triggers.search([("cron_id", "=", cron.id)]) - before
        self.assertEqual([self.event(order).mail_at], made.mapped("call_at"))

    def test_an_email_made_can_only_partly_be_undone(self):
        order = self.quote()
        answer = self.apply(order, "on_track")
        self.make_mails()
        result = self.undo(answer)
        self.assertEqual("partly_undone", result["status"])
        self.assertEqual("made", self.event(order).mail_state)
        self.assertEqual(1, len(self.deliver()))

    def test_the_time_to_undo_is_the_company_s(self):
        self.company.followup_undo_seconds = 300
        order = self.quote()
        answer = self.apply(order, "on_track")
        self.assertEqual("2026-11-24T09:05:00Z", answer["undo_until"])
        self.make_mails("2026-11-24 10:04")
        self.assertEqual("waiting", self.event(order).mail_state)
        self.make_mails("2026-11-24 10:05")
        self.assertEqual("made", self.event(order).mail_state)

    def test_the_template_may_be_the_outcome_s_own(self):
        template = self.env["mail.template"].create(
            {
                "name": "À nous",
                "model_id": self.env["ir.model"]._get_id("sale.order"),
                "subject": "Toujours d'accord pour {{ object.name }} ?",
                "body_html": "<p>À bientôt</p>",
                "use_default_to": True,
            }
        )
        self.outcome("on_track").mail_template_id = template
        order = self.quote()
        self.apply(order, "on_track")
        self.make_mails()
        self.assertEqual(f"Toujours d'accord pour {order.name} ?", self.deliver()[0]["Subject"])


@tagged("post_install", "-at_install", "followup_pdf")
class TestRealDocument(MailCase):
    @skipUnless(shutil.which("wkhtmltopdf"), "wkhtmltopdf is not here")
    def test_the_customer_gets_a_pdf(self):
        order = self.quote()
        self.apply(order, "on_track")
        address = f"http://127.0.0.1:{config['http_port']}"
        self.env["ir.config_parameter"].set_param("report.url", address)
        event = self.event(order).with_context(force_report_rendering=True)
        with self.allow_pdf_render():
            event._make_mail()
        self.assertEqual("made", self.event(order).mail_state)
        filename, content = self.attachment(self.deliver()[0])
        self.assertTrue(filename.endswith(".pdf"), filename)
        self.assertEqual(b"%PDF", content[:4])
        self.assertGreater(len(content), 10000)
