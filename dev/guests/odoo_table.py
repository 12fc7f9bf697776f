"""The table about Odoo's own tests in docs/compatibility.md, between its two marks."""

import re

from ..md_table import table
from .databases import ROOT

PAGE = ROOT / "docs/compatibility.md"
MARKS = re.compile(r"(<!-- odoo -->\n).*?(<!-- /odoo -->)", re.DOTALL)
ROW = re.compile(r"^\| (`\w+`) +\| (\d+) +\| (\d+) +\| (.*?) +\|$", re.MULTILINE)
HEAD = ("Module", "Tests", "Fail without the addon, too", "Fail because of it")


def write(version, modules, verdict):
    """Put the rows of some modules into the page; those of others, of the same Odoo, stay."""
    page = PAGE.read_text("utf-8")
    text = merged(page, version, rows_of(modules, verdict))
    PAGE.write_text(MARKS.sub(lambda found: f"{found[1]}\n{text}\n\n{found[2]}", page), "utf-8")


def rows_of(modules, verdict):
    """A row for each module: its tests, what fails without us, what fails because of us."""
    for module in modules:
        names = f"/{module}:"
        spoiled = [name for name in verdict.spoiled if name.startswith(names)]
        yield (
            f"`{module}`",
            sum(name.startswith(names) for name in verdict.trial.started),
            sum(name.startswith(names) for name in verdict.known.failing),
            ", ".join(f"`{name}`" for name in spoiled) or "none",
        )


def merged(page, version, rows):
    """Return the table of a page with some rows instead of its own."""
    title = f"Odoo {version}."
    old = MARKS.search(page)[0]
    known = {row[0]: row for row in ROW.findall(old)} if title in old else {}
    known |= {row[0]: row for row in rows}
    return "\n".join((title, "", *table([HEAD, *sorted(known.values())])))
