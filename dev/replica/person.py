"""A salesperson at the panel, as its client asks: see ts/odoo/desk_api.ts."""

import random
import time
import uuid
from collections import Counter
from datetime import date, timedelta

from ..faults.client import CallError

NEAR = 4  # one takes one of so many first entries, so that people meet


class Person:
    """Reads a queue, opens a card, looks at an effect, applies an outcome, until all is done.

    ``fresh`` is what ``open_desk`` answered: for how many seconds after a write one reads from the
    primary. ``asked`` counts what was read outside of these, by method.

    :param tuple pause: the shortest and the longest time before the next call, in seconds
    """

    def __init__(self, client, seed, left, pause):
        self.client, self.random, self.left = client, random.Random(seed), left
        self.fresh, self.pause, self.fresh_until = 0, pause, 0.0
        self.asked = Counter()
        self.handled, self.wrong, self.seen_again, self.conflicts = [], [], [], 0

    def run(self, until):
        self.fresh = self.client.call("open_desk", False)["fresh_for"]
        while time.time() < until:
            try:
                if not self.turn():
                    break
            except (CallError, OSError) as error:
                self.wrong.append(repr(error))
        time.sleep(max(0, self.fresh_until - time.time()))
        self.read("get_day_summary")

    def read(self, method, *args):
        if time.time() < self.fresh_until:
            return self.client.call("read_after_write", method, list(args))
        self.asked[method] += 1
        return self.client.call(method, *args)

    def turn(self):
        self.read("get_queues", False)
        mine = [one for one in self.entries() if one in self.left]
        if not mine:
            return False
        order = self.random.choice(mine[:NEAR])
        card = self.read("get_card", "sale.order", order)
        self.read("search_entries", card["partner_name"], 20)
        time.sleep(self.random.uniform(*self.pause))  # the call itself
        if card["queue"] != "phone":
            return True
        day = (date.today() + timedelta(days=9)).isoformat()
        code, values = self.random.choice((("no_news", {}), ("call_back", {"next_date": day})))
        self.read("preview", "sale.order", order, code, values)
        request = str(uuid.uuid4())
        answer = self.client.apply(order, code, card["revision"], request, **values)
        self.fresh_until = time.time() + self.fresh
        if answer["status"] == "applied":
            self.handled.append(order)
            self.entries()  # the list is read again behind the next card
        elif answer["card"]["revision"] == card["revision"] or not answer["message"]:
            self.wrong.append(f"the card of the conflict on {order} is not a fresh one")
        else:
            self.conflicts += 1
        return True

    def entries(self):
        page = self.read("get_entries", "phone", False, 80, None)
        found = [row["res_id"] for row in page["entries"]]
        self.seen_again += [order for order in found if order in self.handled]
        return found
