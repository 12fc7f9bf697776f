from odoo.modules import Manifest
from odoo.tests import TransactionCase, tagged
from odoo.tools import format_amount, html2plaintext
from odoo.tools.convert import convert_file

from ...demo import Demo
from ..common import activate_french

ADDON = "sale_quotation_followup"


def flat(text):
    """Return a text whose spaces, those of amounts as well, are plain ones."""
    return " ".join(text.split())


@tagged("post_install", "-at_install", "guest_l10n_fr_account")
class TestFrenchDemo(TransactionCase):
    """The demo company is a French one to the last line: HT and TTC differ wherever they stand."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        activate_french(cls.env)
        for name in Manifest.for_addon(ADDON)["demo"]:
            convert_file(cls.env, ADDON, name, {}, "init", noupdate=True)
        Demo(cls.env).build()
        cls.orders = cls.env["sale.order"].search([("amount_untaxed", ">", 0)])
        cls.julie = cls.env.ref(f"{ADDON}.demo_user_julie")
        quotations = cls.env["sale.order"].with_user(cls.julie).with_context(lang="fr_FR")
        small = quotations.search([("followup_queue", "=", "email")], order="id")
        cls.order = small.filtered(lambda one: one.followup_step == "email")[:1].ensure_one()
        cls.total, cls.untaxed = (
            flat(format_amount(cls.order.env, amount, cls.order.currency_id))
            for amount in (cls.order.amount_total, cls.order.amount_untaxed)
        )

    def test_each_quotation_has_its_tva(self):
        self.assertGreater(len(self.orders), 50)
        for order in self.orders:
            self.assertAlmostEqual(order.amount_untaxed * 1.2, order.amount_total, 1, order.name)
        self.assertEqual({20.0}, set(self.orders.order_line.tax_ids.mapped("amount")))

    def test_no_tax_of_another_country_is_left(self):
        company = self.env.company
        self.assertEqual("fr", company.chart_template)
        taxes = self.env["account.tax"].with_context(active_test=False, lang="en_US")
        taxes = taxes.search([("company_id", "=", company.id)])
        self.assertEqual({"FR"}, set(taxes.country_id.mapped("code")))
        self.assertNotIn("0% Exports", taxes.mapped("name"))

    def test_the_card_says_it_without_tax(self):
        desk = self.env["sale.followup.desk"].with_user(self.julie)
        card = desk.get_card("sale.order", self.order.id)
        self.assertEqual(self.order.amount_untaxed, card["amount"])
        self.assertNotEqual(self.total, self.untaxed)

    def test_the_e_mail_says_it_with_tax(self):
        desk = self.env["sale.followup.desk"].with_user(self.julie).with_context(lang="fr_FR")
        mail = desk.preview_mail("sale.order", self.order.id, "email_reminder")
        told = flat(html2plaintext(mail["body"]).replace("*", ""))
        self.assertIn(f"{self.total} TTC", told)
        self.assertNotIn(self.untaxed, told)

    def test_the_pdf_says_both(self):
        reports = self.env["ir.actions.report"].with_context(lang="fr_FR")
        page, _kind = reports._render_qweb_html("sale.report_saleorder", self.order.ids)
        told = flat(html2plaintext(page.decode(), include_references=False))
        for word in (self.untaxed, self.total, "TVA 20"):
            self.assertIn(word, told)
