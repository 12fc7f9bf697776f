"""Runs suites of Odoo's tests and writes their table: called by guests.sh."""

import argparse
import re
import sys

from ..faults.report import table
from .databases import ROOT
from .odoo import Guest
from .suites import SUITES

PAGE = ROOT / "docs/compatibility.md"
MARKS = re.compile(r"(<!-- odoo -->\n).*?(<!-- /odoo -->)", re.DOTALL)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("suites", nargs="*", choices=[*SUITES, []], default=[])
    parser.add_argument("--list", action="store_true", help="write down what fails without us")
    options = parser.parse_args()
    verdicts, guests = (
        {},
        [Guest(SUITES[name], ROOT / ".dev/logs/guests", say) for name in options.suites or SUITES],
    )
    for guest in guests:
        if options.list:
            guest.make_list()
        else:
            verdicts[guest.suite] = guest.check()
    if len(verdicts) == len(SUITES):
        write(guests[0].version, verdicts)
    return 1 if any(verdict.count["failed"] for verdict in verdicts.values()) else 0


def say(text):
    print(f"   {text}", flush=True)


def rows_of(suite, verdict):
    """A row for each module: its tests, what fails without us, what fails because of us."""
    for module in suite.tested:
        names = f"/{module}:"
        spoiled = [name for name in verdict.spoiled if name.startswith(names)]
        yield (
            f"`{module}`",
            sum(name.startswith(names) for name in verdict.trial.started),
            sum(name.startswith(names) for name in verdict.known.failing),
            ", ".join(f"`{name}`" for name in spoiled) or "none",
        )


def write(version, verdicts):
    """Put the table at its place in the page on compatibility."""
    head = ("Module", "Tests", "Fail without the addon", "Fail because of it")
    rows = sorted(row for suite, found in verdicts.items() for row in rows_of(suite, found))
    text = "\n".join((f"Odoo {version}.", "", *table([head, *rows])))
    page = PAGE.read_text("utf-8")
    PAGE.write_text(MARKS.sub(lambda found: f"{found[1]}\n{text}\n\n{found[2]}", page), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
