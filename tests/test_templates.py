from odoo.exceptions import ValidationError
from odoo.tests import tagged

from .mail_sink import MailCase


@tagged("post_install", "-at_install")
class TestTemplates(MailCase):
    """ "R13": no empty e-mail, in no language, of whatever quotation."""

    KINDS = ("reminder", "cancellation", "new_prices")

    def template(self, kind):
        return self.env.ref(f"sale_quotation_followup.mail_template_{kind}")

    def bare(self, lang):
        partner = self.env["res.partner"].create(
            {
                "type": "invoice",
                "parent_id": self.partner.id,
                "email": "x@morel.example",
                "lang": lang,
            }
        )
        order = self.env["sale.order"].create(
            {
                "partner_id": partner.id,
                "company_id": self.company.id,
                "state": "sent",
                "user_id": False,
            }
        )
        order.write({"validity_date": False, "user_id": False, "team_id": False})
        self.assertFalse(partner.name)
        return order

    def test_every_template_of_an_almost_empty_quotation(self):
        self.env["res.lang"]._activate_lang("en_US")
        offer = self.env.ref("sale.email_template_edi_sale")
        for lang, hello in (("fr_FR", "Bonjour"), ("en_US", "Hello")):
            order = self.bare(lang)
            for template in [*map(self.template, self.KINDS), offer]:
                with self.subTest(template=template.name, lang=lang):
                    mail = order.with_user(self.manager)._followup_render(template)
                    self.assertTrue(mail["subject"].strip())
                    self.assertIn(hello, mail["body"])
                    self.assertTrue(mail["from"])
                    for hole in ("False", "None", "{{", "<t ", "t-out"):
                        self.assertNotIn(hole, mail["subject"] + mail["body"])

    def test_every_template_of_a_full_quotation(self):
        self.env["res.lang"]._activate_lang("en_US")
        english = self.env["res.partner"].create(
            {"name": "John", "email": "john@cold.example", "lang": "en_US"}
        )
        for partner, date in ((self.partner, "20/11/2026"), (english, "11/20/2026")):
            order = self.quote(800, partner=partner, renewed_contract_end="2026-11-20")
            for kind in self.KINDS:
                with self.subTest(kind, partner=partner.name):
                    mail = order._followup_render(self.template(kind))
                    self.assertIn(order.name, mail["subject"])
                    self.assertIn(date, mail["body"])

    def test_a_template_without_words_is_refused_where_a_mail_is_promised(self):
        empty = self.template("reminder").copy({"subject": False})
        wordless = self.template("reminder").copy({"body_html": "<p><br></p>"})
        for template in (empty, wordless):
            for record, name in (
                (self.company, "followup_reminder_template_id"),
                (self.company, "followup_new_prices_template_id"),
                (self.outcome("on_track"), "mail_template_id"),
            ):
                with (
                    self.subTest(name),
                    self.assertRaises(ValidationError),
                ):
                    record[name] = template

    def test_a_template_in_use_cannot_be_emptied_in_any_language(self):
        self.env["res.lang"]._activate_lang("en_US")
        template = self.template("reminder")
        for lang in ("fr_FR", "en_US"):
            with self.subTest(lang), self.assertRaises(ValidationError):
                template.with_context(lang=lang).subject = "  "
            with self.subTest(lang), self.assertRaises(ValidationError):
                template.with_context(lang=lang).body_html = "<div><p></p></div>"
        other = template.copy()
        other.subject = False  # nobody sends with it
