"""The step "neighbours": OCA's addons and ours in one database, and the main paths once."""

from collections import Counter

from guests.oca_list import ADDONS_PATH, GET, versions
from odoo_run import ADDON, ODOO, free_port, tally

# By the façade, and in a real browser: the panel opened, and seven outcomes applied.
MAIN_PATHS = f"/{ADDON}:TestMainPaths"
BROWSER = f"/{ADDON}:TestTours.test_each_outcome_is_one_click_and_one_request"


def neighbours(run):
    """Install all of them at once and go the main paths; without the Python index it fails."""
    if run(GET):
        run.note("CRITICAL OCA's addons could not be downloaded.")
        return Counter(failed=1)
    with run.database("neighbours") as name:
        if not name:
            return Counter(failed=1)
        install = ("-d", name, "-i", ",".join([ADDON, *versions()]), *ADDONS_PATH)
        tests = ("--test-tags", f"{MAIN_PATHS},{BROWSER}", "--stop-after-init")
        browser = ("--http-port", free_port(), "--screenshots", run.log.parent / "screenshots")
        count = tally(run, run(*ODOO, *install, *tests, *browser))
    for tags in (MAIN_PATHS, BROWSER):
        told = tags.partition(":")[2]
        if f"Starting {told}" not in run.output():
            run.note(f"CRITICAL {told} did not run.")
            count["failed"] += 1
    return count
