"""The public holidays of France and of its territories, by rule: no calendar to keep up to date.

Sources: code du travail, articles L3133-1 (the eleven), L3134-13 (Alsace and Moselle), L3422-2
(abolition of slavery); the laws of Nouvelle-Calédonie, Polynésie française and Wallis-et-Futuna.
"""

from datetime import date, timedelta

from dateutil.easter import easter

FRANCE = "FR"
ALSACE_MOSELLE = "FR-ALM"
POSTCODES = {
    "57": ALSACE_MOSELLE,
    "67": ALSACE_MOSELLE,
    "68": ALSACE_MOSELLE,
    "971": "GP",
    "97133": "BL",  # the postcodes that the post still uses there
    "97150": "MF",
    "972": "MQ",
    "973": "GF",
    "974": "RE",
    "975": "PM",
    "976": "YT",
    "977": "BL",
    "978": "MF",
    "986": "WF",
    "987": "PF",
    "988": "NC",
}
TERRITORIES = {FRANCE, *POSTCODES.values()}

# Day and month, in every year, besides the eleven.
OWN_DAYS = {
    ALSACE_MOSELLE: [(26, 12)],
    "GP": [(27, 5)],
    "MQ": [(22, 5)],
    "GF": [(10, 6)],
    "RE": [(20, 12)],
    "YT": [(27, 4)],
    "BL": [(9, 10)],
    "MF": [(28, 5)],
    "NC": [(24, 9)],
    "PF": [(5, 3)],
    "WF": [(28, 4), (29, 6), (29, 7)],
}
GOOD_FRIDAY = {ALSACE_MOSELLE, "PF"}
MATARII = 2025  # the first year in which 20 November replaced 29 June in Polynésie française


def territory(country: str, postcode: str = "") -> str | None:
    """Return the part of France whose public holidays hold at an address, None elsewhere.

    :param country: its ISO code; the overseas territories have their own, or France's
    :param postcode: as it is written on the address
    """
    if country != FRANCE:
        return country if country in TERRITORIES else None
    digits = "".join(filter(str.isdigit, postcode))
    lengths = (5, 3, 2) if len(digits) == 5 else ()
    return next((POSTCODES[digits[:n]] for n in lengths if digits[:n] in POSTCODES), FRANCE)


def french_holidays(year: int, part: str = FRANCE) -> set[date]:
    """Return the public holidays of a civil year.

    :param part: what ``territory`` returned
    """
    sunday = easter(year)
    fixed = [(1, 1), (1, 5), (8, 5), (14, 7), (15, 8), (1, 11), (11, 11), (25, 12)]
    days = {date(year, month, day) for day, month in [*fixed, *OWN_DAYS.get(part, [])]}
    days |= {sunday + timedelta(days=after) for after in (1, 39, 50)}
    if part in GOOD_FRIDAY:
        days.add(sunday - timedelta(days=2))
    if part == "PF":
        days.add(date(year, 11, 20) if year >= MATARII else date(year, 6, 29))
    return days
