"""Words as a search compares them: accents, capitals and odd spaces make no difference."""

import re
import unicodedata

from .phone import digits_of

LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "’": "'"})


def fold(text) -> str:
    """Return ``text`` without accents and capitals, its words one space apart."""
    letters = unicodedata.normalize("NFKD", str(text).casefold()).translate(LIGATURES)
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(bare.split())


def searched(words, numbers) -> str:
    """Return the text in which a search looks: a line for each word and each number's digits.

    :param words: names, addresses, references
    :param numbers: telephone numbers as they are written
    """
    lines = [fold(word) for word in words if word]
    digits = {found for number in numbers if number for found in digits_of(number)}
    return "\n".join(dict.fromkeys(line for line in [*lines, *sorted(digits)] if line))


def asked(text) -> list[str]:
    """Return what must all stand in the text that is looked for: a number is one thing."""
    folded = fold(text)
    return [folded] if not re.search(r"[^\W\d]", folded) else folded.split(" ")
