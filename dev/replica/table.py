"""The table of requests by server in docs/performance.md, between its two marks.

Its reads are those that ask a method which only reads, and those right after an own write, which
ask the primary for the same (`read_after_write`).
"""

import re

from ..md_table import table

MARKS = re.compile(r"(<!-- replica -->\n).*?(<!-- /replica -->)", re.DOTALL)
SERVERS = {"ro": "replica", "rw": "primary"}
SHARE = "the replica's share"
AFTER_WRITE = "read_after_write"


def write(path, people, days):
    """Put in what each method asked of which server, without a delay and with one."""
    methods = sorted({method for found in days.values() for method, _mode in found})
    head = ["Method"]
    head += [f"{words}, {delay} s behind" for delay in days for words in (*SERVERS.values(), SHARE)]
    rows = [
        [f"`{method}`", *(cell for found in days.values() for cell in _cells(found, [method]))]
        for method in methods
    ]
    reads = [method for method in methods if _is_read(days, method)]
    for name, among in (("All that reads", reads), ("All", methods)):
        rows.append([name, *(cell for found in days.values() for cell in _cells(found, among))])
    text = "\n".join((f"Requests of a day of calls by {people} people:", "", *table([head, *rows])))
    page = path.read_text("utf-8")
    path.write_text(MARKS.sub(lambda found: f"{found[1]}\n{text}\n\n{found[2]}", page), "utf-8")


def _is_read(days, method):
    return method == AFTER_WRITE or any(found[method, "ro"] for found in days.values())


def share(found, methods):
    """Return the replica's share of the requests of some methods of a day."""
    asked = sum(found[method, mode] for method in methods for mode in SERVERS)
    return sum(found[method, "ro"] for method in methods) / asked if asked else 0.0


def _cells(found, methods):
    """Return what each server was asked, and the replica's share."""
    counts = [sum(found[method, mode] for method in methods) for mode in SERVERS]
    return [*counts, f"{share(found, methods):.0%}"]
