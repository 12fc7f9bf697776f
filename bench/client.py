"""A salesperson's browser that notes what each of its requests cost."""

import re
import time
from dataclasses import dataclass
from itertools import count

from dev.faults.client import Client

NUMBERS = count(1)
# The end of a line of Odoo's log: queries, seconds in the database, seconds elsewhere.
LINE = re.compile(r"[?&]bench=(\d+)\S* HTTP/1\.1\" 200 \S+ (\d+) ([\d.]+) ([\d.]+)")


@dataclass
class Cost:
    """What some requests cost together."""

    requests: int = 0
    seconds: float = 0.0
    size: int = 0
    numbers: tuple = ()


class Browser(Client):
    """Requests are numbered in their address, which Odoo's log repeats beside its own counts."""

    def __init__(self, machine, login):
        self.machine, self.cost, self.company_ids = machine, Cost(), []
        self.server = 0  # which of the machine's is called
        super().__init__(machine.database, login, machine.ports)
        (user,) = self.call("read", [self.user_id], ["company_ids"], model="res.users")
        self.company_ids = sorted(user["company_ids"])

    def call(self, method, *args, context=None, **kwargs):
        """Call a method as the web client does: it tells which companies are selected."""
        context = {"lang": "en_US", "tz": "Europe/Paris", **(context or {})}
        if self.company_ids:
            context["allowed_company_ids"] = self.company_ids
        server = kwargs.pop("server", self.server)
        return super().call(method, *args, context=context, server=server, **kwargs)

    def post(self, path, params, port):
        number = next(NUMBERS)
        began = time.perf_counter()
        answer = super().post(f"{path}?bench={number}", params, port)
        self.cost.seconds += time.perf_counter() - began
        self.cost.requests += 1
        self.cost.size += self.size
        self.cost.numbers += (number,)
        return answer

    def take_cost(self):
        """Return what was spent since the last time."""
        cost, self.cost = self.cost, Cost()
        return cost


def queries_by_number(machine):
    """Return the number of queries of each numbered request, as the server counted them."""
    text = "".join(path.read_text("utf-8") for path in machine.logs.glob("http*.log"))
    return {int(number): int(queries) for number, queries, _sql, _rest in LINE.findall(text)}
