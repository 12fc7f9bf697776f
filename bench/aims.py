"""What is aimed at on a million orders, beside what was found: the guards of the bench.

Counts, and ratios within one run; never a time alone, but where a browser is slowed down to a
given one. What a run did not measure is told as such.
"""

from collections.abc import Callable, Iterable
from statistics import median
from typing import NamedTuple

from dev.md_table import table

from .outcomes import ALONG, OUTCOMES

AT = 1_000_000  # orders; Odoo's own lists are faster with fewer, ours as fast
COPIED = "revise"  # Odoo's copy of a quotation at new prices
PLANS = ("meeting", "call_back", "on_track, with an activity")
MORE = f"on_track, and on {ALONG} more of the customer"
CANCELLED, PRESSED = "stock: no_answer", "on_track"


class Aim(NamedTuple):
    """``find`` gives what was measured of it, by name; the highest counts."""

    words: str
    limit: float
    find: Callable[[dict], Iterable[tuple[str, float]]]


class Found(NamedTuple):
    aim: Aim
    name: str = ""
    value: float | None = None

    @property
    def is_missed(self):
        return self.value is not None and self.value > self.aim.limit

    @property
    def told(self):
        """Whether it is held, else by how much it is not."""
        if self.value is None:
            return "not measured"
        if not self.is_missed:
            return "held"
        over = self.value - self.aim.limit
        share = f" ({over / self.aim.limit:.0%})" if self.aim.limit else ""
        return f"missed by {_number(over)}{share}"


def look(found):
    """Return of each aim the worst that a run found."""
    return [_worst(aim, list(aim.find(found))) for aim in AIMS]


def _worst(aim, ones):
    if not ones:
        return Found(aim)
    name, value = max(ones, key=lambda one: one[1])
    return Found(aim, name, value)


def missed(found):
    """Return a line for each aim that a run missed: which, by how much, and where."""
    return [
        f"{one.aim.words}: {_number(one.aim.limit)} at most, {one.name} {_number(one.value)}, "
        f"{one.told}"
        for one in look(found)
        if one.is_missed
    ]


def rows(found):
    """Return the paragraphs about the aims."""
    head = ("Aim", "At most", "Found, at worst", "Of", "")
    cells = [
        (
            one.aim.words,
            _number(one.aim.limit),
            "" if one.value is None else _number(one.value),
            one.name,
            one.told,
        )
        for one in look(found)
    ]
    return ["## What is aimed at", "\n".join(table([head, *cells]))]


def _number(value):
    return f"{value:.2f}".rstrip("0").rstrip(".")


# -- where the figures stand ---------------------------------------------------------------------


def _calls(group, kind, chosen):
    """Return what finds a figure of the calls of a group whose names are ``chosen``."""

    def find(found):
        return [(one["name"], one[kind]) for one in found.get(group, ()) if chosen(one["name"])]

    return find


def _named(*names):
    return lambda name: name in names


def _begins(*heads):
    return lambda name: name.startswith(heads)


def _one(found, group, name, kind):
    """Return a figure of one call, None where it was not measured."""
    return next((one[kind] for one in found.get(group, ()) if one["name"] == name), None)


def _beside(one, other):
    """Return what finds the ratio of two figures, each a group, a call and a kind."""

    def find(found):
        own, than = (_one(found, *place) for place in (one, other))
        return [(one[1], own / than)] if own and than else []

    return find


def _is_outcome(name):
    return name != COPIED and (name in OUTCOMES or name in PLANS)


def _each_further(found):
    more, one = (_one(found, "outcomes", name, "queries") for name in (MORE, PRESSED))
    return [(MORE, (more - one) / ALONG)] if more and one else []


def _search(found):
    ones = found.get("reads", ())
    listed = _one(found, "reads", "stock: list by date", "milliseconds")
    return [
        (one["name"], one["milliseconds"] / listed)
        for one in ones
        if one["name"].startswith("search_entries")
    ]


def _planned(found):
    runs = {f"{first['made']} entries": first for first, _again in found.get("planning", ())}
    runs |= {name: found[name] for name in ("cut", "companies") if found.get(name)}
    return [(name, one["queries"] / max(one["made"], 1)) for name, one in runs.items()]


def _memory(found):
    sizes = [first["megabytes"] for first, _again in found.get("planning", ())]
    return [(f"{len(sizes)} plannings", max(sizes) / min(sizes))] if len(sizes) > 1 else []


def _cold(found):
    cold = found.get("cold")
    if not cold:
        return []
    pairs = zip(cold["panel"], cold["stock"], strict=True)
    return [("the panel", median(own["seconds"] / other["seconds"] for own, other in pairs))]


def _cold_requests(found):
    cold = found.get("cold")
    if not cold:
        return []
    own, other = (median(one["requests"] for one in cold[name]) for name in ("beside", "stock"))
    return [("Odoo's list of quotations", own - other)]


