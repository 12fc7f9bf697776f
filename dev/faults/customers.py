"""Customers who write, by e-mail and on the portal, while salespeople press outcomes."""

import http.client
import json
import random
import re
import threading
import time
import uuid

from .client import TIMEOUT, CallError
from .races import drain
from .repeats import together

TOPIC = "Customers who write"
WROTE = """
    SELECT res_id, count(*) FROM mail_message
     WHERE model = 'sale.order' AND res_id = ANY(%s) AND body LIKE %s GROUP BY res_id
"""


def comment(machine, order_id, token, server=0):
    """Write on the quotation's portal page, as a customer with the link of the offer."""
    post = {"body": "Bonjour", "message_type": "comment", "subtype_xmlid": "mail.mt_comment"}
    params = {"thread_model": "sale.order", "thread_id": order_id, "post_data": post}
    body = json.dumps({"jsonrpc": "2.0", "method": "call", "params": {**params, "token": token}})
    port = machine.ports[server % len(machine.ports)]
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT)
    try:
        connection.request(
            "POST", "/mail/message/post", body.encode(), {"Content-Type": "application/json"}
        )
        answer = json.loads(connection.getresponse().read())
    finally:
        connection.close()
    if "error" in answer:
        raise CallError(answer["error"])


def press(client, order_id, card, server=0):
    args = (order_id, "on_track", card["revision"], str(uuid.uuid4()), server)
    return client.apply(*args, send=False)["status"]


class Pressing(threading.Thread):
    """A salesperson who presses outcomes, on whatever quotation, until the letters are written."""

    def __init__(self, client, orders, seed):
        super().__init__(daemon=True)
        self.client, self.orders, self.random = client, orders, random.Random(seed)
        self.over, self.pressed, self.wrong = threading.Event(), 0, []

    def run(self):
        while not self.over.is_set():
            order_id = self.random.choice(self.orders)
            try:
                card = self.client.card(order_id)
                self.pressed += press(self.client, order_id, card, 1) == "applied"
            except (CallError, OSError) as error:
                self.wrong.append(repr(error))


def run(machine, clients, orders, chosen, report):
    tokens = dict(
        machine.query("SELECT id, access_token FROM sale_order WHERE id = ANY(%s)", orders)
    )
    letters(machine, clients, orders, chosen, report)
    at_the_same_moment(machine, clients[0], tokens, report)


def letters(machine, clients, orders, chosen, report):
    """E-mails and outcomes on the same few quotations: what the gateway cannot write is lost."""
    few = orders[: len(clients)]
    sellers = [Pressing(one, few, f"{chosen.seed} {at}") for at, one in enumerate(clients)]
    for seller in sellers:
        seller.start()
    told = machine.write_letters("customer", few, chosen.letters, chosen.seed)
    for seller in sellers:
        seller.over.set()
        seller.join()
    lost = re.findall("^LOST .*", told, re.MULTILINE)
    wrote = len(re.findall(r"^WROTE \d+", told, re.MULTILINE))
    found = sum(count for _order, count in machine.query(WROTE, few, "%D'accord%"))
    wrong = [error for seller in sellers for error in seller.wrong]
    report.check(not lost and wrote == chosen.letters, "no e-mail is lost", lost[:3])
    report.check(found == wrote, "each is in its chatter once", (found, wrote))
    report.check(not wrong, "no outcome fails because of it", wrong[:3])
    report.check(noticed(machine, chosen.patience), "each is noticed in the end")
    report.figure(TOPIC, "e-mails taken, quotations", f"{wrote}, {len(few)}")
    report.figure(TOPIC, "outcomes pressed meanwhile", sum(seller.pressed for seller in sellers))


def at_the_same_moment(machine, client, tokens, report):
    """A comment and an outcome on the card as it was before: the answer stands in the end."""
    statuses = []
    for place, (order_id, token) in enumerate(tokens.items()):
        while press(client, order_id, client.card(order_id)) != "applied":
            drain(machine)
        card = client.card(order_id)
        answers = together(
            lambda order_id=order_id, token=token, place=place: comment(
                machine, order_id, token, place
            ),
            lambda order_id=order_id, card=card: press(client, order_id, card, 1),
        )
        statuses.append(answers[1])
    report.check(noticed(machine, 60), "no notice is left")
    unread = machine.query(
        "SELECT id FROM sale_order WHERE id = ANY(%s) AND followup_answered IS NOT TRUE",
        list(tokens),
    )
    report.check(not unread, "an outcome that had not read it forgets no comment", unread[:5])
    told = set(map(str, statuses))
    report.check(told <= {"applied", "conflict"}, "applied before, or told of it", told)
    report.figure(TOPIC, "comments at the moment of an outcome", len(tokens))
    report.figure(TOPIC, "of these, told as a conflict", statuses.count("conflict"))


def noticed(machine, seconds):
    """Wait until the outbox has done all that was written down."""
    until = time.time() + seconds
    while time.time() < until:
        if not machine.query("SELECT 1 FROM sale_followup_notice LIMIT 1"):
            return True
        time.sleep(0.3)
    return False
