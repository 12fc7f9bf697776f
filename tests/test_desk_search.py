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

    def test_who_calls_is_found_by_number_address_reference_or_contact(self):
        firm = self.env["res.partner"].create(
            {
                "name": "Société Générale du Dauphiné",
                "is_company": True,
                "phone": "+33 (0)4 76 12 34 56 poste 12 / 06 12 34 56 78",
                "ref": "CLI-042",
            }
        )
        buyer, accounts = self.env["res.partner"].create(
            [
                {"name": "Zoé Quénot", "parent_id": firm.id, "email": "Achats@SGD.example"},
                {"name": "Compta", "parent_id": firm.id, "phone": "0438 11 22 33"},
            ]
        )
        order = self.quote(partner=buyer, client_order_ref="Chambre du Vercors — été")
        self.quote()
        for text in (
            "04 76 12",
            "0476123456",
            "04.76.12.34.56",
            "+33 4 76 12 34 56",
            "33476123456",
            "0033476123456",
            "(04) 76 12",
            "06 12 34 56 78",
            "achats@sgd",
            "ACHATS@sgd.example",
            "Vercors",
            "vercors ete",
            "societe",
            "SOCIETE GENERALE",
            "dauphine societe",
            "zoe",
            "Quenot",
            "compta",
            "04 38 11",
            "cli-042",
        ):
            with self.subTest(text):
                self.assertEqual([order.id], self.search(text))
        for text in ("04 76 13", "1234", "poste 12", "societe vercors", "%", "_"):
            with self.subTest(text):
                self.assertEqual([order.id] if text == "1234" else [], self.search(text))
        accounts.active = False
        self.assertEqual([order.id], self.search("compta"), "an archived contact still calls")

    def test_what_is_corrected_is_found_at_once(self):
        order = self.quote()
        self.partner.write({"phone": "04 50 00 00 01", "name": "Amélie Dûpré", "email": False})
        self.assertEqual([order.id], self.search("dupre"))
        self.assertEqual([order.id], self.search("0450000001"))
        self.assertEqual([], self.search("Morel"))
        order.client_order_ref = "Tunnel"
        self.assertEqual([order.id], self.search("tunnel"))

    def test_an_opportunity_is_found_by_who_wrote_it(self):
        lead = self.env["crm.lead"].create(
            {
                "name": "Extension de l'entrepôt",
                "partner_name": "Crémerie Nère",
                "contact_name": "Éloïse",
                "phone": "04 79 00 00 11",
                "email_from": "eloise@nere.example",
                "company_id": self.company.id,
                "user_id": self.seller.id,
            }
        )
        self.quote(opportunity_id=lead.id)
        for text in ("cremerie nere", "eloise", "0479000011", "eloise@nere", "entrepot"):
            with self.subTest(text):
                self.assertEqual([("crm.lead", lead.id)], self.found(text))

    def found(self, text):
        rows = self.desk().search_entries(text, 20)
        return [(row["res_model"], row["res_id"]) for row in rows]

    def test_no_contact_of_a_hidden_quotation_is_told(self):
        self.partner.phone = "04 50 00 00 02"
        self.quote(user=self.colleague)
        self.assertEqual([], self.search("0450000002"))

    def test_the_text_has_the_index_that_odoo_has_for_it(self):
        for model in ("res.partner", "sale.order", "crm.lead"):
            with self.subTest(model):
                self.assertEqual("trigram", self.env[model]._fields["followup_search_text"].index)

    def test_odd_texts_find_nothing_and_break_nothing(self):
        self.quote()
        for text in ("\x00", "a\x00b", "\ud800", "'; --", "x" * 5000, "\\"):
            self.assertEqual([], self.search(text), repr(text[:10]))
