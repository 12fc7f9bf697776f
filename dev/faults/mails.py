"""Mails while processes die, workers overlap and the mail server misbehaves."""

import random
import threading
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

from . import bounces
from .races import drain

TOPIC = "Mail"
BRING_FORWARD = """
    UPDATE mail_mail SET scheduled_date = NULL
     WHERE state = 'outgoing' AND scheduled_date IS NOT NULL RETURNING id
"""
WAKE = """
    INSERT INTO ir_cron_trigger (cron_id, call_at)
    SELECT res_id, now() AT TIME ZONE 'UTC' FROM ir_model_data
     WHERE module = 'mail' AND name = 'ir_cron_mail_scheduler_action'
"""
EVENTS = "SELECT id FROM sale_followup_event WHERE id = ANY(%s) OR parent_id = ANY(%s)"
# By press: its events, how their e-mails stand, which messages they name, and how many there are.
MADE = """
    WITH press AS (
        SELECT coalesce(parent_id, id) AS id, count(*) AS events, array_agg(order_id) AS orders,
               array_agg(DISTINCT mail_state::text) AS states,
               array_agg(DISTINCT mail_message_id) AS named
          FROM sale_followup_event WHERE id = ANY(%s) GROUP BY 1
    )
    SELECT press.id, events, states, named, count(message.id)
      FROM press LEFT JOIN mail_message message
        ON message.model = 'sale.order' AND message.res_id = ANY(press.orders)
       AND message.message_type = 'comment'
  GROUP BY press.id, events, states, named
"""
ARRIVED = """
    SELECT message.message_id, notification.notification_status, array_agg(sale_order.name)
      FROM sale_followup_event event JOIN mail_message message ON message.id = event.mail_message_id
      JOIN sale_order ON sale_order.id = event.order_id
 LEFT JOIN mail_notification notification
        ON notification.mail_message_id = message.id AND notification.notification_type = 'email'
     WHERE event.id = ANY(%s) GROUP BY message.id, notification.id
"""
SMALL = 1000  # bytes: the stand-in for a PDF is smaller, a real one larger


class Killer(threading.Thread):
    """Ends a random process at random moments and starts it again."""

    def __init__(self, machine, names, seed, times, pause):
        super().__init__(daemon=True)
        self.machine, self.names = machine, names
        self.random, self.times, self.pause = random.Random(seed), times, pause
        self.over = threading.Event()

    def run(self):
        for _time in range(self.times):
            if self.over.wait(self.random.uniform(*self.pause)):
                return
            name = self.random.choice(list(self.names))
            with self.machine.changing:
                self.machine.kill(name)
                self.names[name](name)


def send_all(machine, clients, orders, together, seed, report):
    """Press "on track" with its offer from several clients; return the events.

    :param orders: pressed one by one
    :param together: the quotations of one customer each, pressed at once
    """
    presses = [[one] for one in orders] + together
    random.Random(seed).shuffle(presses)

    def press(pair):
        place, (order_id, *others) = pair
        client = clients[place % len(clients)]
        card = client.card(order_id)
        also = [
            {"res_id": one["res_id"], "revision": one["revision"]}
            for one in card["others"]
            if one["res_id"] in others
        ]
        args = (order_id, "on_track", card["revision"], str(uuid.uuid4()))
        return client.apply(*args, **({"also": also} if also else {}))

    with ThreadPoolExecutor(len(clients)) as pool:
        answers = list(pool.map(press, enumerate(presses)))
    own = [answer["event_id"] for answer in answers]
    events = [event_id for (event_id,) in machine.query(EVENTS, own, own)]
    ticked = [sorted(others) for _first, *others in presses]
    is_all = [sorted(answer["also"]) for answer in answers] == ticked
    is_all &= len(events) == sum(map(len, presses))
    report.check(is_all, "every send was accepted, of all that was ticked", len(events))
    return events


def die_in_the_window(machine, sink, names):
    """Let a sender die after its mail was accepted and before it hears so."""

    def kill(_key):
        with machine.changing:
            for name in names:
                machine.kill(name)
            for name, start in names.items():
                start(name)

    sink.kill = kill


def delivered(machine, seconds):
    """Wait until Odoo's own queue is empty too, and the outbox was told what became of it.

    What the mail server wants later would be tried again in minutes: it is brought forward.
    """
    until = time.time() + seconds
    while time.time() < until:
        if machine.query(BRING_FORWARD):
            machine.query(WAKE)
        if not machine.query(
            """SELECT 1 FROM mail_mail WHERE state = 'outgoing'
                UNION ALL SELECT 1 FROM sale_followup_notice LIMIT 1"""
        ):
            return True
        time.sleep(0.3)
    return False


