from odoo.tests import tagged

from .contract import check
from .test_desk import DeskCase


@tagged("post_install", "-at_install")
class TestSearchEntries(DeskCase):
    def search(self, text, limit=20, user=None):
        found = self.desk(user).search_entries(text, limit)
        return [entry["res_id"] for entry in found]

    def test_a_customer_or_a_number_is_found_in_a_queue_or_not(self):
        pump = self.env["res.partner"].create({"name": "Pompes Vidal"})
        order, running = self.quotes({"partner": pump}, {"expires": "2027-06-30"})
        self.assertEqual([order.id], self.search("vidal"))
        self.assertEqual([running.id], self.search(running.name.lower()))
        self.assertEqual([running.id], self.search("  Morel "))
        for entry in self.desk().search_entries("Morel", 20):
            check(self, "Entry", entry)
            self.assertIsNone(entry["step"])

    def test_a_contact_is_found_by_its_company(self):
        firm = self.env["res.partner"].create({"name": "Ville de Sète", "is_company": True})
        contact = self.env["res.partner"].create({"name": "Jean", "parent_id": firm.id})
        order = self.quote(partner=contact)
        self.assertEqual([order.id], self.search("ville de sète"))

    def test_only_sent_and_cancelled_quotations_of_the_user_are_found(self):
        order, cancelled, *_others = self.quotes(
            {},
            {"state": "cancel"},
            {"state": "draft"},
            {"state": "sale"},
            {"user": self.colleague, "state": "sent"},
        )
        self.assertEqual([order.id, cancelled.id], self.search("Morel"))
        self.assertEqual(3, len(self.search("Morel", user=self.manager)))

    def test_the_length_is_limited_and_an_empty_text_finds_nothing(self):
        self.quotes(*[{}] * 5)
        self.assertEqual(3, len(self.search("Morel", limit=3)))
        for text in ("", "   ", None, 12, ["Morel"]):
            self.assertEqual([], self.search(text), repr(text))

    def test_odd_texts_find_nothing_and_break_nothing(self):
        self.quote()
        for text in ("\x00", "a\x00b", "\ud800", "'; --", "x" * 5000, "\\"):
            self.assertEqual([], self.search(text), repr(text[:10]))
