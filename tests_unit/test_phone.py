"""Telephone numbers in the spellings of the people who type them."""

import unittest

from rules import phone

FRANCE = "33"


class TestPhone(unittest.TestCase):
    def read(self, text, country=FRANCE):
        return [(one.text, one.dial, one.extension, one.why) for one in phone.read(text, country)]

    def dialled(self, text, country=FRANCE):
        return [one.dial for one in phone.read(text, country)]

    def test_one_number_in_any_spelling_is_dialled_alike(self):
        for text in (
            "04 76 12 34 56",
            "0476123456",
            "04.76.12.34.56",
            "04-76-12-34-56",
            "04/76/12/34/56",
            "04 76 12 34 56",
            "(04) 76 12 34 56",
            "+33 4 76 12 34 56",
            "+33 (0)4 76 12 34 56",
            "+33(0)476123456",
            "(+33) 4 76 12 34 56",
            "+33 (0) 4.76.12.34.56",
            "+33 04 76 12 34 56",
            "0033 4 76 12 34 56",
            "00 33 (0)4 76 12 34 56",
            "33 4 76 12 34 56",
            "Tél. : 04 76 12 34 56",
            "04 76 12 34 56 (standard)",
            "  04 76 12 34 56 ;",
        ):
            with self.subTest(text):
                self.assertEqual(["+33476123456"], self.dialled(text))

    def test_two_numbers_are_two(self):
        both = ["+33476123456", "+33612345678"]
        for between in (" / ", "/", " ; ", ";", " ou ", " OU ", ", ", " - ", "\n", " et ", " | "):
            with self.subTest(between):
                self.assertEqual(both, self.dialled(f"04 76 12 34 56{between}06 12 34 56 78"))
        self.assertEqual(both, self.dialled("0476123456 0612345678"))
        self.assertEqual(both, self.dialled("+33 4 76 12 34 56 +33 6 12 34 56 78"))
        self.assertEqual(both, self.dialled("+33476123456+33612345678"))
        self.assertEqual(both, self.dialled("bureau 04 76 12 34 56 / port. 06 12 34 56 78"))
        self.assertEqual(["22123456", "92123456"], self.dialled("22 12 34 56 / 92 12 34 56", "47"))
        self.assertEqual(["+33476123456", ""], self.dialled("04 76 12 34 56/57/58"))

    def test_a_slash_inside_of_a_number_is_no_other_number(self):
        self.assertEqual(["+32475123456"], self.dialled("0475/12.34.56", "32"))
        self.assertEqual(["+4989123456"], self.dialled("089/123456", "49"))

    def test_an_extension_is_apart(self):
        for words in (
            "poste 12",
            "Poste: 12",
            "poste n° 12",
            "ext. 12",
            "ext 12",
            "extension 12",
            "x12",
            "#12",
            "(poste 12)",
            ", poste 12",
            ";ext=12",
            "p. 12",
        ):
            with self.subTest(words):
                expected = [("04 76 12 34 56", "+33476123456", "12", "")]
                self.assertEqual(expected, self.read(f"04 76 12 34 56 {words}"))
        two = self.read("04 76 12 34 56 poste 12 / 06 12 34 56 78")
        self.assertEqual(
            [
                ("04 76 12 34 56", "+33476123456", "12", ""),
                ("06 12 34 56 78", "+33612345678", "", ""),
            ],
            two,
        )

    def test_what_is_not_clearly_a_number_is_not_dialled_and_says_why(self):
        for text, why in (
            ("04 65 71 22", "incomplete"),
            ("12", "incomplete"),
            ("04 76 12 34 56 06", "unclear"),
            ("04 76 12 34 56 07 08 09 10 11", "unclear"),
            ("appeler le matin", "none"),
            ("voir fiche", "none"),
            ("Fax 04 76 12 34 56", "fax"),
            ("04 76 12 34 56 demander le 12", "unclear"),
            ("+33 4 76 12 34", "incomplete"),
            ("0800 FLEUR", "incomplete"),
        ):
            with self.subTest(text):
                self.assertEqual([(text, "", "", why)], self.read(text))
        self.assertEqual([], self.read(""))
        self.assertEqual([], self.read("  "))

    def test_a_number_of_another_country_keeps_its_country(self):
        self.assertEqual(["+390612345678"], self.dialled("+39 06 1234 5678"))
        self.assertEqual(["+41223456789"], self.dialled("+41 (0)22 345 67 89"))
        self.assertEqual(["+2250712345678"], self.dialled("+225 07 12 34 56 78"))
        self.assertEqual(["+16505550111"], self.dialled("+1 650-555-0111"))
        self.assertEqual(["6505550111"], self.dialled("(650) 555-0111", "1"))
        self.assertEqual(["0590123456"], self.dialled("0590 12 34 56", "590"))
        self.assertEqual(["123456"], self.dialled("12.34.56", "687"))

    def test_without_a_country_the_digits_are_dialled_as_they_are(self):
        self.assertEqual(["0476123456"], self.dialled("04 76 12 34 56", ""))

    def test_a_mobile_is_known(self):
        for text, mobile in (
            ("06 12 34 56 78", True),
            ("+33 (0)7 12 34 56 78", True),
            ("04 76 12 34 56", False),
            ("+32 475 12 34 56", True),
            ("+41 79 123 45 67", True),
        ):
            with self.subTest(text):
                self.assertEqual([mobile], [one.mobile for one in phone.read(text, FRANCE)])

    def test_a_number_is_found_by_its_digits_at_home_and_from_abroad(self):
        home = {"0476123456", "33476123456"}
        for text in ("04 76 12 34 56", "+33 (0)4 76 12 34 56", "0033476123456"):
            with self.subTest(text):
                self.assertLessEqual(home, phone.digits_of(text, FRANCE))
        self.assertLessEqual({"04657122"}, phone.digits_of("04 65 71 22", FRANCE))
        self.assertEqual(set(), phone.digits_of("le matin", FRANCE))
        for asked, digits in (
            ("04 76 12", {"047612"}),
            ("+33 (0)4 76 12", {"3347612", "047612"}),
            ("+33 4 76 12 34 56", {"33476123456", "0476123456"}),
            ("0033 4 76 12", {"3347612", "047612"}),
            ("33476123456", {"33476123456", "0476123456"}),
            ("0476123456", {"0476123456"}),
            ("04.76.12", {"047612"}),
            ("12", set()),
            ("S00012", set()),
            ("Morel 2", set()),
            ("", set()),
        ):
            with self.subTest(asked):
                self.assertEqual(digits, phone.asked_digits(asked))


if __name__ == "__main__":
    unittest.main()
