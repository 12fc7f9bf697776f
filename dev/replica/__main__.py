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
from .table import AFTER_WRITE, share, write

SMTP = 9  # nothing listens there: nothing is sent
# People, quotations of a day, and between how many seconds a call lasts.
FULL = (20, 200, (3.0, 9.0))
SHORT = (6, 24, (3.0, 6.0))
READS = {"get_queues", "get_entries", "get_card", "preview", "search_entries", "get_day_summary"}
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
        orders = quotations(machine, people, 2 * of_a_day, port, SMTP)["faults"]
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
        Person(client, f"{seed} {place}", set(orders), pause)
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
    check_servers(people, found, report)
    report.figure("Replica", "conflicts", sum(one.conflicts for one in people))
    return found


def check_servers(people, found, report):
    """Hold that whatever is no read right after an own write was answered by the replica."""
    asked = sum((one.asked for one in people), Counter())
    elsewhere = {
        (method, mode): count
        for (method, mode), count in found.items()
        if method in READS and mode != "ro"
    }
    by_replica = Counter({method: found[method, "ro"] for method in asked})
    fresh = {one.fresh for one in people}
    report.check(all(fresh), "open_desk says for how long one reads from the primary", fresh)
    report.check(set(asked) == READS, "everything was read outside of that, too", asked)
    report.check(not elsewhere, "none asked the primary or tried to write", elsewhere)
    report.check(by_replica == asked, "the replica answered every one", (by_replica, asked))
    told = f"{share(found, [*READS, AFTER_WRITE]):.0%}"
    report.figure("Replica", "share of all reads that the replica answered", told)


def requests(machine):
    """Return how often each method of the façade asked which server, as Odoo's log has it."""
    text = (machine.logs / "http.log").read_text("utf-8", errors="replace")
    return Counter(LINE.findall(text))


if __name__ == "__main__":
    raise SystemExit(main())
