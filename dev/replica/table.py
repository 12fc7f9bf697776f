"""The table of requests by server in docs/performance.md, between its two marks."""

import re

from ..md_table import table

MARKS = re.compile(r"(<!-- replica -->\n).*?(<!-- /replica -->)", re.DOTALL)
SERVERS = {"ro": "replica", "rw": "primary"}


def write(path, people, days):
    """Put in what each method asked of which server, without a delay and with one."""
    methods = sorted({method for found in days.values() for method, _mode in found})
    head = ["Method"]
    head += [f"{SERVERS[mode]}, {delay} s behind" for delay in days for mode in SERVERS]
    rows = [
        [f"`{method}`", *(found[method, mode] for found in days.values() for mode in SERVERS)]
        for method in methods
    ]
    text = "\n".join((f"Requests of a day of calls by {people} people:", "", *table([head, *rows])))
    page = path.read_text("utf-8")
    path.write_text(MARKS.sub(lambda found: f"{found[1]}\n{text}\n\n{found[2]}", page), "utf-8")
