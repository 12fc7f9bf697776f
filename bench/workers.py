"""How many outcomes a second several processes apply, each on another customer's quotation."""

import os
import re
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle

from dev.faults.machine import Machine

from . import outcomes
from .client import LINE, Browser
from .database import cursor_on

PROCESSES = (1, 2, 4)
PEOPLE, EACH = 8, 40
CODES = ("no_answer", "on_track", "order_coming", "no_answer")
LOOK_EVERY = 0.005  # seconds
WAITING = "SELECT locktype FROM pg_locks WHERE NOT granted"
AGAIN = re.compile(r"tries left, try again|is tried again")


class Watch(threading.Thread):
    """Looks who waits for a lock, two hundred times a second."""

    def __init__(self, database):
        super().__init__(daemon=True)
        self.database, self.ended, self.waits = database, threading.Event(), Counter()

    def run(self):
        with cursor_on(self.database, autocommit=True) as cursor:
            while not self.ended.wait(LOOK_EVERY):
                cursor.execute(WAITING)
                self.waits.update(kind for (kind,) in cursor.fetchall())

    def end(self):
        self.ended.set()
        self.join()
        return self.waits


def figures(database, logs):
    """Return, by number of processes, the outcomes a second and what was waited for.

    :param str database: the addon's, filled
    :raises RuntimeError: somebody waited for what is another customer's
    """
    customers = set()
    return [_measure(database, logs / f"processes{count}", count, customers) for count in PROCESSES]


def _measure(database, logs, processes, customers):
    logs.mkdir()
    machine = Machine(database, logs, 1)
    try:
        for number in range(processes):
            machine.reserve(f"http{number}")
            machine.start_server(f"http{number}")
        machine.wait_for_servers()
        people = [Browser(machine, f"bench{number}") for number in range(PEOPLE)]
        work = [_presses(person, customers) for person in people]
        _warm(people, processes)
        watch = Watch(database)
        watch.start()
        began = time.perf_counter()
        with ThreadPoolExecutor(PEOPLE) as pool:
            numbers = list(pool.map(_press_all, people, work, range(PEOPLE), [processes] * PEOPLE))
        seconds = time.perf_counter() - began
        waits = watch.end()
    finally:
        machine.stop()
    ours = {kind: count for kind, count in waits.items() if kind in ("transactionid", "tuple")}
    if ours:
        raise RuntimeError(f"with {processes} processes customers waited for others: {ours}")
    return {
        "processes": processes,
        "processors": os.cpu_count(),
        "rate": PEOPLE * EACH / seconds,
        "waits": sum(waits.values()),
        **_served(machine, {number for some in numbers for number in some}),
    }


def _presses(person, customers):
    """Fetch cards of as many customers nobody else works on; return what applies each."""
    entries = outcomes.pool(person, "phone", "call")
    found, codes = [], cycle(CODES)
    while len(found) < EACH:
        code = next(codes)
        prepare, apply = outcomes.press(code, _of_others(entries, customers), {})
        found.append((apply, prepare(person)))
    return found


def _of_others(entries, customers):
    """Give the entries of customers that were not taken yet."""
    for row in entries:
        if row["customer_id"] not in customers:
            customers.add(row["customer_id"])
            yield row


def _warm(people, processes):
    for server in range(processes):
        for person in people:
            person.call("get_queues", server=server)


def _press_all(person, presses, number, processes):
    person.take_cost()
    person.server = number % processes
    for apply, given in presses:
        apply(person, *given)
    return person.take_cost().numbers


def _served(machine, numbers):
    """Return PostgreSQL's share of the time of the presses, and how many were tried again."""
    text = "".join(path.read_text("utf-8") for path in machine.logs.glob("http*.log"))
    times = [
        (float(sql), float(rest))
        for number, _queries, sql, rest in LINE.findall(text)
        if int(number) in numbers
    ]
    in_sql, elsewhere = (sum(column) for column in zip(*times, strict=True))
    return {"postgresql": in_sql / (in_sql + elsewhere), "again": len(AGAIN.findall(text))}
