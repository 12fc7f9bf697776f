"""Our addon among OCA's, whole: their tests without and with us, ours among them, both orders.

Called by oca.sh, which has set everything up. Writes the table of docs/compatibility.md.
"""

import os
import sys
from contextlib import contextmanager

from guests.oca_list import ADDONS_PATH, BRIDGE, versions
from guests.oca_log import Tests, read
from guests.oca_table import tables, write
from odoo_run import ADDON, ODOO, ROOT, free_port, no_browser
from run_tests import Run
from test_neighbours import BROWSER, MAIN_PATHS

LOGS = ROOT / ".dev/logs/oca"
THEIRS = ",".join(versions())
WHOLE = f"/{ADDON},-tour"
OUR_TESTS = os.environ.get("TAGS") or WHOLE
THEIR_TESTS = ",".join(f"/{name}" for name in versions())


class Guests(Run):
    """Odoos whose tests are counted; what is wrong is told at once and makes the command fail."""

    def __init__(self):
        super().__init__(None)
        self.wrong = []

    @contextmanager
    def database(self, purpose, addon=False):
        self.log = LOGS / f"{purpose}.log"
        with super().database(purpose, addon) as name:
            if not name:
                sys.exit(f"The database could not be made; see {self.log}.")
            yield name

    def odoo(self, told, name, install, tags):
        """Install, run the tests of these tags, and return what ran, addon by addon."""
        self.log = LOGS / f"{told.replace(' ', '-')}.log"
        command = ("-d", name, *(("-i", install) if install else ()), *ADDONS_PATH)
        browser = ("--http-port", free_port(), "--screenshots", LOGS / "screenshots")
        print(f"== {told}", flush=True)
        self(*ODOO, *command, *browser, "--test-tags", tags, "--stop-after-init")
        text = self.output()
        found = read(text)
        self.check("odoo.tests.result: " in text, f"{told}: Odoo did not come to its end")
        self.check(not no_browser(text), f"{told}: a browser test was skipped")
        for addon, tests in sorted(found.items()):
            print(f"   {addon}: {tests}", flush=True)
        return found

    def check(self, is_right, told):
        if not is_right:
            self.wrong.append(told)
            print(f"   FAILED: {told}", flush=True)

    def check_ours(self, told, tests):
        self.check(tests.ran, f"{told}: no test ran")
        for test in sorted(tests.bad):
            self.check(False, f"{told}: {test}")

    def check_same(self, addon, alone, beside):
        """Check that an addon's tests, of which there are some, do as well with us."""
        self.check(alone.ran, f"{addon}: no test of its own ran")
        self.check(alone.ran == beside.ran, f"{addon}: not the same tests ran with us")
        for test in sorted(beside.bad - alone.bad):
            self.check(False, f"{addon}: {test} fails with us")
        for test in sorted(alone.bad - beside.bad):
            self.check(False, f"{addon}: {test} fails without us only")


def theirs_first(run):
    """OCA's addons on a plain Odoo, with their tests; then ours into that database, with ours."""
    with run.database("oca_theirs") as name:
        alone = run.odoo("theirs without us", name, THEIRS, THEIR_TESTS)
        ours = run.odoo("ours among them", name, ADDON, OUR_TESTS)
        browser = run.odoo("browser theirs first", name, None, BROWSER)
        bridge = run.odoo("the bridge among them", name, BRIDGE, f"/{BRIDGE}")
    return alone, *(tests.get(ADDON, Tests()) for tests in (ours, browser)), bridge.get(BRIDGE)


def ours_first(run):
    """Ours, then OCA's with their tests; then the main paths, and the panel in Chromium."""
    with run.database("oca_ours", addon=True) as name:
        beside = run.odoo("theirs with us", name, THEIRS, THEIR_TESTS)
        paths = run.odoo("main paths ours first", name, None, f"{MAIN_PATHS},{BROWSER}")
    return beside, paths.get(ADDON, Tests())


def main():
    LOGS.mkdir(parents=True, exist_ok=True)
    for log in LOGS.glob("*.log"):
        log.unlink()
    run = Guests()
    alone, ours, browser, bridge = theirs_first(run)
    beside, paths = ours_first(run)
    found = {name: (alone.get(name, Tests()), beside.get(name, Tests())) for name in versions()}
    for addon, (without, with_us) in found.items():
        run.check_same(addon, without, with_us)
    own = {
        "Our tests without the browser, theirs installed first": ours,
        "The panel opened and seven outcomes applied in Chromium, theirs installed first": browser,
        "The main paths, and the same in Chromium, ours installed first": paths,
        "The bridge to contracts: its tests, and a renewal in Chromium": bridge or Tests(),
    }
    for told, tests in own.items():
        run.check_ours(told, tests)
    told = tables(versions(), found, own)
    print(f"\n{told}")
    if OUR_TESTS == WHOLE:
        write(told)
    everything = [*own.values(), *(with_us for _without, with_us in found.values())]
    total = sum(len(tests.ran) for tests in everything)
    print(f"\n{total - len(run.wrong)} passed, {len(run.wrong)} failed")
    return 1 if run.wrong or not total else 0


if __name__ == "__main__":
    sys.exit(main())
