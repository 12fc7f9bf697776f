"""The daily planning, run by two at once that die, with one record that cannot be planned."""

import re
import time

from .mails import Killer

TOPIC = "Planning"
POISON = """
    CREATE FUNCTION faults_poison() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE 'poisoned'; END $$;
    CREATE TRIGGER faults_poison BEFORE INSERT ON mail_activity FOR EACH ROW
        WHEN (NEW.res_model = 'sale.order' AND NEW.res_id = {}) EXECUTE FUNCTION faults_poison()
"""
CURE = "DROP FUNCTION faults_poison() CASCADE"
UNDO = """
    DELETE FROM mail_activity WHERE res_model = 'sale.order' AND res_id = ANY(%s)
       AND followup_kind = 'planned' AND random() < 0.5
"""
OPEN = """
    SELECT res_id, count(*) FROM mail_activity
     WHERE res_model = 'sale.order' AND res_id = ANY(%s) AND active
       AND followup_kind IS NOT NULL GROUP BY res_id
"""


def run(machine, orders, options, report):
    bad = orders[len(orders) // 2]
    machine.query(POISON.format(bad))
    names = {"planner1": machine.start_planner, "planner2": machine.start_planner}
    for name, start in names.items():
        start(name)
    kills = len(machine.kills)
    killer = Killer(machine, names, options.seed, options.plan_kills, (3.5, 6.0))
    killer.start()
    while killer.is_alive():  # so that there is work whenever one of them dies
        machine.query(UNDO, orders)
        time.sleep(0.7)
    planned = finished(machine, orders, len(orders) - 1, options.patience)
    report.check(planned, "killed at any moment, they plan all but the bad record")
    for name in names:
        machine.kill(name)
    check_open(machine, orders, bad, report)

    told = machine.plan_once("planner3")
    count = len(re.findall(rf"sale\.order {bad}: its activity could not be planned", told))
    report.check(count == 1, "one run tells once of the bad record", count)
    check_open(machine, orders, bad, report)

    machine.query(CURE)
    machine.plan_once("planner4")
    left = set(orders) - {order_id for order_id, _count in machine.query(OPEN, orders)}
    report.check(not left, "corrected, it is planned by the next run", left)
    report.figure(TOPIC, "entries, of these one that cannot be planned", f"{len(orders)}, 1")
    report.figure(TOPIC, "planners killed, of two at once", len(machine.kills) - kills - len(names))


def finished(machine, orders, wanted, seconds):
    until = time.time() + seconds
    while time.time() < until:
        if len(machine.query(OPEN, orders)) >= wanted:
            return True
        time.sleep(0.3)
    return False


def check_open(machine, orders, bad, report):
    rows = dict(machine.query(OPEN, orders))
    wrong = {order_id: count for order_id, count in rows.items() if count != 1}
    report.check(not wrong and bad not in rows, "each entry has one open activity", wrong)