def run(machine, clients, orders, together, sink, options, report):
    names = {
        "cron1": machine.start_cron,
        "cron2": machine.start_cron,
        "worker1": machine.start_worker,
        "worker2": machine.start_worker,
    }
    crons = {name: start for name, start in names.items() if start == machine.start_cron}
    die_in_the_window(machine, sink, crons)
    sink.kill_before_answer = options.window
    kills = len(machine.kills)
    killer = Killer(machine, names, options.seed, options.kills, options.pause)
    killer.start()
    events = send_all(machine, clients, orders, together, options.seed, report)
    made = drain(machine, options.patience)
    killer.over.set()
    killer.join()
    report.check(made, "no mail is left to make")
    report.check(delivered(machine, options.patience), "Odoo's queue is empty")
    check_made(machine, events, report)
    check_delivered(machine, events, sink, report)
    bounces.run(machine, events, sink, options, report)
    report.figure(TOPIC, "sends", len(events))
    report.figure(TOPIC, "processes killed meanwhile", len(machine.kills) - kills)
    report.figure(TOPIC, "workers on the outbox at once", "2 crons, 2 without the cron's lock")


def check_made(machine, events, report):
    rows = machine.query(MADE, events)
    wrong = [
        row
        for row in rows
        # "failed" is what the mail server refused: that one was made too.
        if row[2] not in (["made"], ["failed"]) or None in row[3] or len(row[3]) != 1 or row[4] != 1
    ]
    report.check(not wrong, "every press has exactly one message made", (len(wrong), wrong[:5]))
    count = sum(row[1] for row in rows)
    report.check(count == len(events), "no event is lost", count)
    report.figure(TOPIC, "mails made", sum(row[4] for row in rows))
    report.figure(
        TOPIC, "of these, on all quotations of a customer", sum(row[1] > 1 for row in rows)
    )
    doubled = sum(row[4] > 1 for row in rows)
    report.figure(TOPIC, "presses with two mails, with none", f"{doubled}, {len(wrong) - doubled}")


def check_delivered(machine, events, sink, report):
    rows = machine.query(ARRIVED, events)
    lost = [row for row in rows if row[1] == "sent" and row[0] not in sink.accepted]
    silent = [row for row in rows if row[1] not in ("sent", "exception")]
    failed = [row for row in rows if row[1] == "exception"]
    report.check(not lost, "what Odoo calls sent has arrived", lost[:3])
    report.check(not silent, "what did not arrive is told as failed", silent[:3])
    doubled = {key: times for key, times in sink.accepted.items() if len(times) > 1}
    outside = [key for key, times in doubled.items() if not _killed_between(machine, times)]
    report.check(not outside, "none arrives twice but where its sender died", outside[:3])
    arrived = [row[0] for row in rows if row[0] in sink.accepted]
    sizes = [size for key in arrived for _name, size in sink.attachments[key]]
    real = sum(size > SMALL for size in sizes)
    report.figure(TOPIC, "PDFs that arrived: real, stand-ins", f"{real}, {len(sizes) - real}")
    wrong = [
        (names, sink.attachments[key])
        for key, _status, names in rows
        if key in sink.accepted and not _has_its_own(sink.attachments[key], names)
    ]
    report.check(not wrong, "each has all its quotations attached, and nothing else", wrong[:3])
    report.figure(TOPIC, "arrived", len(arrived))
    report.figure(TOPIC, "refused by the mail server and told as failed", len(failed))
    report.figure(TOPIC, "arrived twice, their sender killed before it heard", len(doubled))
    report.figure(TOPIC, "arrived twice otherwise", len(outside))
    for mode, count in sorted(sink.answers.items()):
        report.figure(TOPIC, f"the mail server's answers: {mode}", count)


def _killed_between(machine, times):
    """Tell whether between two deliveries of one mail a sender was killed: the named window."""
    return all(
        any(first <= moment <= second for moment, name in machine.kills if name.startswith("cron"))
        for first, second in pairwise(times)
    )


def _has_its_own(attachments, names):
    documents = {found for found, _size in attachments}
    return len(documents) == len(names) and all(
        sum(name in found for found in documents) == 1 for name in names
    )
