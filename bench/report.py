"""The figures of every size that was measured, in one document."""

import json
from datetime import date

from dev.faults.machine import ROOT
from dev.md_table import table

from . import aims, tables, weight

FIGURES = ROOT / "docs/performance-figures.md"
KEPT = ROOT / "bench/figures"
ROOMS = 10  # that are told of the panel's bundle


def line(one):
    low, high = one["spread"]
    return (
        f"{one['name']}: {one['requests']} requests, {one['queries']} queries, "
        f"{one['ratio']:.2f} ({low:.2f}-{high:.2f}) of {one['than']}"
    )


def keep(found):
    KEPT.mkdir(exist_ok=True)
    path = KEPT / f"{found['size']}.json"
    path.write_text(json.dumps({**found, "day": f"{date.today():%d/%m/%Y}"}, indent=1) + "\n")


def write():
    """Write the document from the figures kept, the largest database in full."""
    kept = [json.loads(path.read_text("utf-8")) for path in KEPT.glob("*.json")]
    kept.sort(key=lambda found: found["size"])
    largest = kept[-1]
    parts = [
        "# Figures",
        f"Written by `make bench`, {number(largest['size'])} orders on {largest['day']}. How to "
        "read it: [performance.md](performance.md).",
        *aims.rows(largest),
        *_calls("Reading", largest["reads"]),
        *_calls("December", largest.get("lists", [])),
        *_calls("What managers see", largest.get("managers", [])),
        *_calls("An outcome", largest["outcomes"]),
        *_calls("Another threshold", largest["threshold"]),
        *_panel(largest.get("panel")),
        *tables.next_card(largest.get("next_card")),
        *tables.cold(largest.get("cold")),
        *tables.workers(largest.get("workers")),
        *_planning(largest),
        *tables.companies(largest.get("companies")),
        *tables.prices(largest.get("prices")),
        *tables.years(largest.get("years")),
        *_installation(largest),
        *_indexes(largest),
        *_growth(kept),
        *_weight(largest.get("weight")),
        "## How PostgreSQL reads a queue",
        "\n".join(["```text", *largest["plans"], "```"]),
    ]
    FIGURES.write_text("\n\n".join(parts) + "\n", "utf-8")


def number(value):
    return f"{value:,}".replace(",", " ")


def _times(one):
    low, high = one["spread"]
    return f"{one['ratio']:.2f} × ({low:.2f} to {high:.2f})"


def _calls(title, ones):
    if not ones:  # not measured
        return []
    rows = [("Call", "Requests", "Queries", "Bytes", "Time", "Beside")]
    for one in ones:
        counts = (one["requests"], one["queries"], number(one["size"]))
        if one["name"] != one["than"]:
            rows.append((one["name"], *counts, _times(one), one["than"]))
    return [f"## {title}", "\n".join(table(rows))]


def _panel(found):
    """What a browser tells, of the largest database."""
    if not found:
        return []
    before, behind = found["opening"]["before"], found["opening"]["behind"]
    first, last = found["panel"]
    head = (f"after {first['outcomes']}", f"after {last['outcomes']}", "change")
    rows = [("", *(f"Nodes {word}" for word in head), *(f"Listeners {word}" for word in head))]
    for name, key in (
        ("the panel alone", "panel"),
        ("with Odoo's chatter", "with_history"),
        ("Odoo's own form, as often", "form"),
    ):
        first, last = found[key]
        cells = [_change(first[kind], last[kind]) for kind in ("nodes", "listeners")]
        rows.append((name, *cells[0], *cells[1]))
    return [
        "## The panel",
        f"{len(before)} requests until the first card is in sight, Odoo's own for the action "
        f"included; {len(behind)} behind it, for its history.",
        "\n".join(table(rows)),
    ]


def _weight(found):
    """What the browser loads, as far as it was weighed."""
    told = f"The compiled modules: {weight.javascript():.1f} kB, without comments and blanks."
    if not found:
        return ["## What the browser loads", told]
    rows = [("kB, gzipped", *weight.KINDS.values())]
    for place, words in (
        ("everybody", "every page of Odoo's web client, more than without the addon"),
        ("panel", "the panel's own bundle, once, when it is first opened"),
    ):
        rows.append((words, *(f"{found[place][kind]:.2f}" for kind in weight.KINDS)))
    return ["## What the browser loads", "\n".join(table(rows)), told, *_rooms(found.get("rooms"))]


def _rooms(found):
    """What the heaviest parts of the panel cost who opens it."""
    if not found:
        return []
    rows = [("kB, gzipped", *weight.SORTS.values(), "together")]
    for name, sizes in found[:ROOMS]:
        cells = (sizes[sort] for sort in weight.SORTS)
        rows.append((f"`{name}`", *(f"{one:.2f}" for one in cells), f"{sum(sizes.values()):.2f}"))
    told = f"By how much the panel's bundle would be lighter without each of its {ROOMS} heaviest "
    return [f"{told}parts, of {len(found)}:", "\n".join(table(rows))]


def _change(first, last):
    return number(first), number(last), f"{100 * (last - first) / first:+.1f} %"


def _planning(found):
    rows = [("Run", "Activities", "Queries each", "Milliseconds each", "Memory (MB)")]
    for first, again in found["planning"]:
        made = max(first["made"], 1)
        queries, milliseconds = first["queries"] / made, first["seconds"] * 1000 / made
        rows.append(
            ("first", number(made), f"{queries:.3f}", f"{milliseconds:.2f}", first["megabytes"])
        )
        told = f"{again['queries']} in all", f"{again['seconds']:.1f} s in all"
        rows.append(("again", again["made"], *told, again["megabytes"]))
    cut = found.get("cut")
    if cut:
        made = f"{number(cut['before'])}, then {number(cut['made'])}"
        told = (
            f"{cut['queries'] / cut['made']:.3f}",
            f"{cut['seconds'] * 1000 / cut['made']:.2f}",
        )
        rows.append(("cut and restarted", made, *told, cut["megabytes"]))
    return ["## The daily planning", "\n".join(table(rows))]


def _installation(found):
    rows = [("", "Seconds", "Memory (MB)", "Tables that nobody could read meanwhile")]
    for name, run in found["runs"].items():
        locked = ", ".join(f"{table} {held:.0f} s" for table, held in run["locked"].items())
        rows.append((name, f"{run['seconds']:.0f}", run["megabytes"], locked or "none"))
    return ["## Installation and upgrade", "\n".join(table(rows))]


def _indexes(found):
    rows = [("Index", "MB")]
    rows += [(f"`{name}`", f"{size:.1f}") for name, size, _text in found["indexes"]]
    with_them, without = found["write"]
    return [
        "## Indexes",
        "\n".join(table(rows)),
        f"To write the next follow-up of a quotation, PostgreSQL takes {with_them:.0f} µs with "
        f"them and {without:.0f} µs without.",
    ]


def _growth(kept):
    rows = [("Call, queries and milliseconds", *(number(found["size"]) for found in kept))]
    groups = ("reads", "lists", "managers", "outcomes")
    names = [one["name"] for group in groups for one in kept[-1].get(group, ())]
    cells = [
        {one["name"]: one for group in groups for one in found.get(group, ())} for found in kept
    ]
    for name in dict.fromkeys(names):
        ones = [by_name.get(name) for by_name in cells]
        told = (one and f"{one['queries']} q, {one['milliseconds']:.0f} ms" for one in ones)
        rows.append((name, *(cell or "" for cell in told)))
    return [
        "## By the number of orders",
        "Milliseconds are those of the machine it ran on; compare them along a line.",
        "\n".join(table(rows)),
    ]
