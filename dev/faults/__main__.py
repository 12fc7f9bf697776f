"""Proofs under load and faults, on a database made for it: see docs/reliability-figures.md.

Called by faults.sh, which has the database and the environment ready.
"""

import argparse
import os
import random
import time
from datetime import date
from pathlib import Path

from . import calls, customers, mails, people, planning, races, repeats
from .client import Client
from .machine import ROOT, Machine
from .prepared import quotations
from .report import Report
from .sink import Sink

FIGURES = ROOT / "docs/reliability-figures.md"

# By run: clients, quotations on their queue, repeated requests, of each race, sends, kills, the
# seconds between them, mails whose sender dies before the answer, one real PDF in so many, seconds
# to wait, entries to plan, kills of their planners, e-mails of customers, customers with three
# quotations each, and such who get one e-mail.
FULL = (20, 200, 45, 15, 500, 20, (3.0, 9.0), 3, 50, 600, 1000, 8, 400, 60, 60)
SHORT = (8, 30, 12, 4, 24, 2, (4.0, 6.0), 1, 12, 90, 60, 2, 30, 10, 6)
NAMES = ("clients", "queue", "repeats", "races", "sends", "kills", "pause", "window")
NAMES += ("pdf_every", "patience", "plans", "plan_kills", "letters", "threes", "together")


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument("database")
    parser.add_argument("logs", type=Path)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--seed", default=os.environ.get("SEED") or str(random.randrange(10**6)))
    found = parser.parse_args()
    for name, value in zip(NAMES, SHORT if found.short else FULL, strict=True):
        setattr(found, name, value)
    return found


def prepare(machine, chosen, port, sink):
    """Make people and quotations; return the quotations by proof."""
    sizes = {
        "queue": chosen.queue,
        "repeats": chosen.repeats,
        "undos": chosen.races,
        "outbox": chosen.races,
        "form": chosen.races,
        "customers": chosen.races,
        "sends": chosen.sends,
        "plans": chosen.plans,
    }
    count = sum(sizes.values())
    customers = (chosen.threes, chosen.together)
    ids = quotations(machine, chosen.clients, count, port, sink.port, *customers)
    found = {name: [ids["faults"].pop() for _one in range(size)] for name, size in sizes.items()}
    together = [list(own) for own in zip(*[iter(ids["together"])] * 3, strict=True)]
    return {**found, "threes": ids["threes"], "together": together}


def prove(machine, chosen, report):
    sink = Sink(chosen.seed)
    try:
        port = machine.reserve("http1")
        machine.reserve("http2")
        orders = prepare(machine, chosen, port, sink)
        machine.start_server("http1")
        machine.start_server("http2")
        for name in ("cron1", "cron2"):
            machine.start_cron(name)
        machine.wait_for_servers()
        machine.wake_crons()
        clients = [
            Client(machine.database, f"faults{number}", machine.ports)
            for number in range(chosen.clients)
        ]
        print("== many clients on customers with three quotations", flush=True)
        calls.run(machine, clients, orders["threes"], chosen.seed, report)
        print("== many clients on one queue", flush=True)
        people.run(machine, clients, orders["queue"], chosen.seed, report)
        print("== the same request again", flush=True)
        repeats.run(
            machine,
            clients[0],
            orders["repeats"],
            chosen.seed,
            report,
            restart=None if chosen.short else lambda: machine.restart("http2"),
        )
        print("== at the same moment", flush=True)
        races.two_undos(machine, clients, orders["undos"], report)
        races.undo_and_outbox(machine, clients, orders["outbox"], chosen.seed, report)
        races.apply_and_form(machine, clients, orders["form"], chosen.seed, report)
        print("== customers who write", flush=True)
        customers.run(machine, clients[:4], orders["customers"], chosen, report)
        print("== mails while processes die", flush=True)
        for name in ("worker1", "worker2"):
            machine.start_worker(name)
        share = 0.12 if chosen.short else 0.04
        sink.plan = {"slow": 0.2, "busy": share, "limit": share, "refused": share}
        sends = (orders["sends"], orders["together"])
        mails.run(machine, clients[:8], *sends, sink, chosen, report)
        print("== the daily planning while processes die", flush=True)
        planning.run(machine, orders["plans"], chosen, report)
    finally:
        machine.stop()
        sink.stop()


def main():
    chosen = options()
    print(f"SEED={chosen.seed}", flush=True)
    report, began = Report(), time.time()
    machine = Machine(chosen.database, chosen.logs, chosen.pdf_every)
    today = date.today()
    if (today.month, today.day) < (1, 5):  # else yesterday's quotations are last year's
        machine.env["FOLLOWUP_TODAY"] = f"{today.year - 1}-12-10"
    prove(machine, chosen, report)
    print(f"SEED={chosen.seed}: {report.passed} passed, {report.failed} failed", flush=True)
    print(f"in {time.time() - began:.0f} s", flush=True)
    if not chosen.short:
        report.write(FIGURES, chosen.seed, "make faults")
    return 1 if report.failed or not report.passed else 0


if __name__ == "__main__":
    raise SystemExit(main())
