"""The step "doors": an addon that another team could have written, installed, used and removed."""

import subprocess
from collections import Counter

from odoo_run import ADDON, DEV, ODOO, ROOT, free_port, tally

SAMPLE = "sale_followup_urgent"
ADDONS_PATH = ("--addons-path", f"{DEV}/addons,{ROOT}/tests/addons")

# In one process, as on a server of several databases: what one has is not the other's.
SECOND = """
from odoo.modules.registry import Registry
from odoo.api import Environment, SUPERUSER_ID
found = {}
for name in (env.cr.dbname, "%s"):
    with Registry(name).cursor() as cr:
        queues = Environment(cr, SUPERUSER_ID, {})["sale.followup.queues"]
        found[name] = [code for code, label in queues._selection()]
print("QUEUES", "urgent" in found[env.cr.dbname], "urgent" in found["%s"])
"""

REMOVE = f"""
env["ir.module.module"].search([("name", "=", "{SAMPLE}")]).button_immediate_uninstall()
"""

# What it brings or what is done with it; of the second database nothing ever.
TRACES = (
    "SELECT 1 FROM information_schema.columns WHERE column_name = 'followup_competitor'",
    "SELECT 1 FROM sale_followup_outcome WHERE code = 'competitor'",
    "SELECT 1 FROM sale_followup_event WHERE code = 'competitor' OR queue = 'urgent'",
    f"SELECT 1 FROM ir_model_data WHERE module = '{SAMPLE}'",
    f"SELECT 1 FROM ir_module_module WHERE name = '{SAMPLE}' AND state <> 'uninstalled'",
)

# What was its own is the others' again: a small quotation, to be reminded by e-mail.
GOES_ON = """
order = env["sale.order"].search([("client_order_ref", "=", "planned")])
card = env["sale.followup.desk"].get_card("sale.order", order.id)
print("GOES ON", card["queue"], len(order.activity_ids))
"""


def doors(run):
    """Its own tests, the panel in Chromium among them; then nothing of it is left."""
    with run.database("doors", addon=True) as name, run.database("beside", addon=True) as beside:
        if not (name and beside):
            return Counter(failed=1)
        tests = ("--test-tags", f"/{SAMPLE}", "--stop-after-init")
        browser = ("--http-port", free_port(), "--screenshots", run.log.parent / "screenshots")
        command = (*ODOO, "-d", name, "-i", SAMPLE, *ADDONS_PATH, *tests, *browser)
        count = tally(run, run(*command))
        shell = (*ODOO, "shell", "-d", name, *ADDONS_PATH, "--no-http", "--log-level=error")
        run(*shell, text=SECOND % (beside, beside))
        _check(run, count, "QUEUES True False" in run.output(), "the queue is of one database")
        worked = run(*shell, text=(ROOT / "dev/work_urgent.py").read_text("utf-8"))
        _check(run, count, worked == 0, "a day's work with it")
        _check_traces(run, count, {name: True, beside: False})
        run(*shell, text=REMOVE)
        _check_traces(run, count, {name: False, beside: False})
        again = run(*ODOO, "-d", name, "-u", ADDON, "--no-http", "--stop-after-init")
        _check(run, count, again == 0, "the addon goes on without it")
        run(*shell, text=GOES_ON)
        told = "GOES ON email 1"
        _check(run, count, told in run.output(), "its quotation is where it would have been")
    return count


def _check_traces(run, count, expected):
    """Look for each trace in the databases; it is there, or not, as ``expected`` says by name."""
    for name, is_there in expected.items():
        for query in TRACES:
            found = subprocess.run(
                ("psql", "-Atc", query, name), capture_output=True, text=True, check=False
            )
            fine = found.returncode == 0 and bool(found.stdout) == is_there
            told = "there" if is_there else "not there"
            _check(run, count, fine, f"it is {told}, in {name}: {query} {found.stderr}")


def _check(run, count, is_fine, told):
    count["passed" if is_fine else "failed"] += 1
    if not is_fine:
        run.note(f"CRITICAL Not so: {told}")
