from odoo.tests import tagged

from .mail_sink import MailCase
from .new_prices_case import NewPricesCase


def spaced(text):
    """Return a text with ordinary spaces."""
    for space in ("&nbsp;", "\xa0", "\u202f"):
        text = text.replace(space, " ")
    return text


@tagged("post_install", "-at_install")
class TestNewPricesInTheNotice(NewPricesCase, MailCase):
    """The notice tells both totals, the date, and what to do before."""

    def outcomes(self, order):
        return {one["code"]: one for one in self.card(order)["outcomes"]}

    def ticked(self, order):
        needs = self.outcomes(order)["still_expected"]["needs"]
        return next(need["default"] for need in needs if need["name"] == "send")

    def words(self, order):
        return spaced(self.desk().preview_mail("sale.order", order.id, "still_expected")["body"])

    def test_it_tells_both_totals_and_their_days(self):
        self.rise()
        order = self.expected()
        self.night()
        body = self.words(order)
        for words in ("Commande reçue au plus tard le", "31/12/2026", "2 500,00 €"):
            self.assertIn(words, body)
        for words in ("À partir du", "01/01/2027", "2 625,00 €", "+ 5,0 %", "HT"):
            self.assertIn(words, body)
        self.assertNotIn("environ", body)

    def test_in_english_too(self):
        self.rise()
        self.env["res.lang"]._activate_lang("en_US")
        order = self.expected()
        order.partner_id.lang = "en_US"
        self.night()
        body = self.words(order)
        for words in ("Order received by", "12/31/2026", "From", "01/01/2027", "2,625.00"):
            self.assertIn(words, body)

    def test_an_announced_increase_is_about_that_much(self):
        self.company.followup_increase = 5
        order = self.expected()
        body = self.words(order)
        self.assertIn("environ", body)
        self.assertIn("2 625,00 €", body)
        line = self.outcomes(order)["still_expected"]["effect"]["lines"][1]
        self.assertIn("environ 2 625,00 €", spaced(line))

    def test_without_a_figure_it_tells_none(self):
        body = self.words(self.expected())
        self.assertNotIn("<table", body)
        self.assertIn("31/12/2026", body)

    def test_what_leaves_tells_them(self):
        self.rise()
        order = self.expected()
        self.night()
        self.apply(order, "still_expected", next_date="2026-12-11")
        self.make_mails("2026-12-04 10:01:00")
        self.deliver()
        (message,) = self.received()
        self.assertIn("2 625,00 €", spaced(self.body(message)))
        self.assertEqual([1000, 50], order.order_line.mapped("price_unit"))

    def test_the_wide_button_tells_the_figure_of_the_mail(self):
        self.rise()
        order = self.expected()
        self.night()
        outcomes = self.outcomes(order)
        line = spaced(outcomes["still_expected"]["effect"]["lines"][1])
        self.assertIn("2 625,00 €", line)
        self.assertIn("01/01/2027", line)
        self.assertNotIn("€", outcomes["not_this_year"]["effect"]["lines"][1])

    def test_cheaper_next_year_it_is_unticked_and_says_so(self):
        self.rise(-10)
        order = self.expected()
        self.assertTrue(self.ticked(order))
        self.night()
        self.assertFalse(self.ticked(order))
        self.assertIn("2027", self.outcomes(order)["still_expected"]["effect"]["lines"][1])
        desk = self.desk()
        values = {"send": True, "next_date": "2026-12-11"}
        effect = desk.preview("sale.order", order.id, "still_expected", values)["effect"]
        self.assertIn("2", effect["mail"]["warning"])

    def test_what_was_not_computed_is_told_before(self):
        self.rise()
        order = self.expected()
        self.assertTrue(self.outcomes(order)["still_expected"]["effect"]["mail"]["warning"])
        self.assertNotIn("<table", self.words(order))
