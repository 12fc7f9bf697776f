"""The step "bridges": each addon of bridges/ beside ours and the addons of others that it joins.

Its tests, a renewal in Chromium among them; both orders of installation; its French; removed again.
"""

import subprocess
from collections import Counter

from guests.oca_list import ADDONS_PATH, BRIDGE, GET
from odoo_run import ADDON, ODOO, PYTHON, ROOT, free_port, tally

THEIRS = "contract_sale"
I18N = ROOT / "bridges" / BRIDGE / "i18n"

REMOVE = f"""
env["ir.module.module"].search([("name", "=", "{BRIDGE}")]).button_immediate_uninstall()
"""
COLUMN = "SELECT 1 FROM information_schema.columns WHERE column_name = '%s'"
LEFT = (
    f"SELECT 1 FROM ir_model_data WHERE module = '{BRIDGE}'",
    COLUMN % "followup_contract_id",
    COLUMN % "followup_end",
)
KEPT = COLUMN % "renewed_contract_end"


def bridges(run):
    """Ours first, with the tests and the removal; then theirs first."""
    if run(GET):
        run.note("CRITICAL OCA's addons could not be downloaded.")
        return Counter(failed=1)
    with run.database("bridges", addon=True) as name:
        if not name:
            return Counter(failed=1)
        tests = ("--test-tags", f"/{BRIDGE}", "--stop-after-init")
        browser = ("--http-port", free_port(), "--screenshots", run.log.parent / "screenshots")
        command = (*ODOO, "-d", name, "-i", BRIDGE, *ADDONS_PATH, *tests, *browser)
        count = tally(run, run(*command))
        _check(run, count, _translated(run, name), "its French is complete and up to date")
        run(*ODOO, "shell", "-d", name, *ADDONS_PATH, "--no-http", text=REMOVE)
        for query in LEFT:
            _check(run, count, not _found(name, query), f"nothing of it is left: {query}")
        _check(run, count, _found(name, KEPT), "the ends of contracts stay")
        again = run(*ODOO, "-d", name, "-u", ADDON, "--no-http", "--stop-after-init")
        _check(run, count, again == 0, "the addon goes on without it")
    with run.database("bridges_theirs") as name:
        for installed in (THEIRS, BRIDGE):
            command = ("-d", name, "-i", installed, *ADDONS_PATH, "--no-http", "--stop-after-init")
            _check(run, count, name and run(*ODOO, *command) == 0, f"{installed}, theirs first")
    return count


def _translated(run, name):
    fresh = run.log.with_suffix(".pot")
    path = f"{ADDONS_PATH[0]}={ADDONS_PATH[1]}"
    export = (path, "i18n", "export", "-d", name, "-o", fresh, BRIDGE)
    check = (PYTHON, "-B", "dev/check_translations.py", fresh, I18N / f"{BRIDGE}.pot")
    return not (run(*ODOO, *export) or run(*check, I18N / "fr.po"))


def _found(name, query):
    psql = ("psql", "-Atc", query, name)
    return subprocess.run(psql, capture_output=True, text=True, check=True).stdout.strip()


def _check(run, count, is_fine, told):
    count["passed" if is_fine else "failed"] += 1
    if not is_fine:
        run.note(f"CRITICAL Not so: {told}")
