"""The same request again: at once on two servers, after a cut connection, after a server died."""

import random
import threading
import time
import uuid

TOPIC = "Repeated request"


def together(*calls):
    """Run the calls at the same moment; return what each answered or raised."""
    gate, answers = threading.Barrier(len(calls)), [None] * len(calls)

    def run(place, call):
        gate.wait()
        try:
            answers[place] = call()
        except Exception as error:  # told by who asked
            answers[place] = error

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def request(client, order_id):
    """Return a call that can be sent again, to either server, and that hangs up where wanted."""
    revision, name = client.card(order_id)["revision"], str(uuid.uuid4())
    args = ("sale.order", order_id, "no_news", {"note": "Une fois"}, revision, name)
    return args


def same_first_answer(answers):
    if not all(isinstance(answer, dict) and answer["status"] == "applied" for answer in answers):
        return False
    first = [{**answer, "queues": None} for answer in answers]
    return all(answer == first[0] for answer in first)


def run(machine, client, orders, seed, report, restart=None):
    rng, thirds = random.Random(seed), len(orders) // 3
    at_once, cut, killed = orders[:thirds], orders[thirds : 2 * thirds], orders[2 * thirds :]

    ok = []
    for order_id in at_once:
        args = request(client, order_id)
        calls = [
            lambda args=args, server=server: client.call("apply_outcome", *args, server=server)
            for server in (0, 1, 0)
        ]
        ok.append(same_first_answer(together(*calls)))
    report.check(all(ok), "sent at once, both get the first answer", f"{ok.count(False)} did not")

    ok = []
    for order_id in cut:
        args = request(client, order_id)
        client.call_and_hang_up("apply_outcome", *args, after=rng.uniform(0, 0.15), server=0)
        ok.append(client.call("apply_outcome", *args, server=1)["status"] == "applied")
    report.check(all(ok), "sent again after a cut connection, it is applied", ok.count(False))

    ok = []
    for order_id in killed if restart else ():
        args = request(client, order_id)
        client.call_and_hang_up("apply_outcome", *args, after=rng.uniform(0, 0.1), server=1)
        ok.append(client.call("apply_outcome", *args, server=0)["status"] == "applied")
        if len(ok) == len(killed) // 2:
            client.call_and_hang_up("apply_outcome", *args, after=0.02, server=1)
            restart()
    time.sleep(1)  # for those that nobody waits for
    rows = machine.query(
        """SELECT order_id, count(*) FROM sale_followup_event WHERE order_id = ANY(%s)
            GROUP BY order_id HAVING count(*) <> 1""",
        at_once + cut + (killed if restart else []),
    )
    report.check(not rows, "each was applied once", rows[:5])
    report.figure(TOPIC, "sent three times at once, on two servers", len(at_once))
    report.figure(TOPIC, "sent again after a cut connection", len(cut))
    if restart:
        report.figure(TOPIC, "sent again to another server, one server killed", len(killed))
