"""Two that want the same quotation at the same moment: undo, outbox, form."""

import random
import time
import uuid
from functools import partial

from .repeats import together

TOPIC = "At the same moment"


def applied(client, order_id, code="on_track", **values):
    revision = client.card(order_id)["revision"]
    return client.apply(order_id, code, revision, str(uuid.uuid4()), **values)


def two_undos(machine, clients, orders, report):
    wrong, one, two = [], clients[0], clients[0]
    for order_id in orders:
        event_id = applied(one, order_id, "no_news")["event_id"]
        answers = together(
            lambda event_id=event_id: one.call("undo", event_id, server=0),
            lambda event_id=event_id: two.call("undo", event_id, server=1),
        )
        told = sorted(str(answer["status"]) for answer in answers if isinstance(answer, dict))
        if told != ["refused", "undone"]:
            wrong.append((order_id, told, answers))
    report.check(not wrong, "of two undos, one undoes and the other is told", wrong[:2])
    report.figure(TOPIC, "two undos of one outcome", len(orders))


def undo_and_outbox(machine, clients, orders, seed, report):
    """The mail is due at once: the cron may be before, after or in the middle of the undo."""
    rng, client, told, refused = random.Random(seed), clients[0], {}, []
    for order_id in orders:
        with machine.asleep("cron1", "cron2"):
            event_id = applied(client, order_id)["event_id"]
        time.sleep(rng.choice((0, 0, 0.1, 0.5)))
        answer = client.call("undo", event_id, server=1)
        told[event_id] = answer["status"]
        refused += [answer["message"]] if answer["status"] == "refused" else []
    drain(machine)
    rows = machine.query(
        """SELECT event.id, event.mail_state, event.undone_on IS NOT NULL, count(message.id)
             FROM sale_followup_event event LEFT JOIN mail_message message
               ON message.model = 'sale.order' AND message.res_id = event.order_id
              AND message.message_type = 'comment'
            WHERE event.id = ANY(%s) GROUP BY event.id""",
        list(told),
    )
    expected = {"undone": ("dropped", True, 0), "partly_undone": ("made", True, 1)}
    wrong = [row for row in rows if expected.get(told[row[0]]) != tuple(row[1:])]
    report.check(
        not wrong, "undone and not made, or made and said so: never both", (wrong[:3], refused)
    )
    for status, name in (("undone", "undone before"), ("partly_undone", "undone after")):
        count = list(told.values()).count(status)
        report.figure(TOPIC, f"undo against the outbox: {name} the mail was made", count)


def apply_and_form(machine, clients, orders, seed, report):
    """Somebody saves the form while a colleague presses a button."""
    rng, client, wrong, conflicts = random.Random(seed), clients[0], [], 0
    for order_id in orders:
        card = client.card(order_id)
        args = (order_id, "no_news", card["revision"], str(uuid.uuid4()))
        answer, saved = together(
            partial(apply, client, args, rng.choice((0, 0.3))),
            partial(save, clients[-1], order_id, rng.uniform(0, 0.2)),
        )
        if saved is not True or not isinstance(answer, dict):
            wrong.append((order_id, answer, saved))
        elif answer["status"] == "conflict":
            conflicts += 1
            if answer["card"]["validity_date"] != "2031-05-05":
                wrong.append((order_id, "a conflict without the new date"))
        else:
            rows = machine.query(
                "SELECT old_values->>'validity_date' FROM sale_followup_event WHERE id = %s",
                answer["event_id"],
            )
            if rows != [(card["validity_date"],)]:
                wrong.append((order_id, "applied on a date that nobody had read", rows))
    report.check(not wrong, "an outcome is applied on what was read, or is a conflict", wrong[:2])
    report.figure(TOPIC, "outcome against the form's save", len(orders))
    report.figure(TOPIC, "of these, told as a conflict", conflicts)


def apply(client, args, after):
    time.sleep(after)
    return client.apply(*args, server=0)


def save(client, order_id, after):
    time.sleep(after)
    values = {"validity_date": "2031-05-05"}
    return client.call("write", [order_id], values, model="sale.order", server=1)


def drain(machine, seconds=120):
    """Wait until there is no mail left to make."""
    until = time.time() + seconds
    while time.time() < until:
        if not machine.query(
            "SELECT 1 FROM sale_followup_event WHERE mail_state = 'waiting' LIMIT 1"
        ):
            return True
        time.sleep(0.3)
    return False
