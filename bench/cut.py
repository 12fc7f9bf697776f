"""The daily planning ended in the middle, as by a power cut, and started again."""

import json
import subprocess
import time
from collections import Counter
from pathlib import Path

from dev.faults.machine import ODOO, ROOT

from .database import cursor_on

PLANNING = Path(__file__).with_name("planning.py")
PAUSE, ENOUGH = 0.1, 600
PLANNED = "FROM mail_activity WHERE followup_kind = 'planned' AND active"
OTHERS = "SELECT FROM pg_stat_activity WHERE datname = %s AND pid <> pg_backend_pid()"


def cut_and_restarted(database, log, run_planning):
    """Plan again all that is planned, with a kill at half of it.

    :param run_planning: runs bench/planning.py to its end and returns what it told
    :return: how many activities the killed run left, and the figures of the one after it
    """
    with cursor_on(database) as cursor:
        entries = _planned(cursor)
        cursor.execute(f"DELETE {PLANNED}")
    _kill_at_half(database, log, sum(entries.values()))
    with cursor_on(database) as cursor:
        before = sum(_planned(cursor).values())
    if not 0 < before < sum(entries.values()):
        raise RuntimeError(f"the planning was not cut in the middle: {before} activities")
    after, _again = json.loads(run_planning())
    with cursor_on(database) as cursor:
        found = _planned(cursor)
    twice = [entry for entry, count in found.items() if count > 1]
    if twice:
        raise RuntimeError(f"cut and restarted, {len(twice)} entries have two: {twice[:3]}")
    if found != entries:
        raise RuntimeError(f"cut and restarted, {len(found)} of {len(entries)} entries are planned")
    return {"before": before, **after}


def _planned(cursor):
    """Return how many planned activities each entry has."""
    cursor.execute(f"SELECT res_model, res_id {PLANNED}")
    return Counter(cursor.fetchall())


def _kill_at_half(database, log, entries):
    with cursor_on(database, autocommit=True) as cursor, log.open("w") as output:
        process = subprocess.Popen(
            [*ODOO, "shell", "-d", database, "--no-http"],
            stdin=PLANNING.open(),
            stdout=output,
            stderr=output,
            cwd=ROOT,
        )
        try:
            _wait(cursor, f"SELECT FROM (SELECT {PLANNED}) made HAVING count(*) >= %s", entries / 2)
        finally:
            process.kill()
            process.wait()
        # Its transaction ends, and its locks go, when PostgreSQL sees that nobody is there.
        _wait(cursor, f"SELECT WHERE NOT EXISTS ({OTHERS})", database)


def _wait(cursor, query, value):
    """Wait until a query gives a row."""
    ends = time.monotonic() + ENOUGH
    while time.monotonic() < ends:
        cursor.execute(query, [value])
        if cursor.rowcount:
            return
        time.sleep(PAUSE)
    raise RuntimeError(f"in {ENOUGH} s there was no row for: {query}")
