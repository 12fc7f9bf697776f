"""Many clients on customers with three quotations each: one person a customer, each once."""

import threading
import time
import uuid
from collections import Counter

from .people import NEAR, Work

TOPIC = "One call for the customer"
TAKES_OVER = 0.1  # of those who find a colleague with the customer
TICKS = 0.7  # of the others of a customer


class Calls:
    """Who is with which customer at this moment, as the clients themselves know it."""

    def __init__(self):
        self.lock, self.holders, self.shared = threading.Lock(), {}, []

    def begin(self, customer, client, is_taken_over):
        with self.lock:
            holder = self.holders.get(customer)
            if holder not in (None, client) and not is_taken_over:
                self.shared.append((customer, holder, client))
            self.holders[customer] = client

    def end(self, customer, client):
        with self.lock:
            if self.holders.get(customer) == client:
                del self.holders[customer]


class Call(Work):
    """As ``Work``, but for the customer: opened where nobody is, others ticked, one press."""

    def __init__(self, client, seed, left, calls):
        super().__init__(client, seed, left)
        self.calls = calls

    def turn(self):
        server = self.random.randrange(len(self.client.ports))
        page = self.client.call("get_entries", "phone", False, 40, None, server=server)
        rows = [row for row in page["entries"] if row["res_id"] in self.left]
        if not rows:
            return False
        free = [row for row in rows if row["opened_by"] is None]
        row = self.random.choice((free or rows)[:NEAR])
        customer = row["customer_id"]
        if not self.opens(row, server):
            time.sleep(self.random.uniform(0, 0.3))
            return True
        try:
            card = self.client.card(row["res_id"], server)
            if card["queue"] == "phone":
                self.press(row["res_id"], card, server)
            else:
                self.met["gone before the card"] += 1
        finally:
            self.calls.end(customer, self.client.user_id)
        self.client.call("release_entry", "sale.order", row["res_id"], server=server)
        return True

    def opens(self, row, server):
        """Go to the customer, unless a colleague is there; now and then take over."""
        mine = self.client.user_id
        holder = self.client.call("open_entry", "sale.order", row["res_id"], False, server=server)
        is_taken_over = False
        if self.is_another(holder):
            self.met["a colleague is with the customer"] += 1
            if self.random.random() > TAKES_OVER:
                return False
            args = ("sale.order", row["res_id"], True)
            holder, is_taken_over = self.client.call("open_entry", *args, server=server), True
            self.met["taken over"] += 1
        self.calls.begin(row["customer_id"], mine, is_taken_over)
        return True

    def is_another(self, answer):
        holder = answer["opened_by"]
        return holder is not None and holder["user_id"] != self.client.user_id

    def press(self, order_id, card, server):
        code, values = self.outcome(card)
        others = [one for one in card["others"] if one["can_join"]]
        also = [
            {"res_id": one["res_id"], "revision": one["revision"]}
            for one in others
            if self.random.random() < TICKS
        ]
        values |= {"also": also} if also else {}
        args = (order_id, code, card["revision"], str(uuid.uuid4()), server)
        answer = self.client.apply(*args, **values)
        self.met[answer["status"]] += 1
        if answer["status"] == "applied":
            done = [order_id, *answer["also"]]
            self.applied += [(one, answer["event_id"]) for one in done]
            self.met["presses on several"] += len(done) > 1
            if answer["left"] or len(done) != 1 + len(also):
                self.wrong.append(f"ticked and left: {answer['left']}")
        elif not answer["message"]:
            self.wrong.append(f"a conflict on {order_id} that names nothing")


def run(machine, clients, orders, seed, report):
    began, seen, calls = time.time(), machine.log_counts(), Calls()
    works = [
        Call(one, f"{seed} call {place}", set(orders), calls) for place, one in enumerate(clients)
    ]
    threads = [threading.Thread(target=work.run, args=(began + 300,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    applied = [pair for work in works for pair in work.applied]
    met = sum((work.met for work in works), Counter())
    wrong = [told for work in works for told in work.wrong]
    counts = {name: count - seen[name] for name, count in machine.log_counts().items()}
    rows = machine.query(
        """SELECT event.order_id, count(*), count(DISTINCT event.user_id),
                  bool_and(parent.id IS NULL OR parent.user_id = event.user_id)
             FROM sale_followup_event event
        LEFT JOIN sale_followup_event parent ON parent.id = event.parent_id
            WHERE event.order_id = ANY(%s) GROUP BY event.order_id""",
        orders,
    )
    report.check(
        sorted(one for one, _event in applied) == sorted(orders), "each was handled once", met
    )
    report.check(
        len(rows) == len(orders) and all(row[1:] == (1, 1, True) for row in rows),
        "each has one event, of whoever pressed on the whole",
        rows[:5],
    )
    report.check(
        not calls.shared,
        "nobody is with a customer with whom somebody is, unless taken over",
        calls.shared[:3],
    )
    report.check(not wrong, "what was ticked was done, or nothing was", wrong[:3])
    for name in ("given up", "deadlocks", "tracebacks", "errors"):
        report.check(not counts[name], f"the servers' logs tell of no {name}", counts[name])
    report.figure(TOPIC, "clients, customers, quotations", told(clients, machine, orders))
    for name in ("presses on several", "conflict", "a colleague is with the customer"):
        report.figure(TOPIC, name, met[name])
    report.figure(TOPIC, "customers taken over", met["taken over"])


def told(clients, machine, orders):
    (found,) = machine.query(
        "SELECT count(DISTINCT followup_customer_id) FROM sale_order WHERE id = ANY(%s)", orders
    )
    return f"{len(clients)}, {found[0]}, {len(orders)}"
