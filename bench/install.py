"""Odoo's command line on the large database: how long, how much memory, which locks."""

import os
import subprocess
import threading
import time
from dataclasses import dataclass, field

from dev.faults.machine import ODOO, ROOT

from .database import cursor_on

ADDON = "sale_quotation_followup"
TABLES = ("sale_order", "crm_lead")
PAUSE = 0.2


@dataclass
class Run:
    seconds: float = 0.0
    megabytes: int = 0  # of the process, at most
    locked: dict = field(default_factory=dict)  # seconds without readers, by table


def odoo(database, log, *options, script=None):
    """Run Odoo to its end, watching the locks that keep readers out; raise where it fails."""
    run, done = Run(), threading.Event()
    watcher = threading.Thread(target=_watch, args=(database, run, done))
    watcher.start()
    began = time.perf_counter()
    head = [*ODOO, *(["shell"] if script else []), "-d", database, "--no-http", *options]
    with log.open("w") as output, open(script or os.devnull) as text:
        process = subprocess.Popen(head, stdin=text, stdout=output, stderr=output, cwd=ROOT)
        _pid, status, usage = os.wait4(process.pid, 0)
    run.seconds, run.megabytes = time.perf_counter() - began, usage.ru_maxrss // 1024
    done.set()
    watcher.join()
    if status or "Traceback" in log.read_text("utf-8", errors="replace"):
        raise RuntimeError(f"Odoo failed; see {log}")
    return run


def _watch(database, run, done):
    query = """
        SELECT DISTINCT relation::regclass::text FROM pg_locks
         WHERE mode = 'AccessExclusiveLock' AND granted AND relation = ANY(%s::regclass[])
    """
    with cursor_on(database, autocommit=True) as cursor:
        while not done.wait(PAUSE):
            cursor.execute(query, [list(TABLES)])
            for (table,) in cursor.fetchall():
                run.locked[table] = run.locked.get(table, 0.0) + PAUSE
