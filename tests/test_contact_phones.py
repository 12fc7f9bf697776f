from unittest.mock import patch

from odoo.tests import tagged

from odoo.addons.phone_validation.models import models as phone_models

from .. import words
from .contract import check
from .test_desk import DeskCase


class PhonesCase(DeskCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.order = cls.quote()

    def phones(self, text, partner=None):
        partner = partner or self.partner
        partner.phone = text
        return self.card(self.order)["contact"]["phones"]

    def links(self, text):
        return [one["href"] for one in self.phones(text)]


@tagged("post_install", "-at_install")
class TestContactPhones(PhonesCase):
    def test_a_number_has_the_contract_s_shape(self):
        (number,) = self.phones("04 76 12 34 56 poste 12")
        check(self, "Phone", number)
        self.assertEqual(
            ("04 76 12 34 56", "tel:+33476123456", "12", "phone", ""), tuple(number.values())
        )

    def test_any_spelling_is_dialled_alike(self):
        for text in (
            "+33 (0)4 76 12 34 56",
            "04.76.12.34.56",
            "0033 4 76 12 34 56",
            "04 76 12 34 56 poste 12",
            "Tél. 04 76 12 34 56 (standard)",
        ):
            with self.subTest(text):
                self.assertEqual(["tel:+33476123456"], self.links(text))

    def test_two_numbers_are_two_links_and_a_mobile_says_so(self):
        first, second = self.phones("04 76 12 34 56 / 06 12 34 56 78")
        self.assertEqual(("tel:+33476123456", "phone"), (first["href"], first["kind"]))
        self.assertEqual(("tel:+33612345678", "mobile"), (second["href"], second["kind"]))
        self.assertEqual("06 12 34 56 78", second["text"])

    def test_the_same_number_twice_is_one(self):
        self.assertEqual(["tel:+33476123456"], self.links("04 76 12 34 56 / +33 (0)4 76 12 34 56"))

    def test_what_is_no_clear_number_has_no_link_and_says_why(self):
        for text, why in (
            ("04 65 71 22", "numéro incomplet"),
            ("voir la fiche", "pas un numéro"),
            ("fax 04 76 12 34 56", "fax"),
            ("04 76 12 34 56 06", "numéro à vérifier"),
        ):
            with self.subTest(text):
                (number,) = self.phones(text)
                self.assertEqual((text, None, why), (number["text"], number["href"], number["why"]))

    def test_the_country_is_the_contact_s_else_its_company_s_else_ours(self):
        self.assertEqual(["tel:+33476123456"], self.links("04 76 12 34 56"))
        self.partner.country_id = self.env.ref("base.be")
        self.assertEqual(["tel:+32475123456"], self.links("0475/12.34.56"))

    def test_a_contact_without_a_number_has_its_company_s(self):
        firm = self.env["res.partner"].create(
            {"name": "Morel", "is_company": True, "phone": "04 76 12 34 56 ; 06 12 34 56 78"}
        )
        self.partner.parent_id = firm
        self.assertEqual(["tel:+33476123456", "tel:+33612345678"], self.links(False))
        self.assertEqual(["tel:+33476000000"], self.links("04 76 00 00 00"))
        firm.phone = False
        self.assertEqual([], self.links(False))

    def test_an_opportunity_s_own_number_goes_before_the_customer_s(self):
        lead = self.env["crm.lead"].create(
            {
                "name": "Chambre froide",
                "partner_id": self.partner.id,
                "company_id": self.company.id,
                "user_id": self.seller.id,
            }
        )
        lead.phone = "06 12 34 56 78 / 04 76 12 34 56"
        self.order.opportunity_id = lead
        contact = self.card(lead)["contact"]
        check(self, "Contact", contact)
        self.assertEqual(
            ["tel:+33612345678", "tel:+33476123456"], [one["href"] for one in contact["phones"]]
        )


@tagged("post_install", "-at_install")
class TestContactPhonesWithoutLibrary(TestContactPhones):
    """The same where Python's phonenumbers is not installed: Odoo does not need it, nor do we."""

    def setUp(self):
        super().setUp()
        self.patch(
            phone_models.phone_validation, "phone_format", lambda number, *_args, **_kw: number
        )


@tagged("post_install", "-at_install")
class TestMobileField(PhonesCase):
    def test_the_field_of_another_addon_is_dialled_too(self):
        self.partner.ref = "03 12 34 56 78"
        self.assertEqual(["tel:+33476123456"], self.links("04 76 12 34 56"))
        with patch.dict(words.phone.FIELDS, {"ref": "mobile"}):  # as if it were "mobile"
            found = self.phones("04 76 12 34 56")
            self.assertEqual(
                [("tel:+33476123456", "phone"), ("tel:+33312345678", "mobile")],
                [(one["href"], one["kind"]) for one in found],
            )
            self.assertEqual(["tel:+33312345678"], self.links(False))
