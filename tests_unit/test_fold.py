"""What a search takes for the same word."""

import unittest

from rules import fold


class TestFold(unittest.TestCase):
    def test_accents_capitals_and_odd_spaces_make_no_difference(self):
        for text, folded in (
            ("Société Générale", "societe generale"),
            ("ÉTABLISSEMENTS\u00a0 Morel", "etablissements morel"),
            ("Cœur d’Acier", "coeur d'acier"),
            ("Straße", "strasse"),
            ("Łódź Ørsted", "lodz orsted"),
            ("Ｓ００１", "s001"),
            ("achats@SGD.example", "achats@sgd.example"),
        ):
            with self.subTest(text):
                self.assertEqual(folded, fold.fold(text))

    def test_a_line_for_each_word_and_the_digits_of_each_number(self):
        text = fold.searched(["Été", None, "", "Été"], ["+33 (0)4 76 12 34 56 poste 12", False])
        self.assertEqual("ete\n0476123456\n33476123456", text)
        self.assertEqual("", fold.searched([None], [""]))

    def test_words_are_looked_for_one_by_one_and_a_number_as_a_whole(self):
        self.assertEqual(["morel", "claire"], fold.asked("  Morel Clairé "))
        self.assertEqual(["04 76 12"], fold.asked("04 76 12"))
        self.assertEqual(["s00012"], fold.asked("S00012"))


if __name__ == "__main__":
    unittest.main()
