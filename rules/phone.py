"""Telephone numbers as people write them: told apart, and turned into what a phone understands.

"04 76 12 34 56 / 06 12 34 56 78 poste 12" is two numbers, the second with an extension. What is not
clearly a number has no ``dial``: it is shown as it is written, with the reason.
"""

import re
from dataclasses import dataclass

LONGEST = 15  # digits of a number anywhere, its country's included
COMPLETE = 9  # digits behind which a slash or a dash begins another number
SHORTEST = 6
FULL = 10  # more digits than that begin with a country's code
TYPED = 4  # fewer digits than that find everything

# The country codes of one and of two digits; all others have three.
SHORT_CODES = re.compile(
    r"1|7|20|27|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]"  # as the ITU lists them
)
# Where numbers have one length alone: their digits behind the country's.
LENGTHS = {"33": 9, "262": 9, "590": 9, "594": 9, "596": 9, "34": 9, "351": 9, "31": 9, "1": 10}
# Where the 0 in front is dialled from abroad too, being part of the number.
KEEPS_ZERO = {"39", "378", "225", "229", "241", "242"}
# Where it is left out behind the country's code, and all numbers of the country begin with it.
TRUNK_ZERO = {"31", "32", "33", "41", "43", "44", "49"}
MOBILES = {
    "31": r"6",
    "32": r"4[5-9]",
    "33": r"[67]",
    "34": r"[67]",
    "39": r"3",
    "41": r"7[4-9]",
    "44": r"7[1-9]",
    "49": r"1[567]",
    "262": r"69",
    "351": r"9",
    "352": r"6",
    "590": r"69",
    "594": r"69",
    "596": r"69",
}

EXTENSION = re.compile(
    r"[\s,(-]*(?:;?\s*ext\s*=|\b(?:poste|p(?:st)?\.|extension|extn?\.?|int(?:erne)?\.|nebenstelle)"
    r"|(?<=[\d\s])x|\#)\s*(?:n°|no\.?|:)?\s*(\d{1,6})\b\)?",
    re.IGNORECASE,
)
BETWEEN = re.compile(r";(?!\s*ext\s*=)|[|\n]|\b(?:ou|or|et|and)\b|&", re.IGNORECASE)
MAYBE_BETWEEN = re.compile(r"\s*[/,]\s*|\s[-–—]\s|(?<=\d)\s*(?=\+)|(?<=\d)\s+(?=\d{9})")
RUN = re.compile(r"(?:\+\s*|\(\s*\+?)?\d(?:[\d\s./()\-\u2010-\u2015]*\d)?")
FAX = re.compile(r"\b(?:fax|t[ée]l[ée]copie)", re.IGNORECASE)
TRUNK = re.compile(r"^(\+[\d\s.\-]*?|00[\d\s.\-]+?)\(\s*0\s*\)")


@dataclass(frozen=True)
class Phone:
    """One number of a contact.

    ``number`` is ``text`` without the words beside it. ``dial`` is empty where it is not clear what
    to dial; ``why`` says then that it is "incomplete", a "fax", "unclear", or no number: "none".
    """

    text: str
    number: str = ""
    dial: str = ""
    extension: str = ""
    why: str = ""
    mobile: bool = False


def read(text, country_code="") -> list[Phone]:
    """Return the numbers in ``text``, in its order.

    :param str text: what stands in a contact's field
    :param str country_code: the one to which numbers without any belong: "33"
    """
    spaced = re.sub(r"[^\S\n]+", " ", text or "").strip()
    return [_phone(one, str(country_code or "")) for one in _pieces(spaced)]


def digits_of(text, country_code="") -> set[str]:
    """Return the digits by which the numbers in ``text`` are found, as one writes them at home and
    from abroad."""
    found = set()
    for phone in read(text, country_code):
        written = re.sub(r"\D", "", TRUNK.sub(r"\1", phone.text))
        found |= {written, *_both_ways(phone.dial)}
    return found - {""}


