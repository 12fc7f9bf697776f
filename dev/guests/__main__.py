"""Runs suites of Odoo's tests and writes their table: called by guests.sh."""

import argparse
import sys

from .databases import ROOT
from .odoo import Guest
from .odoo_table import write
from .suites import SUITES


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("suites", nargs="*", choices=[*SUITES, []], default=[])
    parser.add_argument("--list", action="store_true", help="write down what fails without us")
    options = parser.parse_args()
    failed = 0
    for name in options.suites or SUITES:
        guest = Guest(SUITES[name], ROOT / ".dev/logs/guests", say)
        if options.list:
            guest.make_list()
            continue
        verdict = guest.check()
        failed += verdict.count["failed"]
        if not verdict.troubles:
            write(guest.version, guest.suite.tested, verdict)
    return 1 if failed else 0


def say(text):
    print(f"   {text}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