def _next_card(kind):
    def find(found):
        return [(f"`{key}`", found["next_card"][key][kind]) for key in ("n", "1")]

    return lambda found: find(found) if found.get("next_card") else []


def _grown(found):
    """Return by what share a page has grown after 200 outcomes."""
    panel = found.get("panel")
    if not panel:
        return []
    return [
        (f"{kind}, {words}", last[kind] / first[kind] - 1)
        for key, words in (("panel", "the panel alone"), ("with_history", "with the history"))
        for first, last in [panel[key]]
        for kind in ("nodes", "listeners")
    ]


def _opening(found):
    panel = found.get("panel")
    return [("the panel", sum(map(len, panel["opening"].values())))] if panel else []


def _weight(found):
    weight = found.get("weight")
    return [("JavaScript and styles", sum(weight["everybody"].values()))] if weight else []


def _shelved(found):
    one = found.get("years", {}).get("shelved")
    return [("of the cron", one["queries"] / one["count"])] if one else []


def _memory_of_years(found):
    runs = found.get("years", {})
    names = [name for name in ("shelved", "undone") if name in runs]
    return [(name, runs[name]["megabytes"] / runs[name]["early"]) for name in names]


def _locked(found):
    upgrade = found.get("runs", {}).get("upgrade")
    return [("tables", len(upgrade["locked"]))] if upgrade else []


EMPTY = "times an empty request"
PIVOTS = ("what became of it: pivot", "by rate and salesperson", "by attempts")
OF_MANAGERS = ("what became of it: list", "points to pick up")
COUNTS = ("get_queues, mine", "get_queues, own documents")
DECEMBER = ("December's pivot", "December's graph")
PAGE = _begins("get_entries")
CARD = ("reads", "get_card", "ratio")
AIMS = [
    Aim("An outcome: requests", 1, _calls("outcomes", "requests", _is_outcome)),
    Aim("An outcome: queries", 40, _calls("outcomes", "queries", _is_outcome)),
    Aim(
        f"An outcome: {EMPTY}",
        10,
        _calls("outcomes", "ratio", lambda name: _is_outcome(name) and name not in PLANS),
    ),
    Aim(f"… with an activity: {EMPTY}", 12, _calls("outcomes", "ratio", _named(*PLANS))),
    Aim("_Réviser_: queries; Odoo's own copy", 87, _calls("outcomes", "queries", _named(COPIED))),
    Aim("Each further quotation of a press: queries", 12, _each_further),
    Aim(
        "Everybody's counts, of one count of Odoo",
        0.25,
        _calls("reads", "ratio", _named("get_queues")),
    ),
    Aim("One's own counts, of one such of Odoo", 1, _calls("reads", "ratio", _named(*COUNTS))),
    Aim("A page of 80: queries", 10, _calls("reads", "queries", PAGE)),
    Aim("A page of 80, of Odoo's list by expiration", 0.1, _calls("reads", "ratio", PAGE)),
    Aim("A card: queries", 32, _calls("reads", "queries", _begins("get_card"))),
    Aim("A card, of Odoo's next form", 0.5, _beside(CARD, ("outcomes", CANCELLED, "ratio"))),
    Aim(
        "Opening a queue, of Odoo's list",
        0.5,
        _calls("reads", "ratio", _named("open_desk")),
    ),
    Aim("A search, of Odoo's list", 0.5, _search),
    Aim("Odoo's list under a filter of ours", 1.5, _calls("reads", "ratio", _begins("list, "))),
    Aim("December's pivot and graph", 1.5, _calls("lists", "ratio", _named(*DECEMBER))),
    Aim(
        "What became of it, of Odoo's sales analysis",
        1.5,
        _calls("managers", "ratio", _named(*PIVOTS)),
    ),
    Aim(
        "… its list, and the points to pick up, of Odoo's list",
        1.5,
        _calls("managers", "ratio", _named(*OF_MANAGERS)),
    ),
    Aim(
        "Another threshold: queries",
        10,
        _calls("threshold", "queries", _named("change of the threshold")),
    ),
    Aim("Planning: queries an entry", 0.2, _planned),
    Aim("Planning: memory, of that of fewer entries", 1.1, _memory),
    Aim("A year shelved: queries each", 18, _shelved),
    Aim("… and taken back: memory, of that after 500", 1.2, _memory_of_years),
    Aim("Opening the panel: requests", 4, _opening),
    Aim("Opening cold on a phone, of Odoo's list", 1, _cold),
    Aim("Who does not open the panel: requests more", 0, _cold_requests),
    Aim("… kB more, gzipped", 1, _weight),
    Aim("From the key to the next card, ms: median", 100, _next_card("median")),
    Aim("… 95 of 100", 200, _next_card("p95")),
    Aim("After 200 outcomes, more than after 10: a share", 0.02, _grown),
    Aim("An upgrade: tables that nobody could read", 0, _locked),
]
