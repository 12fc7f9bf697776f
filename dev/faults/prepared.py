"""People and quotations for a proof, made by prepare.py in Odoo's shell."""

import subprocess
from pathlib import Path

from .machine import ODOO

NAMED = "SELECT id FROM sale_order WHERE client_order_ref = %s ORDER BY id"
PREPARE = Path(__file__).with_name("prepare.py")


def quotations(machine, people, count, http, smtp, threes=0, together=0):
    """Make people and quotations that are to be called; return the ids of these by name.

    ``faults`` are one customer's each. Those of the customers with three each come first in the
    queue (``threes``) and last (``together``), those of a customer one after the other.

    :param int http: the port on which Odoo answers
    :param int smtp: the port of the mail server
    :param int threes: how many customers with three quotations come first
    :param int together: how many come last
    :raise RuntimeError: they could not be made
    """
    env = {
        **machine.env,
        "FAULTS_CLIENTS": str(people),
        "FAULTS_QUOTATIONS": str(count),
        "FAULTS_THREES": str(threes),
        "FAULTS_TOGETHER": str(together),
        "FAULTS_SMTP": str(smtp),
        "FAULTS_URL": f"http://127.0.0.1:{http}",
    }
    log = machine.logs / "prepare.txt"  # no .log: its lines are no server's
    with PREPARE.open() as script, log.open("w") as output:
        command = [*ODOO, "shell", "-d", machine.database, "--no-http"]
        subprocess.run(command, stdin=script, stdout=output, stderr=output, env=env, check=True)
    sizes = {"faults": count, "threes": 3 * threes, "together": 3 * together}
    ids = {name: [order_id for (order_id,) in machine.query(NAMED, name)] for name in sizes}
    if {name: len(found) for name, found in ids.items()} != sizes:
        raise RuntimeError(f"the database could not be prepared; see {log}")
    return ids
