"""Proves what holds where Odoo reads from a replica: called by replica.sh, which has both up.

Everything that only reads goes to the replica, but for what a person reads right after their own
write; nobody sees again whom they have handled, and no outcome is applied to a state that is over.
"""

import argparse
import re
import threading
import time
from collections import Counter
from pathlib import Path

from ..faults.client import Client
from ..faults.machine import ROOT, Machine
from ..faults.prepared import quotations
from ..faults.report import Report
from .person import Person
from .servers import replica_is_up, set_delay, wait_until_followed
from .table import write

SMTP = 9  # nothing listens there: nothing is sent
FRESH = 3  # seconds after a write for which one reads from the primary
# People, quotations of a day, and between how many seconds a call lasts.
FULL = (20, 200, (3.0, 9.0))
SHORT = (6, 24, (2.0, 5.0))
LINE = re.compile(r"call_kw/sale\.followup\.desk/(\w+)#\S+ HTTP.* (ro->rw|ro|rw)$", re.MULTILINE)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("database")
    parser.add_argument("logs", type=Path)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--seed", default="1")
    chosen = parser.parse_args()
    people, of_a_day, pause = SHORT if chosen.short else FULL
    report = Report()
    machine = Machine(chosen.database, chosen.logs, 0)
    port = machine.reserve("http")
    try:
        orders, _threes = quotations(machine, people, 2 * of_a_day, port, SMTP)
        machine.start_server("http")
        machine.wait_for_servers()
        clients = [
            Client(machine.database, f"faults{number}", machine.ports) for number in range(people)
        ]
        wait_until_followed(machine)
        report.check(replica_is_up(machine), "the second server follows the first")
        days = {}
        for delay in (0, 2):
            set_delay(machine, delay)
            print(f"== a day of calls, the replica {delay} s behind", flush=True)
            share = [orders.pop() for _one in range(of_a_day)]
            days[delay] = a_day(machine, clients, share, pause, report, chosen.seed)
    finally:
        machine.stop()
    if not chosen.short:
        write(ROOT / "docs/performance.md", people, days)
    print(f"{report.passed} passed, {report.failed} failed", flush=True)
    return 1 if report.failed or not report.passed else 0


def a_day(machine, clients, orders, pause, report, seed):
    """Let everybody work until all is handled; return how often each method asked which server."""
    before = requests(machine)
    people = [
        Person(client, f"{seed} {place}", set(orders), FRESH, pause)
        for place, client in enumerate(clients)
    ]
    threads = [threading.Thread(target=one.run, args=(time.time() + 600,)) for one in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found = requests(machine) - before
    handled = [order for one in people for order in one.handled]
    wrong = [told for one in people for told in one.wrong]
    seen = [told for one in people for told in one.seen_again]
    events = machine.query(
        "SELECT order_id, count(*) FROM sale_followup_event WHERE order_id = ANY(%s) GROUP BY 1",
        orders,
    )
    report.check(sorted(handled) == sorted(orders), "every quotation was handled, once")
    report.check(sorted(events) == sorted((one, 1) for one in orders), "each has its one event")
    report.check(not wrong, "whoever was late got the conflict with the fresh card", wrong[:3])
    report.check(not seen, "nobody saw again whom they had handled", seen[:3])
    retried = {method: count for (method, mode), count in found.items() if mode == "ro->rw"}
    report.check(not retried, "nothing that reads tried to write", retried)
    asked = Counter()
    for (_method, mode), count in found.items():
        asked[mode] += count
    reads = asked["ro"] + sum(
        count for (method, _mode), count in found.items() if method == "read_after_write"
    )
    report.check(asked["ro"] > 0, "the replica was asked")
    report.figure("Replica", "conflicts", sum(one.conflicts for one in people))
    report.figure("Replica", "reads that the replica answered", f"{asked['ro']} of {reads}")
    return found


def requests(machine):
    """Return how often each method of the façade asked which server, as Odoo's log has it."""
    text = (machine.logs / "http.log").read_text("utf-8", errors="replace")
    return Counter(LINE.findall(text))


if __name__ == "__main__":
    raise SystemExit(main())