def asked_digits(text) -> set[str]:
    """Return the digits of what is typed to find a number, as ``digits_of`` has them: typed with
    its country, it is also looked for without; empty where it is no number, or too short for one.
    """
    if not re.fullmatch(r"[\d\s+./()\-\u2010-\u2015]+", text):
        return set()
    run = TRUNK.sub(r"\1", text.strip().replace("(+", "+"))
    digits = re.sub(r"\D", "", run)
    abroad = digits.removeprefix("00")
    if run.startswith("+") or digits != abroad or (len(digits) > FULL and digits[0] != "0"):
        national = "0" + abroad.removeprefix(code_of(abroad)).removeprefix("0")
        return {found for found in (abroad, national) if len(found) >= TYPED}
    return {digits} if len(digits) >= TYPED else set()


def _both_ways(dial):
    if not dial.startswith("+"):
        return {dial}
    abroad = dial[1:]
    code = code_of(abroad)
    national = abroad.removeprefix(code)
    return {abroad, national if code in KEEPS_ZERO else "0" + national}


def code_of(digits) -> str:
    """Return the country's code at the beginning of an international number."""
    short = SHORT_CODES.match(digits)
    return short[0] if short else digits[:3]


def _pieces(text):
    """Split between numbers: a slash may stand inside of one, as in "0475/12.34.56"."""
    for part in BETWEEN.split(text):
        begin = 0
        for mark in MAYBE_BETWEEN.finditer(part):
            before, after = _count(part[begin : mark.start()]), _count(part[mark.end() :])
            if after and (before >= COMPLETE or (before > SHORTEST and after > SHORTEST)):
                yield part[begin : mark.start()]
                begin = mark.end()
        if part[begin:].strip():
            yield part[begin:]


def _count(text):
    return sum(character.isdigit() for character in EXTENSION.sub("", text))


def _phone(piece, country_code):
    found = EXTENSION.search(piece)
    extension = found[1] if found else ""
    rest = piece[: found.start()] + piece[found.end() :] if found else piece
    runs = RUN.findall(rest)
    text = " ".join(rest.split()).strip(" ,;:/")
    if not runs:
        return Phone(text, extension=extension, why="none")
    if FAX.search(rest):
        return Phone(text, extension=extension, why="fax")
    if len(runs) > 1:
        return Phone(text, extension=extension, why="unclear")
    dial, why = _dial(runs[0], country_code)
    return Phone(text, runs[0], dial, extension, why, is_mobile(dial, country_code))


def _dial(run, country_code):
    """Return what to dial, or why nothing."""
    run = TRUNK.sub(r"\1", run.replace("(+", "+"))
    digits = re.sub(r"\D", "", run)
    if run.lstrip().startswith("+"):
        return _abroad(digits)
    if digits.startswith("00"):
        return _abroad(digits[2:])
    if country_code and digits.startswith(country_code) and not digits.startswith("0"):
        national = digits.removeprefix(country_code)
        if len(national) == LENGTHS.get(country_code):
            return "+" + digits, ""
    return _national(digits, country_code)


def _abroad(digits):
    code = code_of(digits)
    national = digits.removeprefix(code)
    if code not in KEEPS_ZERO:
        national = national.removeprefix("0")
    why = _wrong_length(national, LENGTHS.get(code))
    return ("", why) if why else (f"+{code}{national}", "")


def _national(digits, country_code):
    has_trunk = digits.startswith("0")
    length = LENGTHS.get(country_code)
    why = _wrong_length(digits[1:] if has_trunk and length else digits, length)
    if why:
        return "", why
    if country_code in TRUNK_ZERO and has_trunk:
        return f"+{country_code}{digits[1:]}", ""
    return digits, ""


def _wrong_length(digits, length):
    if len(digits) < (length or SHORTEST):
        return "incomplete"
    return "unclear" if len(digits) > (length or LONGEST) else ""


def is_mobile(dial, country_code="") -> bool:
    """Tell whether what is dialled is a mobile, where this is known."""
    if dial.startswith("+"):
        country_code = code_of(dial[1:])
        national = dial[1:].removeprefix(country_code)
    else:
        national = dial.removeprefix("0")
    mobiles = MOBILES.get(country_code)
    return bool(mobiles and re.match(mobiles, national))
