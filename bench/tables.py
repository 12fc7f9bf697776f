"""The tables of what goes beyond one person at a desk: a slow phone, processes, companies."""

from statistics import median, quantiles

from dev.md_table import table

COLD = {
    "panel": "the panel",
    "stock": "Odoo's list of quotations, without the addon",
    "beside": "Odoo's list of quotations, with the addon",
}


def cold(found):
    """Return the paragraphs about the first opening on a phone; none where it was not measured."""
    if not found:
        return []
    rows = [("Opened", "Seconds", "Beside Odoo's list", "Requests", "kB", "Modules")]
    stock = [one["seconds"] for one in found["stock"]]
    for name, words in COLD.items():
        ones = found[name]
        ratios = [one["seconds"] / other for one, other in zip(ones, stock, strict=True)]
        low, _middle, high = quantiles(ratios, n=4, method="inclusive")
        rows.append(
            (
                words,
                f"{median(one['seconds'] for one in ones):.1f}",
                f"{median(ratios):.2f} × ({low:.2f} to {high:.2f})",
                median(one["requests"] for one in ones),
                f"{median(one['bytes'] for one in ones) / 1000:.1f}",
                median(one["modules"] for one in ones),
            )
        )
    return [
        "## Opening on a slow phone",
        "150 ms, 1.6 Mbit/s, the processor slowed six times, nothing in store: from the address to "
        "the first thing that takes a tap.",
        "\n".join(table(rows)),
    ]


def workers(found):
    """Return the paragraphs about several processes on one database."""
    if not found:
        return []
    head = ("Outcomes a second", "Beside one process", "In PostgreSQL", "Waits seen", "Tried again")
    rows = [("Processes", *head)]
    for one in found:
        rows.append(
            (
                one["processes"],
                f"{one['rate']:.1f}",
                f"{one['rate'] / found[0]['rate']:.2f} ×",
                f"{one['postgresql']:.0%}",
                one["waits"],
                one["again"],
            )
        )
    return [
        "## Several processes",
        "Eight people press one outcome after the other, each on another customer. Processors of "
        f"the machine: {found[0]['processors']}; more processes than these share them.",
        "\n".join(table(rows)),
    ]


def companies(found):
    """Return the paragraphs about a day's planning of many companies."""
    if not found:
        return []
    rows = [
        ("Activities", "Queries each", "Seconds", "Memory (MB)", "Longest lock", "The others"),
        (
            f"{found['made']:,}".replace(",", " "),
            f"{found['queries'] / found['made']:.3f}",
            f"{found['seconds']:.0f}, {found['looked']:.0f} of them to look",
            found["megabytes"],
            f"{found['locked']:.1f} s",
            f"done after {found['others']:.0f} s",
        ),
    ]
    return [
        f"## The daily planning of {found['companies']} companies",
        "Half of all quotations are the first company's. _Longest lock_: the longest of the "
        "transactions that write; _the others_: when all but the first had their activities.",
        "\n".join(table(rows)),
    ]


def next_card(found):
    """From a key to the next card, in a slowed browser, beside Odoo's own form."""
    if not found:
        return []
    rows = [("From the key until the next card takes keys, ms", "Calls", "Median", "95 of 100")]
    for key, words in (
        ("n", "`N`, the next one"),
        ("1", "`1`, no answer"),
        ("form", "Odoo's own form, its arrow"),
    ):
        rows.append((words, *(found[key][name] for name in ("calls", "median", "p95"))))
    told = "The processor slowed four times, 40 ms of delay on each request."
    return ["## From the key to the next card", told, "\n".join(table(rows))]


def prices(found):
    """Return the paragraphs about the night that prices December's list."""
    if not found:
        return []
    rows = [("Run", "Quotations", "Queries each", "Milliseconds each", "Memory (MB)")]
    first, again = found
    each = first["queries"] / first["priced"], first["seconds"] * 1000 / first["priced"]
    cells = (f"{each[0]:.1f}", f"{each[1]:.0f}")
    rows.append(("first", first["priced"], *cells, first["megabytes"]))
    told = f"{again['queries']} in all", f"{again['seconds']:.1f} s in all"
    rows.append(("again", again["priced"], *told, again["megabytes"]))
    return [
        "## Next year's prices",
        "Each quotation priced by Odoo's own price lists, today and on 1 January, in committed "
        "batches of 100.",
        "\n".join(table(rows)),
    ]


def years(found):
    """Return the paragraphs about the first day on an old database, and a year that is shelved."""
    if not found:
        return []
    rows = [("What", "Quotations", "Queries", "Milliseconds", "Memory (MB)")]
    for name, words in (("told", "the panel tells of it"), ("listed", "the list of the years")):
        one = found[name]
        rows.append((words, "", one["queries"], f"{one['seconds'] * 1000:.0f}", one["megabytes"]))
    for name, words in (("shelved", "a year shelved"), ("undone", "taken back")):
        one, count = found[name], found[name]["count"]
        each = f"{one['queries'] / count:.1f} each", f"{one['seconds'] * 1000 / count:.1f} each"
        rows.append((words, count, *each, f"{one['early']}, then {one['megabytes']}"))
    return [
        "## The first day",
        "A past year in committed batches of 50, as its cron does it; memory after the first 500, "
        "and at the end.",
        "\n".join(table(rows)),
    ]
