"""Many clients at once on one queue: each quotation is handled once, the slower one is told."""

import random
import threading
import time
import uuid
from collections import Counter
from datetime import date, timedelta

from .client import CallError

TOPIC = "Two people"
NEAR = 6  # a client takes one of so many first entries, so that clients meet


class Work:
    """What one client does until the queue is empty, and what it met."""

    def __init__(self, client, seed, left):
        self.client, self.random, self.left = client, random.Random(seed), left
        self.met, self.applied, self.wrong = Counter(), [], []

    def run(self, until):
        while time.time() < until:
            try:
                if not self.turn():
                    return
            except (CallError, OSError) as error:
                self.wrong.append(repr(error))

    def turn(self):
        server = self.random.randrange(len(self.client.ports))
        page = self.client.call("get_entries", "phone", False, 40, None, server=server)
        mine = [row["res_id"] for row in page["entries"] if row["res_id"] in self.left]
        if not mine:
            return False
        order_id = self.random.choice(mine[:NEAR])
        self.client.call("open_entry", "sale.order", order_id, False, server=server)
        card = self.client.card(order_id, server)
        if card["queue"] != "phone":
            self.met["gone before the card"] += 1
            return True
        code, values = self.outcome(card)
        args = (order_id, code, card["revision"], str(uuid.uuid4()), server)
        answer = self.client.apply(*args, **values)
        self.met[answer["status"]] += 1
        if answer["status"] == "applied":
            self.applied.append((order_id, answer["event_id"]))
        elif answer["card"]["revision"] == card["revision"] or not answer["message"]:
            self.wrong.append(f"the card of the conflict on {order_id} is not a fresh one")
        return True

    def outcome(self, card):
        code = self.random.choice(("no_news", "on_track", "meeting", "call_back", "lost"))
        day = (date.today() + timedelta(days=9)).isoformat()
        match code:
            case "on_track":
                return code, {"send": False}
            case "meeting":
                return code, {"meeting_date": day}
            case "call_back":
                return code, {"next_date": day}
            case "lost":
                outcome = next(one for one in card["outcomes"] if one["code"] == "lost")
                need = next(one for one in outcome["needs"] if one["name"] == "lost_reason_id")
                return code, {"lost_reason_id": need["options"][0]["value"], "note": "Concurrent"}
        return code, {}


def run(machine, clients, orders, seed, report):
    began, seen = time.time(), machine.log_counts()
    works = [Work(one, f"{seed} {place}", set(orders)) for place, one in enumerate(clients)]
    threads = [threading.Thread(target=work.run, args=(began + 300,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seconds = time.time() - began
    applied = [pair for work in works for pair in work.applied]
    met = sum((work.met for work in works), Counter())
    wrong = [told for work in works for told in work.wrong]
    counts = {name: count - seen[name] for name, count in machine.log_counts().items()}
    rows = machine.query(
        """SELECT order_id, count(*), min(number), max(number) FROM sale_followup_event
            WHERE order_id = ANY(%s) GROUP BY order_id""",
        orders,
    )
    handled = {order_id for order_id, _event in applied}
    report.check(handled == set(orders), "every quotation was handled", len(handled))
    report.check(len(applied) == len(orders), "none was handled twice", len(applied))
    report.check(
        all(count == low == high == 1 for _order, count, low, high in rows)
        and len(rows) == len(orders),
        "its events are numbered without holes",
        rows[:5],
    )
    report.check(not wrong, "every loser got the conflict and the fresh card", wrong[:3])
    for name in ("given up", "deadlocks", "tracebacks", "errors"):
        report.check(not counts[name], f"the servers' logs tell of no {name}", counts[name])
    report.figure(TOPIC, "clients, servers", f"{len(clients)}, {len(machine.ports)}")
    report.figure(TOPIC, "quotations, outcomes applied", f"{len(orders)}, {len(applied)}")
    report.figure(TOPIC, "conflicts answered with the fresh card", met["conflict"])
    report.figure(TOPIC, "entries seen to be gone before", met["gone before the card"])
    report.figure(TOPIC, "requests that Odoo tried again by itself", counts["tried again"])
    report.figure(TOPIC, "outcomes a second, all clients", f"{len(applied) / seconds:.1f}")
