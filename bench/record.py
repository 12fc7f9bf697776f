"""A small database without the addon, and a salesperson's session in it to be recorded.

Called by dev/record.sh. Its ids are high and each is of one table alone, so that bench/record.mjs
knows an id by its number wherever one is sent.
"""

import argparse
import json
import os
import subprocess
from pathlib import Path

from dev.faults.machine import ROOT, Machine

from . import fill
from .__main__ import PEOPLE, script
from .database import cursor_on

ORDERS = 120
FIRST, APART = 1_000_000, 10_000
RECORDER = ROOT / "bench/record.mjs"
# The procedure's filter, as somebody makes one in Odoo: it opens with the list.
FILTER = """
    INSERT INTO ir_filters (name, model_id, action_id, domain, context, sort, is_default, active)
         SELECT 'A relancer', 'sale.order', res_id,
                '[("state", "=", "sent"), ("validity_date", "<", context_today()),
                  ("company_id", "=", ' || %s || ')]',
                '{}', '[]', true, true
           FROM ir_model_data
          WHERE module = 'sale' AND name = 'action_quotations_with_onboarding'
"""


def spread_ids(cursor):
    cursor.execute("SELECT sequencename FROM pg_sequences WHERE sequencename LIKE '%_id_seq'")
    for number, (name,) in enumerate(cursor.fetchall()):
        cursor.execute("SELECT setval(%s, %s)", [name, FIRST + number * APART])


def prepare(chosen):
    with cursor_on(chosen.database) as cursor:
        spread_ids(cursor)
    (ids,), _run = script(chosen, chosen.database, "people", BENCH_PEOPLE=PEOPLE)
    ids = json.loads(ids)
    fill.SENT = fill.EXPIRED = 1  # nothing else is opened
    fill.fill_stock(chosen.database, ids, ORDERS)
    with cursor_on(chosen.database) as cursor:
        cursor.execute("DROP TABLE bench_sent")
        cursor.execute("UPDATE res_partner SET email = 'client@client.example' WHERE email IS NULL")
        cursor.execute(FILTER, [ids["companies"][0]])
    return ids


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("database")
    parser.add_argument("logs", type=Path)
    parser.add_argument("data", type=Path)
    chosen = parser.parse_args()
    ids = prepare(chosen)
    machine = Machine(chosen.database, chosen.logs, 1)
    try:
        port = machine.reserve("http1")
        machine.start_server("http1")
        machine.wait_for_servers()
        known = {"user": ids["users"][0], "second_company": ids["companies"][1]}
        command = ("node", RECORDER, f"http://127.0.0.1:{port}", json.dumps(known))
        subprocess.run(command, check=True, env={**os.environ, "TZ": "Europe/Paris"})
    finally:
        machine.stop()


if __name__ == "__main__":
    main()
