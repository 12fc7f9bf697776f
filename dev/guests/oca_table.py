"""The table about OCA's addons in docs/compatibility.md, between its two marks."""

import re

from md_table import table
from odoo_run import ROOT

PAGE = ROOT / "docs/compatibility.md"
BEGIN, END = "<!-- oca -->", "<!-- /oca -->"


def write(text):
    """Put the tables in the place of those that stand there."""
    page, text = PAGE.read_text("utf-8"), f"{BEGIN}\n\n{text}\n\n{END}"
    PAGE.write_text(re.sub(f"{BEGIN}.*{END}", lambda _old: text, page, flags=re.DOTALL), "utf-8")


def tables(versions, found, own):
    """Return what was found: each addon's own tests without and with us, and ours among them."""
    theirs = [("OCA addon", "Version", "Its own tests, without us", "With us")]
    theirs += [
        (name, version, str(found[name][0]), compared(*found[name]))
        for name, version in sorted(versions.items())
    ]
    ours = [("All of them in one database with us", "Tests")]
    ours += [(told, str(tests)) for told, tests in own.items()]
    return "\n".join([*table(theirs), "", *table(ours)])


def compared(alone, beside):
    """Return how an addon's tests do with us, compared with how they do alone."""
    if (alone.ran, alone.bad) == (beside.ran, beside.bad):
        return "the same"
    return f"{beside}: {', '.join(sorted(alone.bad ^ beside.bad)) or 'other tests ran'}"
