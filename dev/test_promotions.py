"""The step "promotions": Odoo's promotions, delivery and French chart and ours in one database."""

from collections import Counter

from odoo_run import ADDON, ODOO, free_port, tally

# Each module with the class of tests/guests/ that needs it.
GUESTS = {
    "sale_loyalty": "TestRevisionWithPromotions",
    "delivery": "TestRevisionWithDelivery",
    "l10n_fr_account": "TestFrenchDemo",
}


def promotions(run):
    """Install first: what is installed loads the tests of the addon before its neighbours."""
    with run.database("promotions") as name:
        install = ("-d", name, "-i", ",".join([*GUESTS, ADDON]), "--no-http", "--stop-after-init")
        if not name or run(*ODOO, *install):
            return Counter(failed=1)
        tags = ",".join(f"guest_{module}" for module in GUESTS)
        tests = ("-d", name, "--test-tags", tags, "--stop-after-init")
        count = tally(run, run(*ODOO, *tests, "--http-port", free_port()))
    for tested in GUESTS.values():
        if f"Starting {tested}." not in run.output():
            run.note(f"CRITICAL {tested} did not run.")
            count["failed"] += 1
    return count
